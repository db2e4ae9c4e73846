// Character references, as HTML and libxml2 read them: `&amp;`, `&notit`, `&#8211;`, `&#x2013`.
#pragma once

#include "names.hpp"

namespace devparse {

inline bool is_letter(unsigned char byte) { return (byte | 32) >= 'a' && (byte | 32) <= 'z'; }
inline bool is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }
inline bool is_hex(unsigned char byte) { return is_digit(byte) || ((byte | 32) >= 'a' && (byte | 32) <= 'f'); }

/// What a reference stands for, and how many bytes it takes; none where `size` is 0.
struct Reference {
    size_t size = 0;
    View text;
};

/// The named references, handed in from Python's `html.entities.html5`: names with and without their semicolon.
class References {
  public:
    void add(View name, View text) {
        longest_ = std::max(longest_, name.size());
        if (name.back() != ';') longest_open_ = std::max(longest_open_, name.size());
        names_.number(name, [&] { return arena_.keep(name); });
        texts_.push_back(arena_.keep(text));
    }

    /// The reference that `text` begins with, an ampersand; `buffer` is where a numeric one is written.
    Reference read(View text, bool in_attribute, char (&buffer)[4]) const {
        if (text.size() > 1 && text[1] == '#') return numeric(text, buffer);
        return named(text, in_attribute);
    }

  private:
    Reference named(View text, bool in_attribute) const {
        if (text.size() < 3 || !is_letter(static_cast<unsigned char>(text[1]))) return {};
        size_t end = 1;
        while (end < text.size() && end < longest_ && (is_letter(static_cast<unsigned char>(text[end])) || is_digit(static_cast<unsigned char>(text[end])))) ++end;
        const bool ended = end < text.size() && text[end] == ';';
        if (ended) {
            const int found = names_.find(text.substr(1, end));
            if (found >= 0) return {end + 1, texts_[static_cast<size_t>(found)]};
        }
        for (size_t at = std::min(end, longest_open_ + 1); at > 2; --at) {
            const int found = names_.find(text.substr(1, at - 1));
            if (found < 0) continue;
            const View stands_for = texts_[static_cast<size_t>(found)];
            if (at < text.size() && text[at] == ';') return {at + 1, stands_for};
            const unsigned char next = at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
            if (!in_attribute || !(is_letter(next) || is_digit(next) || next == '=')) return {at, stands_for};
        }
        return {};
    }

    static Reference numeric(View text, char (&buffer)[4]) {
        size_t at = 2;
        const bool hex = text.size() > 2 && (text[2] | 32) == 'x';
        at += hex;
        if (at >= text.size() || !(hex ? is_hex(static_cast<unsigned char>(text[at])) : is_digit(static_cast<unsigned char>(text[at])))) return {};
        uint32_t code = 0;
        for (; at < text.size(); ++at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (is_digit(byte)) code = code * (hex ? 16 : 10) + (byte - '0');
            else if (hex && is_hex(byte)) code = code * 16 + ((byte | 32u) - 'a' + 10);
            else break;
            code = std::min<uint32_t>(code, 0x110000);
        }
        if (at < text.size() && text[at] == ';') ++at;
        return {at, written(code, buffer)};
    }

    static View written(uint32_t code, char (&out)[4]) {
        static constexpr uint16_t C1[32] = {
            0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
            0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
        };
        if (code >= 0x80 && code < 0xA0) code = C1[code - 0x80];
        else if (!code || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) code = 0xFFFD;
        const auto put = [&](size_t place, uint32_t byte) { out[place] = static_cast<char>(byte); };
        if (code < 0x80) return put(0, code), View(out, 1);
        if (code < 0x800) return put(0, 0xC0 | code >> 6), put(1, 0x80 | (code & 63)), View(out, 2);
        if (code < 0x10000) return put(0, 0xE0 | code >> 12), put(1, 0x80 | (code >> 6 & 63)), put(2, 0x80 | (code & 63)), View(out, 3);
        put(0, 0xF0 | code >> 18), put(1, 0x80 | (code >> 12 & 63)), put(2, 0x80 | (code >> 6 & 63)), put(3, 0x80 | (code & 63));
        return View(out, 4);
    }

    Arena arena_;
    Interner names_{8192};
    std::vector<View> texts_;
    size_t longest_ = 1, longest_open_ = 1;  // of all names, and of those that need no semicolon
};

}  // namespace devparse
