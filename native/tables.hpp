// What Python hands in once: word lists, classes, and the functions that judge names and styles.
#pragma once

#include <memory>

#include "python.hpp"
#include "reader.hpp"

namespace devparse {

/// Of `PageText` and `Reading.classify_boxes` in devparse.rows.model.
struct Roles {
    uint64_t of_parts, picture, comment, hidden;
    std::vector<int> own_content;
    int64_t min_running_chars, min_page_chars;
    double most_of_text;
};

/// Remembers what strings were judged as; forgets all when they are many.
class Memo {
  public:
    const uint64_t* find(View text) const {
        const int found = names_.find(text);
        return found < 0 ? nullptr : &values_[static_cast<size_t>(found)];
    }

    void put(View text, uint64_t value) {
        if (text.size() > LONGEST) return;
        if (names_.size() >= MOST) *this = Memo();
        if (names_.find(text) >= 0) return;
        names_.number(arena_->keep(std::string(text)));
        values_.push_back(value);
    }

  private:
    static constexpr size_t MOST = 8192, LONGEST = 1000;
    std::unique_ptr<Arena> arena_ = std::make_unique<Arena>();
    Interner names_{256};
    std::vector<uint64_t> values_;
};

struct Tables {
    Tags tags;
    Interner attributes{256};
    Interner none;
    References references;
    Words words;
    Roles roles;
    std::vector<Owned> tag_names, attribute_names;
    Slotted box, row;
    NamedTuple part, mark, pieces;
    Owned no_links, no_attributes, no_roles, other, kinds[4], empty, zero;
    Owned judge_roles, judge_day, judge_lines, judge_emails, judge_hidden, judge_hiding, classify;
    Memo judged_roles;

    /// Whether a style hides what it is on.
    bool hides(View style) const { return mentions(style, {"display", "visibility"}) && asked(judge_hiding.get(), style); }

    /// Whether a style shows the line breaks of a text.
    bool keeps_lines(View style) const { return mentions(style, {"white-space"}) && asked(judge_lines.get(), style); }

  private:
    /// Whether it is worth asking: most styles name none of the words. Letters beyond ASCII may stand for some within.
    static bool mentions(View style, std::initializer_list<View> words) {
        if (!is_ascii(style)) return true;
        const std::string small = lowered(style);
        for (const View word : words)
            if (small.find(word) != std::string::npos) return true;
        return false;
    }

    static bool asked(PyObject* function, View text) {
        const int result = PyObject_IsTrue(called(function, {string_of(text).get()}).get());
        check(result);
        return result != 0;
    }
};

}  // namespace devparse
