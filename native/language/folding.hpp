// As `str.casefold`.
#pragma once

#include "../characters.hpp"

namespace devparse::language {

/// A text in folded case, by a table that has the folded letters of characters.
inline std::string casefolded(View text, CharacterTable& characters) {
    std::string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80) {
            out += characters.text(next_code(text, at));
        } else {
            out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
            ++at;
        }
    }
    return out;
}

}  // namespace devparse::language
