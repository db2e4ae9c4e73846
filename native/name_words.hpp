// What the names of elements say: the words of a `class` and an `id`, and the roles these tell; see devparse.rows.roles.
#pragma once

#include "names.hpp"

namespace devparse {

/// The words that tell a role, and those that may begin a word made of two.
class NameWords {
  public:
    struct Found {
        uint64_t flags = 0;
        std::vector<View> words;  // in small letters, each once, in the order they come
    };

    void add(View word, uint64_t flags) { known(word).flags = flags; }
    void add_beginning(View word) { known(word).begins = true; }

    /// The words of "articleBody-main col2" are article, body, main, col; `text` keeps them alive.
    Found read(View names, std::string& text) {
        Found found;
        text = cut(names);
        ordered_.clear();
        split(text);
        bool may_begin = false;
        for (const View word : ordered_) {
            const int number = known_.find(word);
            if (number >= 0) {
                const Word& told = words_[static_cast<size_t>(number)];
                found.flags |= told.flags;
                may_begin |= told.begins;
            }
        }
        if (may_begin) found.flags |= of_pairs();
        for (const View word : ordered_)
            if (is_new(word, found.words)) found.words.push_back(word);
        return found;
    }

    size_t longest = 0;  // characters of a name that are read

  private:
    struct Word {
        uint64_t flags = 0;
        bool begins = false;
    };

    Word& known(View word) {
        if (known_.find(word) < 0) {
            known_.number(arena_.keep(word));
            words_.emplace_back();
        }
        return words_[static_cast<size_t>(known_.find(word))];
    }

    /// As many characters as are read, a question mark for each beyond ASCII.
    std::string cut(View names) const {
        std::string text;
        if (is_ascii(names)) return text.assign(names.substr(0, longest));
        for (size_t at = 0; at < names.size() && text.size() < longest; ++at) {
            const auto byte = static_cast<unsigned char>(names[at]);
            if (byte < 0x80) text += names[at];
            else if (byte >= 0xC0) text += '?';
        }
        return text;
    }

    static bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }
    static bool is_large(char byte) { return byte >= 'A' && byte <= 'Z'; }

    void split(std::string& text) {
        for (size_t at = 0; at < text.size();) {
            size_t end = at;
            if (is_small(text[at])) {
                while (end < text.size() && is_small(text[end])) ++end;
            } else if (is_large(text[at])) {
                while (end < text.size() && is_large(text[end])) ++end;
                if (end < text.size() && is_small(text[end])) {
                    if (end - at > 1) --end;
                    else while (end < text.size() && is_small(text[end])) ++end;
                }
                for (size_t place = at; place < end; ++place) text[place] |= 32;
            } else {
                ++at;
                continue;
            }
            ordered_.push_back(View(text).substr(at, end - at));
            at = end;
        }
    }

    uint64_t of_pairs() {
        uint64_t flags = 0;
        for (size_t place = 0; place + 1 < ordered_.size(); ++place) {
            pair_.assign(ordered_[place]).append(ordered_[place + 1]);
            const int number = known_.find(pair_);
            if (number >= 0) flags |= words_[static_cast<size_t>(number)].flags;
        }
        return flags;
    }

    static bool is_new(View word, const std::vector<View>& before) { return std::find(before.begin(), before.end(), word) == before.end(); }

    Arena arena_;
    Interner known_{2048};
    std::vector<Word> words_;
    std::vector<View> ordered_;
    std::string pair_;
};

}  // namespace devparse
