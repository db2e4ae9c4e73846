// devparse._native: reads a page as the reader in Python does, to the same rows and boxes; judges rows, puts links together and knows
// the words of headings, paths and links to reply as devparse.regions and devparse.language do.
//
// The interpreter's lock is held throughout: Python's objects are looked at, and its functions asked, on the way.

#include "article/module.hpp"
#include "lists/module.hpp"
#include "making.hpp"
#include "tokenizer.hpp"

#include <random>

namespace devparse {
namespace {

Tables* tables = nullptr;

/// Asks Python, and remembers what it said of names.
class AskingPython : public Judge {
  public:
    AskingPython(Tables& all, PageNames& names, Arena& arena) : all_(all), names_(names), arena_(arena) {}

    uint64_t roles(View classes, View relation) override {
        uint64_t flags = 0;
        guard([&] { flags = all_.roles_of_inline(classes, relation); });
        return flags;
    }

    bool is_day(View title) override {
        bool result = false;
        guard([&] { result = Tables::asked(all_.is_day, title); });
        return result;
    }

    bool keeps_lines(View style) override {
        bool result = false;
        guard([&] { result = all_.keeps_lines(style); });
        return result;
    }

    std::vector<View> emails(const Attributes& attributes) override {
        std::vector<View> found;
        guard([&] {
            Owned dict = made(PyDict_New());
            for (size_t place = 0; place < attributes.count; ++place) {
                const Named& each = attributes.begin[place];
                check(PyDict_SetItem(dict.get(), string_of(names_[each.name]).get(), string_of(each.value).get()));
            }
            const Owned list = called(all_.email_of.get(), {dict.get()});
            for (Py_ssize_t place = 0; place < PyList_Size(list.get()); ++place)
                found.push_back(arena_.keep(view_of(PyList_GetItem(list.get(), place))));
        });
        return found;
    }

  private:
    template <typename Work>
    void guard(Work work) {
        if (failed) return;
        try {
            work();
        } catch (const PythonError&) {
            failed = true;
        }
    }

