// As devparse.language.heading_kinds: what a heading over a list of links announces.
#pragma once

#include <deque>
#include <optional>
#include <tuple>

#include "folding.hpp"
#include "patterns.hpp"

namespace devparse::language {

/// In the order of `_describe` in devparse.language.headings.
enum Trait : uint32_t { WORD = 1, WORD_AFTER_APOSTROPHE = 2, UNSPACED = 4 };

constexpr int NO_KIND = -1;

/// As the constants of the same names.
struct Bounds {
    size_t others_chars, heading_chars, unspaced_chars, more_chars, short_words, opening_chars, phrase_words, tag_words;
};

/// A short text as Python has it.
struct Text {
    View view;
    size_t chars;
};

struct Match {
    size_t words;
    bool is_phrase;
    size_t before_end;
    int kind;  // numbered by their names in order
    size_t span;

    auto all() const { return std::tie(words, is_phrase, before_end, kind, span); }
    bool operator<(const Match& other) const { return all() < other.all(); }
};

class Headings {
  public:
    Bounds bounds{};
    CharacterTable characters;
    Vocabulary vocabulary;
    Patterns phrases, firsts;
    std::deque<Patterns> seconds;
    std::vector<std::pair<int, size_t>> pairs;  // of each its kind and reach
    std::vector<std::pair<std::string, int>> unspaced;  // the longest first
    std::vector<std::string> unspaced_tags;
    std::vector<int> kind_of_end;  // by the number of the word
    std::vector<bool> is_noun, is_tag, is_lone_tag;  // by the number of the word
    Vocabulary more, tag_phrases;  // words run together with spaces
    int latest = NO_KIND, other = NO_KIND;
    std::vector<bool> is_other, is_subject, is_clear;  // by the number of the kind

    int kind(const Text& text) {
        if (!text.chars || text.chars > bounds.heading_chars) return NO_KIND;
        return kind(text, words(text.view));
    }

    bool announces(const Text& text) {
        if (text.chars > bounds.heading_chars) return false;
        const Words found = words(text.view);
        if (has_kind_of_all(found, [](int) { return true; })) return true;
        const std::string folded = casefolded(text.view, characters);
        return std::any_of(unspaced.begin(), unspaced.end(), [&](const auto& each) { return each.first == folded; });
    }

    bool heads_others(const Text& text) {
        if (text.chars > bounds.others_chars || !may_open(text.view)) return false;
        const Words every = words(text.view);
        if (!every.size()) return false;
        Words others;
        for (size_t at = 0; at < every.size(); ++at) {
            if (has(is_noun, every.numbers[at])) continue;
            others.views.push_back(every.views[at]);
            others.numbers.push_back(every.numbers[at]);
        }
        if (has_kind_of_all(others, [&](int kind) { return has(is_other, kind); })) return true;
        return others.size() < every.size() && has_kind_of_all(every, [&](int kind) { return kind == other; });
    }

    bool may_head_others(const Text& text) {
        if (!text.chars || text.chars > bounds.heading_chars) return false;
        const Words found = words(text.view);
        const int said = kind(text, found);
        if (has(is_other, said)) return true;
        return said == other && said != NO_KIND && std::any_of(found.numbers.begin(), found.numbers.end(), [&](int word) { return has(is_noun, word); });
    }

    bool is_more(const Text& text) { return text.chars <= bounds.more_chars && more.find(joined(words(text.view))) >= 0; }

    /// As `folded` of devparse.language.heading_words.
    Words words(View text) {
        Words found;
        found.text = std::make_unique<const std::string>(without_typography(casefolded(text, characters)));
        const View all = *found.text;
        for (size_t at = 0; at < all.size();) {
            const size_t end = end_of_word(all, at);
            if (end == at) {
                next_code(all, at);
                continue;
            }
            found.views.push_back(all.substr(at, end - at));
            found.numbers.push_back(vocabulary.find(found.views.back()));
            at = end;
        }
        return found;
    }

  private:
    /// Whether the first word may be that of a heading's known words, or a word for stories: with nearly all texts it is neither.
    bool may_open(View text) {
        const View beginning = text.substr(0, text.find(' '));
        Words first = words(beginning);
        if (!first.size()) first = words(text);
        return first.size() && (phrases.may_begin(first, 0) || firsts.may_begin(first, 0) || has(is_noun, first.numbers[0]));
    }

    static bool has(const std::vector<bool>& flags, int number) {
        return number >= 0 && static_cast<size_t>(number) < flags.size() && flags[static_cast<size_t>(number)];
    }

    static std::string joined(const Words& words) {
        std::string text;
        for (const View word : words.views) text.append(text.empty() ? "" : " ").append(word);
        return text;
    }

