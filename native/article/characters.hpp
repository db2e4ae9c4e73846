// Texts by their characters, as the methods of Python's `str` take them.
#pragma once

#include "../characters.hpp"

namespace devparse::article {

/// In the order of `_describe` in devparse.regions.article.native_judge.
enum Trait : uint32_t { ALNUM = 1, UPPER = 2, LOWER = 4, TITLE = 8, DIGIT = 16, UNSPACED = 32, COMMA = 64, QUOTE = 128, COLON = 256, CONTEXT = 512 };

class Characters : public CharacterTable {
  public:
    void set_up(PyObject* describe, PyObject* lower) {
        CharacterTable::set_up(describe);
        lower_ = shared(lower);
    }

    /// As `str.lower`.
    std::string lowered(View text) {
        std::string out;
        out.reserve(text.size());
        for (size_t at = 0; at < text.size();) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (byte < 0x80) {
                out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
                ++at;
                continue;
            }
            const uint32_t code = next_code(text, at);
            // How some letters are made small hangs on those around them.
            if (traits(code) & CONTEXT) return std::string(view_of(called(lower_.get(), {string_of(text).get()}).get()));
            out += this->text(code);
        }
        return out;
    }

    /// As `str.isupper`.
    bool is_upper(View text) {
        bool is_cased = false;
        for (size_t at = 0; at < text.size();) {
            const uint32_t told = traits(next_code(text, at));
            if (told & (LOWER | TITLE)) return false;
            is_cased |= (told & UPPER) != 0;
        }
        return is_cased;
    }

    /// The runs of letters, digits and, where it is to count, "_".
    std::vector<View> words(View text, bool with_underscore) {
        std::vector<View> found;
        for (size_t at = 0; at < text.size();) {
            size_t begin = at, end = at;
            while (end < text.size()) {
                size_t next = end;
                const uint32_t code = next_code(text, next);
                if (!(traits(code) & ALNUM) && !(with_underscore && code == '_')) break;
                end = next;
            }
            if (end > begin) found.push_back(text.substr(begin, end - begin));
            if ((at = end) < text.size()) next_code(text, at);
        }
        return found;
    }

    /// The letters and digits alone, in small letters.
    std::string squeezed(View given) {
        const std::string text = lowered(given);
        std::string out;
        out.reserve(text.size());
        for (size_t at = 0; at < text.size();) {
            const size_t begin = at;
            if (!(traits(next_code(text, at)) & ALNUM)) continue;
            if (at == begin + 1) out += text[begin];
            else out.append(text, begin, at - begin);
        }
        return out;
    }

  private:
    Owned lower_;
};

}  // namespace devparse::article
