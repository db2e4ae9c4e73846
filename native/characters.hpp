// Characters of a text in UTF-8, and what Python says of single ones: asked once of each, for no two tables of Unicode are alike.
#pragma once

#include <array>
#include <memory>

#include "python.hpp"

namespace devparse {

/// The code point that begins at `at`, in a text that is UTF-8 (halves of a character may be in it); `at` goes on behind it.
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

/// What a function of Python's says of characters: bits, and a text to write in the place of each.
class CharacterTable {
  public:
    void set_up(PyObject* describe) { describe_ = shared(describe); }

    uint32_t traits(uint32_t code) {
        if (code >= 128) return told(code).traits & ~ASKED;
        return (ascii_[code] ? ascii_[code] : ascii_[code] = told(code).traits) & ~ASKED;
    }

    View text(uint32_t code) { return told(code).text; }

  private:
    static constexpr uint32_t ASKED = 1u << 31;

    struct Character {
        uint32_t traits = 0;
        std::string text;
    };
    using Block = std::array<Character, 128>;

    const Character& told(uint32_t code) {
        auto& block = blocks_[code / 128];
        if (!block) block = std::make_unique<Block>();
        Character& character = (*block)[code % 128];
        if (!(character.traits & ASKED)) {
            const Owned told = called(describe_.get(), {made(PyLong_FromUnsignedLong(code)).get()});
            Owned held;
            character.text = view_of(PyTuple_GetItem(told.get(), 1), held);
            character.traits = static_cast<uint32_t>(flags_of(PyTuple_GetItem(told.get(), 0))) | ASKED;
        }
        return character;
    }

    std::array<uint32_t, 128> ascii_{};
    std::array<std::unique_ptr<Block>, 0x110000 / 128> blocks_;
    Owned describe_;
};

}  // namespace devparse
