// White space, control characters and lines in UTF-8, as Python's `str` methods and `devparse.language.controls` take them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace devparse {

using View = std::string_view;

inline const View BREAK = "\xE2\x80\xA8";  // U+2028, stands for `br` among the pieces of a row

/// Strings made while a page is read, one behind the other; a view of one stays good until the page is done.
class Arena {
  public:
    View keep(View text) {
        if (text.empty()) return {};
        if (text.size() > left_) {
            const size_t size = std::max(text.size(), BLOCK);
            blocks_.push_back(std::make_unique<char[]>(size));
            next_ = blocks_.back().get();
            left_ = size;
        }
        const View kept(static_cast<char*>(std::memcpy(next_, text.data(), text.size())), text.size());
        next_ += text.size();
        left_ -= text.size();
        return kept;
    }

  private:
    static constexpr size_t BLOCK = 1 << 14;
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    size_t left_ = 0;
};

/// The bytes of the white space that begins at `at`, as `str.isspace` has it; 0 when none does.
inline size_t space_at(View text, size_t at) {
    const auto byte = [&](size_t place) { return static_cast<unsigned char>(text[place]); };
    const unsigned char first = byte(at);
    if (first <= 0x20) return (first >= 9 && first <= 13) || first >= 0x1C ? 1 : 0;
    if (first < 0xC2) return 0;
    if (first == 0xC2) return at + 1 < text.size() && (byte(at + 1) == 0x85 || byte(at + 1) == 0xA0) ? 2 : 0;
    if (first < 0xE1 || first > 0xE3 || at + 2 >= text.size()) return 0;
    const unsigned char second = byte(at + 1), third = byte(at + 2);
    if (first == 0xE1) return second == 0x9A && third == 0x80 ? 3 : 0;
    if (first == 0xE3) return second == 0x80 && third == 0x80 ? 3 : 0;
    if (second == 0x81) return third == 0x9F ? 3 : 0;
    if (second != 0x80) return 0;
    return third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0;
}

/// The bytes of the control character or soft hyphen that begins at `at`; 0 when none does.
inline size_t control_at(View text, size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x20) return first <= 8 || first == 0x0B || first >= 0x0E ? 1 : 0;
    if (first == 0x7F) return 1;
    return first == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0xAD ? 2 : 0;
}

inline bool is_space(View text) {
    if (text.empty()) return false;
    for (size_t at = 0; at < text.size();) {
        const size_t size = space_at(text, at);
        if (!size) return false;
        at += size;
    }
    return true;
}

/// The bytes of the white space that ends right before `end`; 0 when none does.
inline size_t space_before(View text, size_t end) {
    size_t at = end - 1;
    while (at && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    const size_t size = space_at(text.substr(0, end), at);
    return size == end - at ? size : 0;
}

inline View strip(View text) {
    size_t begin = 0, end = text.size();
    while (begin < end) {
        const size_t size = space_at(text, begin);
        if (!size) break;
        begin += size;
    }
    while (end > begin) {
        const size_t size = space_before(text, end);
        if (!size) break;
        end -= size;
    }
    return text.substr(begin, end - begin);
}

inline View strip_newlines(View text) {
    while (!text.empty() && text.front() == '\n') text.remove_prefix(1);
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    return text;
}

/// Characters of a text, as Python counts them.
inline size_t length(View text) {
    size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return count;
}

/// Adds the words of `text` to `out`, one space between them.
inline void add_words(std::string& out, View text) {
    bool first = true;
    for (size_t at = 0; at < text.size();) {
        size_t size = 0;
        while (at < text.size() && (size = space_at(text, at))) at += size;
        const size_t begin = at;
        while (at < text.size() && !space_at(text, at)) ++at;
        if (begin == at) break;
        if (!first) out += ' ';
        first = false;
        out.append(text.substr(begin, at - begin));
    }
}

inline bool has_controls(View text) {
    for (size_t at = 0; at < text.size(); ++at)
        if (control_at(text, at)) return true;
    return false;
}

/// As `without_controls` of devparse.language.controls.
inline std::string without_controls(std::string text) {
    if (!has_controls(text)) return text;
    std::string clean;
    for (size_t at = 0; at < text.size();) {
        const size_t size = control_at(text, at);
        if (!size) clean += text[at];
        at += size ? size : 1;
    }
    std::string out;
    for (size_t at = 0; at <= clean.size();) {
        const size_t end = std::min(clean.find('\n', at), clean.size());
        std::string line;
        add_words(line, View(clean).substr(at, end - at));
        if (!line.empty()) {
            if (!out.empty()) out += '\n';
            out += line;
        }
        at = end + 1;
    }
    return out;
}

/// As `spaced_text` of devparse.rows.inline.
inline std::string spaced(View text) {
    std::string out;
    size_t end = text.find(BREAK);
    if (end == View::npos) {
        add_words(out, text);
        return without_controls(std::move(out));
    }
    for (size_t at = 0; at <= text.size();) {
        end = std::min(text.find(BREAK, at), text.size());
        std::string line;
        add_words(line, text.substr(at, end - at));
        if (!line.empty()) {
            if (!out.empty()) out += '\n';
            out += line;
        }
        at = end + BREAK.size();
    }
    return without_controls(std::move(out));
}

/// Whether a text without white space at its ends is as `spaced` would make it.
inline bool is_spaced(View text) {
    for (size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte > 0x20 && byte < 0x7F) continue;
        if (byte == 0x20) {
            if (text[at + 1] == ' ') return false;  // at its end there is none
        } else if (byte <= 0x7F || (byte >= 0xC2 && byte <= 0xE3 && (space_at(text, at) || control_at(text, at)))) {
            return false;
        }
    }
    return true;
}

