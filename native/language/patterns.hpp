// As devparse.language.word_patterns.
#pragma once

#include "../characters.hpp"
#include "../names.hpp"

namespace devparse::language {

constexpr int UNKNOWN = -1;

/// The words that any pattern has, by number.
class Vocabulary {
  public:
    Vocabulary() = default;
    Vocabulary(const Vocabulary&) = delete;  // its views are of its own strings
    Vocabulary& operator=(const Vocabulary&) = delete;

    int add(View word) {
        return words_.number(word, [&] { return arena_.keep(word); });
    }
    int find(View word) const { return words_.find(word); }

  private:
    Arena arena_;
    Interner words_{4096};
};

/// The words of a text, folded; with each the number it has in a vocabulary, or `UNKNOWN`.
struct Words {
    std::unique_ptr<const std::string> text;  // where it is stays when this is moved: a short string would not
    std::vector<View> views;                  // of `text`
    std::vector<int> numbers;

    size_t size() const { return views.size(); }
};

/// Sequences of words, each with a number that says what it means.
class Patterns {
  public:
    /// `word` is the first word; with `beginning` the sequence ends in a word that begins so.
    void add(Vocabulary& vocabulary, const std::vector<View>& words, View beginning, int value) {
        if (words.empty()) {
            const auto key = static_cast<size_t>(keys_.add(first_chars(beginning, KEY_CHARS)));
            if (by_key_.size() <= key) by_key_.resize(key + 1);
            by_key_[key].push_back({std::string(beginning), value});
            return;
        }
        const auto first = static_cast<size_t>(vocabulary.add(words[0]));
        if (by_first_.size() <= first) by_first_.resize(first + 1);
        Pattern pattern{{}, std::string(beginning), value};
        for (size_t at = 1; at < words.size(); ++at) pattern.further.push_back(vocabulary.add(words[at]));
        by_first_[first].push_back(std::move(pattern));
    }

    bool may_begin(const Words& words, size_t at) const { return !of_first(words.numbers[at]).empty() || keys_.find(first_chars(words.views[at], KEY_CHARS)) >= 0; }

    /// Calls `take` with the number of words and the meaning of each pattern that stands at the word `start`.
    template <typename Take>
    void at(const Words& words, size_t start, Take take) const {
        const int key = keys_.find(first_chars(words.views[start], KEY_CHARS));
        if (key >= 0)
            for (const Beginning& each : by_key_[static_cast<size_t>(key)])
                if (begins(words.views[start], each.letters)) take(size_t{1}, each.value);
        for (const Pattern& each : of_first(words.numbers[start])) {
            const size_t end = start + 1 + each.further.size();
            if (end > words.size() || !std::equal(each.further.begin(), each.further.end(), words.numbers.begin() + static_cast<std::ptrdiff_t>(start) + 1)) continue;
            if (each.beginning.empty()) take(end - start, each.value);
            else if (end < words.size() && begins(words.views[end], each.beginning)) take(end + 1 - start, each.value);
        }
    }

  private:
    static constexpr size_t KEY_CHARS = 3;

    struct Pattern {
        std::vector<int> further;
        std::string beginning;
        int value;
    };
    struct Beginning {
        std::string letters;
        int value;
    };

    static bool begins(View word, View letters) { return word.substr(0, letters.size()) == letters; }

    const std::vector<Pattern>& of_first(int word) const {
        static const std::vector<Pattern> none;
        return word == UNKNOWN || static_cast<size_t>(word) >= by_first_.size() ? none : by_first_[static_cast<size_t>(word)];
    }

    std::vector<std::vector<Pattern>> by_first_;
    Vocabulary keys_;
    std::vector<std::vector<Beginning>> by_key_;
};

}  // namespace devparse::language