    int kind(const Text& text, const Words& words) {
        const std::optional<Match> best = best_match(words);
        if ((!best || best->words == 1) && is_over_tags(words, text.view)) return NO_KIND;
        if (best) return best->kind;
        if (text.chars > bounds.unspaced_chars || !is_unspaced(text.view)) return NO_KIND;
        const std::string folded = casefolded(text.view, characters);
        for (const auto& [phrase, kind] : unspaced)
            if (folded.find(phrase) != std::string::npos) return kind;
        return NO_KIND;
    }

    std::optional<Match> best_match(const Words& words) const {
        std::vector<Match> found;
        const auto take = [&](const Match& match) { found.push_back(match); };
        for (size_t at = 0; at < words.size(); ++at) matches_at(words, at, take);
        if (words.size() > 1) {
            const int kind = kind_of(kind_of_end, words.numbers.back());
            if (kind != NO_KIND) take({1, true, 1, kind, 1});
        }
        if (found.empty()) return std::nullopt;
        const Match best = *std::max_element(found.begin(), found.end());
        if (best.kind != latest && best.kind != other) return best;
        std::optional<Match> more_telling;
        for (const Match& match : found)
            if (says_more(match, best) && (!more_telling || *more_telling < match)) more_telling = match;
        return more_telling ? more_telling : best;
    }

    bool says_more(const Match& match, const Match& best) const {
        return has(is_subject, match.kind) || (best.kind == other && has(is_clear, match.kind) && match.words > 1);
    }

    template <typename Take>
    void matches_at(const Words& words, size_t start, Take take) const {
        const size_t count = words.size();
        phrases.at(words, start, [&](size_t length_in_words, int kind) {
            const bool is_opening = start == 0 && (length_in_words > 1 || length(words.views[0]) >= bounds.opening_chars);
            if (is_opening || count <= (length_in_words == 1 ? bounds.short_words : bounds.phrase_words))
                take(Match{length_in_words, true, count - start, kind, length_in_words});
        });
        if (start == 0 || count <= bounds.phrase_words) pairs_at(words, start, take);
    }

    template <typename Take>
    void pairs_at(const Words& words, size_t start, Take take) const {
        firsts.at(words, start, [&](size_t length_in_words, int pair) {
            const auto& [kind, reach] = pairs[static_cast<size_t>(pair)];
            for (size_t end = start + length_in_words; end < std::min(start + length_in_words + reach, words.size()); ++end) {
                bool is_there = false;
                seconds[static_cast<size_t>(pair)].at(words, end, [&](size_t, int) { is_there = true; });
                if (!is_there) continue;
                take(Match{2, false, words.size() - start, kind, end + 1 - start});
                break;
            }
        });
    }

    /// Whether known words that are all of a heading announce a kind that is asked for.
    template <typename Asked>
    bool has_kind_of_all(const Words& words, Asked asked) const {
        bool found = false;
        if (words.size())
            matches_at(words, 0, [&](const Match& match) { found |= match.span == words.size() && asked(match.kind); });
        return found;
    }

    /// As devparse.language.no_headings.
    bool is_over_tags(const Words& words, View text) {
        bool is_lone = false;
        for (const int word : words.numbers) {
            if (has(is_tag, word)) return true;
            is_lone |= has(is_lone_tag, word);
        }
        if ((is_lone && words.size() < bounds.tag_words) || tag_phrases.find(joined(words)) >= 0) return true;
        return !is_ascii(text) && std::any_of(unspaced_tags.begin(), unspaced_tags.end(), [&](const std::string& word) { return text.find(word) != View::npos; });
    }

    static int kind_of(const std::vector<int>& kinds, int word) {
        return word == UNKNOWN || static_cast<size_t>(word) >= kinds.size() ? NO_KIND : kinds[static_cast<size_t>(word)];
    }

    bool is_unspaced(View text) {
        for (size_t at = 0; at < text.size();)
            if (characters.traits(next_code(text, at)) & UNSPACED) return true;
        return false;
    }

    static std::string without_typography(std::string text) {
        replace(text, "\xE2\x80\x99", "'");
        replace(text, "i\xCC\x87", "i");
        return text;
    }

    static void replace(std::string& text, View what, View with) {
        for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
    }

    /// Where the word that begins at `at` ends; `at` itself where none does.
    size_t end_of_word(View text, size_t at) {
        if (text[at] == '+') return at + 1;
        size_t end = end_of_run(text, at, WORD);
        if (end == at) return at;
        while (end < text.size()) {
            size_t behind = end;
            const uint32_t code = next_code(text, behind);
            if (code != '\'' && code != 0x200C) break;
            const size_t next = end_of_run(text, behind, WORD_AFTER_APOSTROPHE);
            if (next == behind) break;
            end = next;
        }
        return end;
    }

    size_t end_of_run(View text, size_t at, uint32_t trait) {
        while (at < text.size()) {
            size_t next = at;
            if (!(characters.traits(next_code(text, next)) & trait)) break;
            at = next;
        }
        return at;
    }
};

}  // namespace devparse::language