    Tables& all_;
    PageNames& names_;
    Arena& arena_;
};

// Setting up.

template <typename Take>
void each_of(PyObject* iterable, Take take) {
    each_item(iterable, [&](PyObject* name) { take(view_of(name)); });
}

void take_words(Tables& all, PyObject* given) {
    PyObject *tag = nullptr, *method = nullptr;
    Py_ssize_t place = 0;
    std::vector<std::string> methods;
    each_word(ENTER_NAMES, [&](View name) { methods.emplace_back(name); });
    while (PyDict_Next(item(given, "enter"), &place, &tag, &method)) {
        const auto found = std::find(methods.begin(), methods.end(), view_of(method));
        if (found == methods.end()) {
            PyErr_Format(PyExc_KeyError, "nothing known of %U", method);
            throw PythonError();
        }
        all.tags.of(view_of(tag)).enter = static_cast<Enter>(found - methods.begin());
    }
    each_of(item(given, "blocks"), [&](View name) { all.tags.of(name).is_block = true; });
    each_of(item(given, "phrasing"), [&](View name) { all.tags.of(name).is_phrasing = true; });
    each_of(item(given, "headings"), [&](View name) { all.tags.of(name).is_heading = true; });
    each_of(item(given, "of_articles"), [&](View name) { all.tags.of(name).is_of_articles = true; });
    each_of(item(given, "own_content"), [&](View name) { all.roles.own_content.push_back(all.tags.number(name)); });
    each_of(item(given, "state_ids"), [&](View name) { all.words.state_ids.emplace_back(name); });
    each_of(item(given, "permalinks"), [&](View name) {
        all.words.permalinks.emplace_back(name);
        all.words.longest_permalink = std::max(all.words.longest_permalink, name.size());
    });
    PyObject *name = nullptr, *text = nullptr;
    for (place = 0; PyDict_Next(item(given, "references"), &place, &name, &text);) all.references.add(view_of(name), view_of(text));
    each_word(ATTRIBUTE_NAMES, [&](View known) { all.attributes.number(known); });
    for (size_t number = 0; number < all.attributes.size(); ++number) all.attribute_names.push_back(string_of(all.attributes[number]));
    for (int number = 0; number < all.tags.size(); ++number) all.tag_names.push_back(string_of(all.tags.name(number)));
}

template <typename Take>
void each_flag(PyObject* given, Take take) {
    PyObject *name = nullptr, *flags = nullptr;
    for (Py_ssize_t place = 0; PyDict_Next(given, &place, &name, &flags);) take(view_of(name), flags_of(flags));
}

void take_names(Tables& all, PyObject* given) {
    each_flag(item(given, "tag_flags"), [&](View tag, uint64_t flags) {
        const auto number = static_cast<size_t>(all.tags.number(tag));
        if (all.tag_flags.size() <= number) all.tag_flags.resize(number + 1, 0);
        all.tag_flags[number] = flags;
    });
    each_flag(item(given, "flags_of_words"), [&](View word, uint64_t flags) { all.name_words.add(word, flags); });
    each_of(item(given, "beginnings"), [&](View word) { all.name_words.add_beginning(word); });
    each_of(item(given, "whole_page"), [&](View tag) { all.whole_page.push_back(all.tags.number(tag)); });
    each_of(item(given, "parts_of_unseen"), [&](View part) { all.parts_of_unseen.emplace_back(part); });
    each_of(item(given, "parts_of_no_text"), [&](View part) { all.parts_of_no_text.emplace_back(part); });
    all.name_words.longest = static_cast<size_t>(flags_of(item(given, "name_length")));
    all.remembered = flags_of(item(given, "remembered"));
}

void take_roles(Roles& roles, PyObject* given) {
    roles.of_parts = flags_of(item(given, "of_parts"));
    roles.picture = flags_of(item(given, "of_pictures"));
    roles.comment = flags_of(item(given, "comment"));
    roles.hidden = flags_of(item(given, "hidden"));
    roles.min_running_chars = static_cast<int64_t>(flags_of(item(given, "min_running_chars")));
    roles.min_page_chars = static_cast<int64_t>(flags_of(item(given, "min_page_chars")));
    roles.most_of_text = PyFloat_AsDouble(item(given, "most_of_text"));
}

void take_objects(Tables& all, PyObject* given) {
    all.box = Slotted(item(given, "Box"), {"tag", "attributes", "parent", "first", "last", "order", "depth", "roles", "flags", "inside", "wide"});
    all.row = Slotted(item(given, "Row"), {"kind", "text", "box", "index", "order", "attributes", "links", "link_chars", "pieces", "region"});
    all.element_roles = Slotted(item(given, "ElementRoles"), {"tag", "flags", "words"});
    all.part = NamedTuple(item(given, "Part"));
    all.span = NamedTuple(item(given, "Span"));
    all.spans = NamedTuple(item(given, "Spans"));
    const struct { Owned& to; const char* name; } GIVEN[] = {
        {all.no_links, "NO_LINKS"}, {all.no_attributes, "NO_ATTRIBUTES"}, {all.no_roles, "NO_ROLES"}, {all.no_spans, "NO_SPANS"},
        {all.is_no_text, "is_no_text"}, {all.is_unseen, "is_unseen"}, {all.hides_block, "hides_block"}, {all.hides_style, "hides"},
        {all.shows_lines, "keeps_lines"}, {all.is_day, "is_day"}, {all.email_of, "email_of"},
    };
    for (const auto& [to, name] : GIVEN) to = shared(item(given, name));
    const char* kinds[] = {"text", "image", "embed", "icon"};
    for (size_t kind = 0; kind < 4; ++kind) all.kinds[kind] = made(PyUnicode_InternFromString(kinds[kind]));
    all.other = made(PyUnicode_InternFromString("other"));
    all.empty = string_of("");
    all.no_words = tuple_of({});
    all.zero = int_of(0);
}

PyObject* set_up(PyObject*, PyObject* given) {
    return guarded([&]() -> PyObject* {
        if (!PyDict_Check(given)) {
            PyErr_SetString(PyExc_TypeError, "a dict is needed");
            return nullptr;
        }
        auto all = std::make_unique<Tables>();
        take_names(*all, given);
        take_words(*all, given);
        take_roles(all->roles, given);
        take_objects(*all, given);
        tables = all.release();  // those of before stay, for a page may be read with them just now
        Py_RETURN_NONE;
    });
}

// Reading.

PyObject* read_page(View content, PyObject* found, const Limits& limits, bool whole, bool scriptless) {
    Tables& all = *tables;
    Arena arena;
    PageNames names(all.attributes, static_cast<int>(all.attributes.size()));
    AskingPython judge(all, names, arena);
    Reader reader(all.tags, all.words, arena, judge, names, limits, whole, scriptless);
    Tokenizer<Reader> tokenizer(content, all.tags, all.references, names, all.none, arena, reader);
    tokenizer.run();
    reader.finish();
    if (judge.failed) return nullptr;
    const Reading& reading = reader.found();
    Maker maker(all, reading, names, [&](int tag) { return tokenizer.tag_name(tag); });
    maker.judge_boxes();
    maker.fill(found);
    Owned told = made(PyTuple_New(static_cast<Py_ssize_t>(reading.told.size())));
    const char* WHAT[] = {"depth", "links", "elements", "rows"};
    for (size_t place = 0; place < reading.told.size(); ++place)
        check(PyTuple_SetItem(told.get(), static_cast<Py_ssize_t>(place), string_of(WHAT[static_cast<size_t>(reading.told[place])]).give()));
    return told.give();
}

PyObject* read(PyObject*, PyObject* arguments) {
    PyObject *content = nullptr, *found = nullptr;
    long long depth = 0, rows = 0, elements = 0, links = 0;
    int whole = 0, scriptless = 0;
    if (!PyArg_ParseTuple(arguments, "OOLLLLpp", &content, &found, &depth, &rows, &elements, &links, &whole, &scriptless)) return nullptr;
    if (!tables) {
        PyErr_SetString(PyExc_RuntimeError, "it is not set up");
        return nullptr;
    }
    if (!PyBytes_Check(content)) Py_RETURN_NONE;
    char* bytes = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(content, &bytes, &size) < 0) return nullptr;
    const View text(bytes, static_cast<size_t>(size));
    if (text.size() > INT32_MAX || !is_sound_utf8(text)) Py_RETURN_NONE;
    const Limits limits{static_cast<int>(std::min<long long>(depth, INT32_MAX / 4)), rows, elements, links};
    return guarded([&] { return read_page(text, found, limits, whole != 0, scriptless != 0); });
}

PyObject* is_clean_utf8(PyObject*, PyObject* data) {
    char* bytes = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(data, &bytes, &size) < 0) return nullptr;
    const View text(bytes, static_cast<size_t>(size));
    return PyBool_FromLong(!has_control_bytes(text) && is_sound_utf8(text));
}

