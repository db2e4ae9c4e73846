// What single texts and addresses say, as functions of the module: of headings, of links to reply, of paths.
#pragma once

#include "handed.hpp"
#include "headings.hpp"
#include "reply_links.hpp"
#include "story_paths.hpp"

namespace devparse::language {

/// The words over lists as Python tells them.
class Told {
  public:
    explicit Told(PyObject* given) {
        each_item(item(given, "kinds"), [&](PyObject* kind) { names_.push_back(shared(kind)); });
        take_numbers(headings, given);
        take_patterns(headings, given);
        take_words(headings, given);
    }

    Headings headings;

    /// The name of a kind as Python has it; borrowed.
    PyObject* name(int kind) const { return kind == NO_KIND ? Py_None : names_[static_cast<size_t>(kind)].get(); }

  private:
    int number(PyObject* kind) const {
        const View name = view_of(kind);
        for (size_t at = 0; at < names_.size(); ++at)
            if (view_of(names_[at].get()) == name) return static_cast<int>(at);
        PyErr_Format(PyExc_KeyError, "%U", kind);
        throw PythonError();
    }

    static size_t size_at(PyObject* given, const char* name) { return static_cast<size_t>(flags_of(item(given, name))); }

    static void take_numbers(Headings& all, PyObject* given) {
        PyObject* bounds = item(given, "bounds");
        all.bounds = {
            size_at(bounds, "others_chars"), size_at(bounds, "heading_chars"), size_at(bounds, "unspaced_chars"), size_at(bounds, "more_chars"),
            size_at(bounds, "short_words"), size_at(bounds, "opening_chars"), size_at(bounds, "phrase_words"), size_at(bounds, "tag_words"),
        };
        all.characters.set_up(item(given, "describe"));
    }

    /// Takes pairs of a sequence of words, of which the last may end in a star, and what `value` makes of the other.
    template <typename Value>
    static void take_pairs(Headings& all, Patterns& patterns, PyObject* given, Value value) {
        each_item(given, [&](PyObject* pair) {
            PyObject *sequence = nullptr, *meaning = nullptr;
            if (!PyArg_ParseTuple(pair, "OO", &sequence, &meaning)) throw PythonError();
            std::vector<View> words;
            each_item(sequence, [&](PyObject* word) { words.push_back(view_of(word)); });
            View beginning;
            if (!words.empty() && words.back().size() > 1 && words.back().back() == '*') {
                beginning = words.back().substr(0, words.back().size() - 1);
                words.pop_back();
            }
            patterns.add(all.vocabulary, words, beginning, value(meaning));
        });
    }

    void take_patterns(Headings& all, PyObject* given) const {
        const auto as_number = [](PyObject* meaning) { return static_cast<int>(flags_of(meaning)); };
        take_pairs(all, all.phrases, item(given, "phrases"), [&](PyObject* kind) { return number(kind); });
        take_pairs(all, all.firsts, item(given, "firsts"), as_number);
        each_item(item(given, "seconds"), [&](PyObject* of_pair) { take_pairs(all, all.seconds.emplace_back(), of_pair, as_number); });
        each_item(item(given, "pairs"), [&](PyObject* pair) {
            PyObject *kind = nullptr, *reach = nullptr;
            if (!PyArg_ParseTuple(pair, "OO", &kind, &reach)) throw PythonError();
            all.pairs.emplace_back(number(kind), static_cast<size_t>(flags_of(reach)));
        });
    }

