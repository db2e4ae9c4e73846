// The regular expressions of devparse.language.path_kinds, for texts of ASCII in small letters.
#pragma once

#include "../text.hpp"

namespace devparse::language {

inline bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
inline bool is_letter(char byte) { return byte >= 'a' && byte <= 'z'; }
inline bool is_word(char byte) { return is_digit(byte) || is_letter(byte) || byte == '_'; }
inline bool is_hexadecimal(char byte) { return is_digit(byte) || (byte >= 'a' && byte <= 'f'); }

/// How many bytes from `at` on are of a kind.
template <typename Kind>
size_t run(View text, size_t at, Kind kind) {
    size_t end = at;
    while (end < text.size() && kind(text[end])) ++end;
    return end - at;
}

/// As `$`: the end, or a line break right before it.
inline bool is_end(View text, size_t at) { return at == text.size() || (at + 1 == text.size() && text[at] == '\n'); }

inline bool has_at(View text, size_t at, View signs) { return at < text.size() && signs.find(text[at]) != View::npos; }

/// Whether `/(?:19|20)\d\d` stands somewhere in a text, and what `goes_on` asks of the place behind it.
template <typename GoesOn>
bool has_year(View text, GoesOn goes_on) {
    constexpr size_t CHARS = 5;
    for (size_t at = text.find('/'); at != View::npos && at + CHARS <= text.size(); at = text.find('/', at + 1)) {
        const View century = text.substr(at + 1, 2);
        if ((century == "19" || century == "20") && is_digit(text[at + 3]) && is_digit(text[at + 4]) && goes_on(at + CHARS)) return true;
    }
    return false;
}

/// `_DAY`: behind the year its sign and up to four digits (where a sign parts them, the first two suffice), or letters; then a sign.
inline bool has_day(View path) {
    return has_year(path, [&](size_t behind) {
        const size_t digits_at = behind + has_at(path, behind, "/-");
        const size_t digits = run(path, digits_at, is_digit);
        if (digits) return digits <= 4 && has_at(path, digits_at + digits, "/-");
        const size_t letters = has_at(path, behind, "/") ? run(path, behind + 1, is_letter) : 0;
        return letters >= 3 && letters <= 9 && has_at(path, behind + 1 + letters, "/-");
    });
}

/// `_ARCHIVE`
inline bool is_archive(View path) {
    return has_year(path, [&](size_t at) {
        for (int piece = 0; piece < 2 && has_at(path, at, "/"); ++piece) {
            const size_t digits = run(path, at + 1, is_digit);
            if (!digits || digits > 2) return false;
            at += 1 + digits;
        }
        return is_end(path, at);
    });
}

/// `_NUMBER`
inline bool has_number(View slug) {
    for (size_t at = 0; at < slug.size();) {
        const size_t digits = run(slug, at, is_digit), end = at + digits;
        if (digits >= 5 || (digits == 4 && is_end(slug, end))) return true;
        if (digits >= 3) {
            if (at == 0 || has_at(slug, at - 1, "=,-")) return true;  // what follows is no digit, for the run ends here
            const size_t ending = has_at(slug, end, ".") ? run(slug, end + 1, is_word) : 0;
            if (ending >= 3 && ending <= 5 && is_end(slug, end + 1 + ending)) return true;
        }
        at = end + 1;
    }
    return false;
}

/// `_ENCODED`
inline bool has_encoded(View slug) {
    for (size_t at = slug.find('%'); at != View::npos; at = slug.find('%', at + 1))
        if (at + 2 < slug.size() && is_hexadecimal(slug[at + 1]) && is_hexadecimal(slug[at + 2])) return true;
    return false;
}

/// Calls `take` with the parts of a piece of a path that the signs of `_RULES` part, until it is false; whether it never was.
template <typename Take>
bool all_of_parts(View piece, Take take) {
    for (size_t at = 0;;) {
        const size_t end = std::min(piece.find_first_of("-_.", at), piece.size());
        if (!take(piece.substr(at, end - at))) return false;
        if (end == piece.size()) return true;
        at = end + 1;
    }
}

}  // namespace devparse::language
