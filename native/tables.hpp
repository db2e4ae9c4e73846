// What Python hands in once: word lists, classes, and the functions that judge names and styles.
#pragma once

#include <memory>

#include "name_words.hpp"
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

/// Remembers something for each of many strings that come more than once; forgets all when they are too many.
template <typename Value>
class Memo {
  public:
    const Value* find(View text) const {
        const int found = names_.find(text);
        return found < 0 ? nullptr : &values_[static_cast<size_t>(found)];
    }

    void put(View text, Value value) {
        if (text.size() > LONGEST || !was_met(text) || names_.find(text) >= 0) return;
        if (names_.size() >= MOST) *this = Memo();
        names_.number(arena_->keep(text));
        values_.push_back(std::move(value));
    }

  private:
    static constexpr size_t MOST = 4096, LONGEST = 1000, MET = 8192;

    /// Whether a text comes for the second time: most of a page's names never do, and to keep them would push out those that do.
    bool was_met(View text) {
        const uint64_t hashed = Interner::hash(text);
        uint64_t& met = met_[hashed % MET];
        return met == hashed || (met = hashed, false);
    }

    std::unique_ptr<Arena> arena_ = std::make_unique<Arena>();
    Interner names_{256};
    std::vector<Value> values_;
    std::vector<uint64_t> met_ = std::vector<uint64_t>(MET);
};

/// An `ElementRoles`, its flags, and whether the class hides a block.
struct Classified {
    Owned roles;
    uint64_t flags = 0;
    bool is_unseen = false;

    Classified again() const { return {shared(roles.get()), flags, is_unseen}; }
};

struct Tables {
    Tags tags;
    Interner attributes{256};
    Interner none;
    References references;
    Words words;
    Roles roles;
    NameWords name_words;
    std::vector<uint64_t> tag_flags;
    std::vector<int> whole_page;
    std::vector<std::string> parts_of_unseen, parts_of_no_text;
    uint64_t remembered = 0;
    std::vector<Owned> tag_names, attribute_names;
    Slotted box, row, element_roles;
    NamedTuple part, span, spans;
    Owned no_links, no_attributes, no_roles, no_spans, other, kinds[4], empty, no_words, zero;
    Owned is_no_text, is_unseen, hides_block, hides_style, shows_lines, is_day, email_of;
    Memo<uint64_t> inline_roles;
    Memo<Classified> classified;

    /// The roles worth remembering of an inline element, and whether it shows no text or none to those who see.
    uint64_t roles_of_inline(View classes, View relation) {
        std::string key(classes);
        key.append(1, '\0').append(relation);
        if (const uint64_t* known = inline_roles.find(key)) return *known;
        std::string names(classes), text;
        uint64_t flags = name_words.read(names.append(1, ' ').append(relation), text).flags & remembered;
        if (mentions(classes, parts_of_no_text) && asked(is_no_text, classes)) flags |= Judge::NO_TEXT;
        if (mentions(classes, parts_of_unseen) && asked(is_unseen, classes)) flags |= Judge::UNSEEN;
        inline_roles.put(key, flags);
        return flags;
    }

    /// What `classify_element` of devparse.rows.roles says.
    Classified roles_of(int tag, PyObject* tag_name, View classes, View id) {
        Classified found;
        found.flags = static_cast<size_t>(tag) < tag_flags.size() ? tag_flags[static_cast<size_t>(tag)] : 0;
        Owned words;
        if (std::find(whole_page.begin(), whole_page.end(), tag) == whole_page.end()) {
            std::string names(classes), text;
            const NameWords::Found told = name_words.read(names.append(1, ' ').append(id), text);
            found.flags |= told.flags;
            if (!told.words.empty()) words = made(PyTuple_New(static_cast<Py_ssize_t>(told.words.size())));
            for (size_t place = 0; place < told.words.size(); ++place)
                check(PyTuple_SetItem(words.get(), static_cast<Py_ssize_t>(place), string_of(told.words[place]).give()));
        }
        found.roles = element_roles.make();
        element_roles.set(found.roles.get(), 0, tag_name);
        element_roles.set(found.roles.get(), 1, made(PyLong_FromUnsignedLongLong(found.flags)).get());
        element_roles.set(found.roles.get(), 2, words ? words.get() : no_words.get());
        found.is_unseen = mentions(classes, parts_of_unseen) && asked(hides_block, classes);
        return found;
    }

    /// Whether a style hides what it is on.
    bool hides(View style) const { return mentions(style, {"display", "visibility"}) && asked(hides_style, style); }

    /// Whether a style shows the line breaks of a text.
    bool keeps_lines(View style) const { return mentions(style, {"white-space"}) && asked(shows_lines, style); }

    static bool asked(const Owned& function, View text) {
        const int result = PyObject_IsTrue(called(function.get(), {string_of(text).get()}).get());
        check(result);
        return result != 0;
    }

  private:
    /// Whether it is worth asking: few names and styles hold one of the parts. Letters beyond ASCII may stand for some within.
    static bool mentions(View text, const std::vector<std::string>& parts) {
        if (text.empty()) return false;
        if (!is_ascii(text)) return true;
        const std::string small = lowered(text);
        for (const std::string& part : parts)
            if (small.find(part) != std::string::npos) return true;
        return false;
    }
};

}  // namespace devparse