PyMethodDef METHODS[] = {
    {"set_up_lists", lists::set_up, METH_O, "Take what cards of links are told by."},
    {"find_cards", lists::find_cards, METH_VARARGS, "find_cards(rows, classify)\n\nThe links that may lead to stories, as cards."},
    {"is_clean_utf8", is_clean_utf8, METH_O, "Whether bytes are UTF-8 without control characters, white space aside."},
    {"set_up_headings", language::set_up_headings, METH_O, "Take a function that tells the words over lists."},
    {"kind_of_heading", language::kind_of_heading, METH_O, "As in devparse.language.heading_kinds."},
    {"announces", language::announces, METH_O, "As in devparse.language.heading_kinds."},
    {"heads_others", language::heads_others, METH_O, "As in devparse.language.heading_kinds."},
    {"may_head_others", language::may_head_others, METH_O, "As in devparse.language.heading_kinds."},
    {"is_more", language::is_more, METH_O, "As in devparse.language.heading_kinds."},
    {"set_up_story_paths", language::set_up_story_paths, METH_O, "Take a function that tells the words and bounds of paths."},
    {"is_likely", language::is_likely, METH_O, "As in devparse.language.path_kinds."},
    {"likelihood_of", language::likelihood_of, METH_O, "As in devparse.language.path_kinds."},
    {"set_up_reply_links", language::set_up_reply_links, METH_O, "Take a function that tells the words of links to reply."},
    {"is_reply_link", language::is_reply_link, METH_O, "As in devparse.language.reply_words."},
    {"set_up", set_up, METH_O, "Take the word lists, classes and functions that reading needs."},
    {"read", read, METH_VARARGS,
     "read(content, found, depth, rows, elements, links, whole, scriptless)\n\n"
     "Fill a Reading with a page in UTF-8; the limits that were reached, or None where the page is no bytes in UTF-8."},
    {"set_up_article", article::set_up, METH_O, "Take what judging rows needs, but for the weights."},
    {"article_model", article::model, METH_O, "Learned weights, made ready for `judge`."},
    {"judge", article::judge, METH_VARARGS,
     "judge(rows, elsewhere, body, description, opening, model)\n\n"
     "The article's rows; then of all rows that may be: their indexes, linear scores, scores, scores as wholes; the bar."},
    {nullptr, nullptr, 0, nullptr},
};

/// Once, before anything is numbered: what was filed under one seed is not found under another.
void take_seed() {
    if (Interner::seed()) return;
    std::random_device random;
    Interner::seed() = ((static_cast<uint64_t>(random()) << 32) ^ random()) | 1;
}

PyModuleDef MODULE = {PyModuleDef_HEAD_INIT, "_native", "Reads pages as devparse.rows.html_reader does.", -1, METHODS, nullptr, nullptr, nullptr, nullptr};

}  // namespace
}  // namespace devparse

PyMODINIT_FUNC PyInit__native(void) {
    return devparse::guarded([] {
        devparse::take_seed();
        return PyModule_Create(&devparse::MODULE);
    });
}