    void take_words(Headings& all, PyObject* given) const {
        const auto mark = [&](std::vector<bool>& flags, int number) {
            if (flags.size() <= static_cast<size_t>(number)) flags.resize(static_cast<size_t>(number) + 1);
            flags[static_cast<size_t>(number)] = true;
        };
        const auto mark_words = [&](std::vector<bool>& flags, const char* name) {
            each_item(item(given, name), [&](PyObject* word) { mark(flags, all.vocabulary.add(view_of(word))); });
        };
        const auto mark_kinds = [&](std::vector<bool>& flags, const char* name) {
            each_item(item(given, name), [&](PyObject* kind) { mark(flags, number(kind)); });
        };
        mark_words(all.is_noun, "nouns");
        mark_words(all.is_tag, "tags");
        mark_words(all.is_lone_tag, "lone_tags");
        mark_kinds(all.is_other, "others");
        mark_kinds(all.is_subject, "subjects");
        mark_kinds(all.is_clear, "clear");
        all.latest = number(item(given, "latest"));
        all.other = number(item(given, "other"));
        PyObject *word = nullptr, *kind = nullptr;
        for (Py_ssize_t place = 0; PyDict_Next(item(given, "ends"), &place, &word, &kind);) {
            const auto at = static_cast<size_t>(all.vocabulary.add(view_of(word)));
            if (all.kind_of_end.size() <= at) all.kind_of_end.resize(at + 1, NO_KIND);
            all.kind_of_end[at] = number(kind);
        }
        for (Py_ssize_t place = 0; PyDict_Next(item(given, "unspaced"), &place, &word, &kind);) all.unspaced.emplace_back(view_of(word), number(kind));
        each_item(item(given, "unspaced_tags"), [&](PyObject* tag) { all.unspaced_tags.emplace_back(view_of(tag)); });
        each_item(item(given, "more"), [&](PyObject* phrase) { all.more.add(view_of(phrase)); });
        each_item(item(given, "tag_phrases"), [&](PyObject* phrase) { all.tag_phrases.add(view_of(phrase)); });
    }

    std::vector<Owned> names_;
};

inline Handed<Told> heading_tables;
inline Handed<StoryPaths> path_tables;
inline Handed<ReplyLinks> reply_tables;

inline PyObject* set_up_headings(PyObject*, PyObject* tables) { return heading_tables.set_up(tables); }
inline PyObject* set_up_story_paths(PyObject*, PyObject* tables) { return path_tables.set_up(tables); }
inline PyObject* set_up_reply_links(PyObject*, PyObject* tables) { return reply_tables.set_up(tables); }

/// What `ask` says of a text.
template <typename Ask>
PyObject* of_text(PyObject* given, Ask ask) {
    return guarded([&]() -> PyObject* {
        const Py_ssize_t chars = counted(PyUnicode_GetLength(given));
        Headings& headings = heading_tables.known().headings;
        Owned held;
        // Most of a page's rows are longer than any heading: their characters are not looked at.
        const View view = static_cast<size_t>(chars) > headings.bounds.heading_chars ? View() : view_of(given, held);
        return ask(headings, Text{view, static_cast<size_t>(chars)});
    });
}

inline PyObject* kind_of_heading(PyObject*, PyObject* text) {
    return of_text(text, [](Headings& headings, const Text& text) { return shared(heading_tables.known().name(headings.kind(text))).give(); });
}

inline PyObject* announces(PyObject*, PyObject* text) {
    return of_text(text, [](Headings& headings, const Text& text) { return PyBool_FromLong(headings.announces(text)); });
}

inline PyObject* heads_others(PyObject*, PyObject* text) {
    return of_text(text, [](Headings& headings, const Text& text) { return PyBool_FromLong(headings.heads_others(text)); });
}

inline PyObject* may_head_others(PyObject*, PyObject* text) {
    return of_text(text, [](Headings& headings, const Text& text) { return PyBool_FromLong(headings.may_head_others(text)); });
}

inline PyObject* is_more(PyObject*, PyObject* text) {
    return of_text(text, [](Headings& headings, const Text& text) { return PyBool_FromLong(headings.is_more(text)); });
}

inline PyObject* is_likely(PyObject*, PyObject* address) {
    return guarded([&]() -> PyObject* {
        Owned held;
        return PyBool_FromLong(path_tables.known().is_likely(view_of(address, held)));
    });
}

inline PyObject* likelihood_of(PyObject*, PyObject* path) {
    return guarded([&] { return path_tables.known().likelihood(path).give(); });
}

inline PyObject* is_reply_link(PyObject*, PyObject* text) {
    return guarded([&] { return PyBool_FromLong(reply_tables.known().is_reply_link(text)); });
}

}  // namespace devparse::language
