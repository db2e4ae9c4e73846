// What Python's `str` says of single characters: asked once of each, for no two tables of Unicode are alike.
#pragma once

#include <array>
#include <memory>

#include "../python.hpp"

namespace devparse::article {

/// As `CharacterTrait` of devparse.regions.article.native_judge.
enum Trait : uint32_t {
    ALNUM = 1, UPPER = 2, LOWER = 4, TITLE = 8, DIGIT = 16, UNSPACED = 32, COMMA = 64, QUOTE = 128, COLON = 256, CONTEXT = 512,
    KNOWN = 1u << 31,
};

/// The code point that begins at `at`, in a text that is UTF-8; `at` goes on behind it.
inline uint32_t next_code(View text, size_t& at) {
    const auto byte = [&](size_t place) { return static_cast<uint32_t>(static_cast<unsigned char>(text[place])); };
    const uint32_t first = byte(at);
    if (first < 0x80) return ++at, first;
    if (first < 0xE0) return at += 2, ((first & 0x1F) << 6) | (byte(at - 1) & 0x3F);
    if (first < 0xF0) return at += 3, ((first & 0x0F) << 12) | ((byte(at - 2) & 0x3F) << 6) | (byte(at - 1) & 0x3F);
    return at += 4, ((first & 0x07) << 18) | ((byte(at - 3) & 0x3F) << 12) | ((byte(at - 2) & 0x3F) << 6) | (byte(at - 1) & 0x3F);
}

/// The first `count` characters of a text.
inline View first_chars(View text, size_t count) {
    if (text.size() <= count) return text;
    size_t at = 0;
    for (; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && !count--) break;
    return text.substr(0, at);
}

/// The last character of a text.
inline uint32_t last_code(View text) {
    size_t at = text.size() - 1;
    while (at && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return next_code(text, at);
}

class Characters {
  public:
    void set_up(PyObject* describe, PyObject* lower) {
        describe_ = shared(describe);
        lower_ = shared(lower);
    }

    uint32_t traits(uint32_t code) {
        if (code >= 128) return known(code).traits;
        return ascii_[code] ? ascii_[code] : ascii_[code] = known(code).traits;
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
            const Character& character = known(next_code(text, at));
            // How some letters are made small hangs on those around them.
            if (character.traits & CONTEXT) return std::string(view_of(called(lower_.get(), {string_of(text).get()}).get()));
            out += character.lower;
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

    /// The letters and digits alone.
    std::string squeezed(View text) {
        std::string out;
        for (size_t at = 0; at < text.size();) {
            const size_t begin = at;
            if (traits(next_code(text, at)) & ALNUM) out.append(text.substr(begin, at - begin));
        }
        return out;
    }

  private:
    struct Character {
        uint32_t traits = 0;
        std::string lower;
    };
    using Block = std::array<Character, 128>;

    const Character& known(uint32_t code) {
        auto& block = blocks_[code / 128];
        if (!block) block = std::make_unique<Block>();
        Character& character = (*block)[code % 128];
        if (!(character.traits & KNOWN)) {
            const Owned told = called(describe_.get(), {made(PyLong_FromUnsignedLong(code)).get()});
            character.lower = view_of(PyTuple_GetItem(told.get(), 1));
            character.traits = static_cast<uint32_t>(flags_of(PyTuple_GetItem(told.get(), 0))) | KNOWN;
        }
        return character;
    }

    std::array<uint32_t, 128> ascii_{};
    std::array<std::unique_ptr<Block>, 0x110000 / 128> blocks_;
    Owned describe_, lower_;
};

}  // namespace devparse::article
