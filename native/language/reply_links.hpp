// As devparse.language.reply_words: whether a text is a link to answer a reader's comment.
#pragma once

#include "folding.hpp"
#include "patterns.hpp"

namespace devparse::language {

class ReplyLinks {
  public:
    explicit ReplyLinks(PyObject* given) : chars_(flags_of(item(given, "chars"))) {
        characters_.set_up(item(given, "casefold"));
        each_item(item(given, "words"), [&](PyObject* word) { words_.add(view_of(word)); });
        each_item(item(given, "between"), [&](PyObject* signs) {
            between_.emplace_back(view_of(signs));
            begins_[static_cast<unsigned char>(between_.back()[0])] = true;
        });
    }

    bool is_reply_link(PyObject* given) {
        if (static_cast<size_t>(counted(PyUnicode_GetLength(given))) > chars_) return false;
        Owned held;
        const std::string folded = casefolded(view_of(given, held), characters_);
        return words_.find(folded) >= 0 || has_known_part(folded);
    }

  private:
    /// Whether what `_BETWEEN` parts, without the white space around it, is known.
    bool has_known_part(View text) const {
        size_t begin = 0;
        for (size_t at = 0; at < text.size();) {
            const size_t signs = between_at(text, at);
            if (signs && words_.find(strip(text.substr(begin, at - begin))) >= 0) return true;
            at += signs ? signs : 1;
            if (signs) begin = at;
        }
        return begin > 0 && words_.find(strip(text.substr(begin))) >= 0;
    }

    /// The bytes of what parts a text at a place; 0 where nothing does.
    size_t between_at(View text, size_t at) const {
        if (!begins_[static_cast<unsigned char>(text[at])]) return 0;
        for (const std::string& signs : between_)
            if (text.compare(at, signs.size(), signs) == 0) return signs.size();
        return 0;
    }

    CharacterTable characters_;
    Vocabulary words_;
    std::vector<std::string> between_;
    std::array<bool, 256> begins_{};  // by the first byte of `between_`
    size_t chars_;
};

}  // namespace devparse::language