/// As `lined_text` of devparse.rows.inline.
inline std::string lined(View raw) {
    std::string text;
    for (size_t at = 0; at <= raw.size();) {
        const size_t end = std::min(raw.find(BREAK, at), raw.size());
        text.append(raw.substr(at, end - at));
        if (end < raw.size()) text += '\n';
        at = end + BREAK.size();
    }
    return without_controls(std::string(strip_newlines(text)));
}

/// Whether a text is nothing but the signs that site builders put alone into paragraphs that are to look empty.
inline bool is_unseen(View text) {
    for (size_t at = 0; at < text.size();) {
        const View rest = text.substr(at);
        size_t size = 0;
        if (rest[0] == ' ' || rest[0] == '\n') size = 1;
        else if (rest.substr(0, 2) == "\xC2\xAD") size = 2;
        else if (rest.substr(0, 3) == "\xE2\x81\xA0" || rest.substr(0, 3) == "\xEF\xBB\xBF") size = 3;
        else if (rest.size() > 2 && rest.substr(0, 2) == "\xE2\x80" && rest[2] >= '\x8B' && rest[2] <= '\x8F') size = 3;
        if (!size) return false;
        at += size;
    }
    return true;
}

/// Small letters for ASCII capitals, and for the signs beyond ASCII that Python's `casefold` makes ASCII of.
inline std::string folded(View text) {
    static const struct { View sign, letters; } SIGNS[] = {
        {"\xC3\x9F", "ss"},      {"\xC5\xBF", "s"},        {"\xE1\xBA\x9E", "ss"},
        {"\xE2\x84\xAA", "k"},          {"\xEF\xAC\x80", "ff"},  {"\xEF\xAC\x81", "fi"},   {"\xEF\xAC\x82", "fl"},
        {"\xEF\xAC\x83", "ffi"},        {"\xEF\xAC\x84", "ffl"}, {"\xEF\xAC\x85", "st"},   {"\xEF\xAC\x86", "st"},
    };
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const char byte = text[at];
        size_t size = 1;
        if (byte >= 'A' && byte <= 'Z') {
            out += static_cast<char>(byte + 32);
        } else if (static_cast<unsigned char>(byte) < 0x80) {
            out += byte;
        } else {
            View letters;
            for (const auto& [sign, made] : SIGNS)
                if (text.substr(at, sign.size()) == sign) letters = made, size = sign.size();
            if (letters.empty()) out += byte;
            out += letters;
        }
        at += size;
    }
    return out;
}

inline std::string lowered(View text) {
    std::string out(text);
    for (char& byte : out)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
    return out;
}

inline bool is_ascii(View text) {
    for (const char byte : text)
        if (static_cast<unsigned char>(byte) >= 0x80) return false;
    return true;
}

/// Whether there are bytes of control characters but for tabs and ends of lines and pages; in blocks, which compilers make vectors of.
inline bool has_control_bytes(View text) {
    const auto is_control = [](unsigned char byte) {
        return ((byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\f') & (byte != '\r')) | (byte == 0x7F);
    };
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    size_t left = text.size();
    for (; left >= 64; left -= 64, at += 64) {
        unsigned char found = 0;
        for (int place = 0; place < 64; ++place) found |= static_cast<unsigned char>(is_control(at[place]));
        if (found) return true;
    }
    for (; left; --left, ++at)
        if (is_control(*at)) return true;
    return false;
}

/// Whether bytes are UTF-8 without NUL, as the decoding stage hands them on.
inline bool is_sound_utf8(View text) {
    if (!text.empty() && std::memchr(text.data(), 0, text.size())) return false;
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* end = at + text.size();
    while (at < end) {
        for (; end - at >= 32; at += 32) {
            uint64_t words[4];
            std::memcpy(words, at, 32);
            if ((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080ULL) break;
        }
        while (at < end && *at < 0x80) ++at;
        if (at == end) break;
        const unsigned char first = *at;
        const size_t left = static_cast<size_t>(end - at);
        const auto follows = [&](size_t place) { return (at[place] & 0xC0) == 0x80; };
        if (first < 0xC2) return false;
        if (first < 0xE0) {
            if (left < 2 || !follows(1)) return false;
            at += 2;
        } else if (first < 0xF0) {
            if (left < 3 || !follows(1) || !follows(2)) return false;
            if ((first == 0xE0 && at[1] < 0xA0) || (first == 0xED && at[1] > 0x9F)) return false;
            at += 3;
        } else {
            if (first > 0xF4 || left < 4 || !follows(1) || !follows(2) || !follows(3)) return false;
            if ((first == 0xF0 && at[1] < 0x90) || (first == 0xF4 && at[1] > 0x8F)) return false;
            at += 4;
        }
    }
    return true;
}

}  // namespace devparse
