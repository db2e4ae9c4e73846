// As `find_cards` of devparse.regions.lists.links: links to one address that follow each other, put together as cards.
#pragma once

#include "../language/module.hpp"

namespace devparse::lists {

/// As the constants of the same names.
struct Bounds {
    int64_t teaser_chars, card_text_chars, title_chars, title_words, address_chars, card_rows, heading_chars;
};

struct Tables {
    explicit Tables(PyObject* given)
        : row(item(given, "Row"), {"kind", "text", "box", "index", "attributes", "links", "link_chars"}), box(item(given, "Box"), {"tag", "inside"}),
          card(item(given, "CardLinks"), {"box", "first", "is_foreign", "key", "last", "length", "likelihood", "links"}),
          occurrence(item(given, "LinkOccurrence")), header(flags_of(item(given, "header"))), menu(flags_of(item(given, "menu"))),
          heading(flags_of(item(given, "heading"))), wide(static_cast<uint32_t>(flags_of(item(given, "wide")))), story(shared(item(given, "story"))) {
        PyObject* told = item(given, "bounds");
        const auto bound = [&](const char* name) { return static_cast<int64_t>(flags_of(item(told, name))); };
        bounds = {
            bound("teaser_chars"), bound("card_text_chars"), bound("title_chars"), bound("title_words"), bound("address_chars"), bound("card_rows"),
            bound("heading_chars"),
        };
    }

    Slots row, box;
    Slotted card;
    NamedTuple occurrence;
    uint64_t header, menu, heading;
    uint32_t wide;  // ideographs and their like come after it
    Owned story, href = string_of("href"), alt = string_of("alt"), empty = string_of("");
    Bounds bounds{};
};

/// A text of Python's with its characters counted.
struct Shown {
    PyObject* object;
    View view;
    int64_t chars;

    explicit Shown(PyObject* text) : object(text), view(view_of(text)), chars(PyUnicode_GetLength(text)) {}
};

class CardFinder {
  public:
    CardFinder(const Tables& tables, PyObject* classify) : tables_(tables), classify_(classify) {}

    void enter(PyObject* object) {
        const Owned links = tables_.row.get(object, LINKS), text = tables_.row.get(object, TEXT);
        const Py_ssize_t count = counted(PySequence_Size(links.get()));
        const int64_t chars = counted(PyUnicode_GetLength(text.get()));
        if (!count && chars <= tables_.bounds.teaser_chars) return;
        const Row row(tables_, object);
        if (row.inside & tables_.header && row.inside & tables_.menu) return;
        if (chars > tables_.bounds.teaser_chars) {
            if (parts_cards(row, chars)) {
                if (last_ != NONE) before_prose_ = last_;
                last_ = NONE;
                return;
            }
            if (is_running_text(row, chars)) return;
        }
        for (Py_ssize_t place = 0; place < count; ++place) {
            const Owned link = made(PySequence_GetItem(links.get(), place));
            PyObject *attributes = nullptr, *shown = nullptr;
            if (!PyArg_ParseTuple(link.get(), "O!U", &PyDict_Type, &attributes, &shown)) throw PythonError();
            enter_link(row, attributes, Shown(shown));
        }
    }

    Owned cards() const {
        Owned list = made(PyList_New(0));
        for (const Card& each : cards_) {
            Owned card = tables_.card.make();
            const auto set = [&](size_t slot, const Owned& value) { tables_.card.set(card.get(), slot, value.get()); };
            set(0, each.box);
            set(1, int_of(each.first));
            tables_.card.set(card.get(), 2, each.key_text.empty() || each.key_text[0] == '/' || each.key_text[0] == '?' ? Py_False : Py_True);
            set(3, each.key);
            set(4, int_of(each.last));
            set(5, int_of(each.length));
            set(6, each.likelihood);
            set(7, each.links);
            check(PyList_Append(list.get(), card.get()));
        }
        return list;
    }

  private:
    static constexpr size_t NONE = static_cast<size_t>(-1);
    enum RowSlot : size_t { KIND, TEXT, BOX, INDEX, ATTRIBUTES, LINKS, LINK_CHARS };
    enum BoxSlot : size_t { TAG, INSIDE };

    struct Row {
        Row(const Tables& tables, PyObject* row)
            : object(row), box(tables.row.get(row, BOX)), index(tables.row.number(row, INDEX)), link_chars(tables.row.number(row, LINK_CHARS)),
              inside(flags_of(tables.box.get(box.get(), INSIDE).get())) {}

        PyObject* object;
        Owned box;
        int64_t index, link_chars;
        uint64_t inside;
    };

    struct Card {
        Owned box, key, likelihood, links;
        View key_text;
        int64_t first, last, length;
    };

    bool is_named(const Owned& name, const char* expected) const { return PyUnicode_CompareWithASCIIString(name.get(), expected) == 0; }

    bool parts_cards(const Row& row, int64_t chars) const {
        const bool is_paragraph = is_named(tables_.box.get(row.box.get(), TAG), "p");
        return chars > (is_paragraph ? tables_.bounds.teaser_chars : tables_.bounds.card_text_chars) && row.link_chars * 2 < chars;
    }

    bool is_running_text(const Row& row, int64_t chars) const {
        return chars - row.link_chars > tables_.bounds.teaser_chars && chars > 2 * row.link_chars && is_named(tables_.row.get(row.object, KIND), "text");
    }

    void enter_link(const Row& row, PyObject* attributes, const Shown& shown) {
        const Owned address = found(attributes, tables_.href);
        const Owned alt = shown.chars ? Owned() : found(tables_.row.get(row.object, ATTRIBUTES).get(), tables_.alt);
        const Shown said = alt ? Shown(alt.get()) : shown;
        if (may_lead(Shown(address.get()), said)) take(row, attributes, address.get(), shown, said);
    }

    /// Owned, for `classify` may change the attributes.
    Owned found(PyObject* attributes, const Owned& name) const {
        PyObject* value = PyDict_GetItemWithError(attributes, name.get());
        if (!value && PyErr_Occurred()) throw PythonError();
        return shared(value ? value : tables_.empty.get());
    }

    bool may_lead(const Shown& address, const Shown& said) const {
        if (said.chars >= tables_.bounds.title_chars || (last_ != NONE && address.view == address_)) return true;
        if (is_title(said)) return true;
        return address.chars >= tables_.bounds.address_chars && language::path_tables.known().is_likely(address.view);
    }

    bool is_title(const Shown& text) const { return length_of(text) >= tables_.bounds.title_chars || spaces(text.view) >= tables_.bounds.title_words - 1; }

    static int64_t spaces(View text) { return std::count(text.begin(), text.end(), ' '); }

    int64_t length_of(const Shown& text) const {
        size_t at = 0;
        const bool is_wide = text.chars && next_code(text.view, at) > tables_.wide && last_code(text.view) > tables_.wide;
        return is_wide ? text.chars * 2 : text.chars;
    }

    void take(const Row& row, PyObject* attributes, PyObject* address, const Shown& shown, const Shown& said) {
        const Owned told = called(classify_, {address});
        PyObject *key = nullptr, *likelihood = nullptr;
        if (!PyArg_ParseTuple(told.get(), "UO", &key, &likelihood)) throw PythonError();
        const bool leads_on = shown.chars && language::heading_tables.known().headings.is_more({shown.view, static_cast<size_t>(shown.chars)});
        PyObject* title = leads_on ? tables_.empty.get() : shown.object;
        const size_t card = last_ == NONE && leads_on ? before_prose_ : last_;
        if (card != NONE && cards_[card].key_text == view_of(key) && row.index - cards_[card].last < tables_.bounds.card_rows) {
            last_ = card;
            add(cards_[card], row, attributes, title);
        } else if (is_any(likelihood) && shown.view.find("{{") == View::npos && !is_heading(row, said, likelihood)) {
            begin(row, attributes, title, key, likelihood);
            address_ = view_of(address);
        }
    }

    static bool is_any(PyObject* likelihood) {
        const int result = PyObject_IsTrue(likelihood);
        check(result);
        return result != 0;
    }

    void begin(const Row& row, PyObject* attributes, PyObject* title, PyObject* key, PyObject* likelihood) {
        last_ = cards_.size();
        cards_.push_back({shared(row.box.get()), shared(key), shared(likelihood), made(PyList_New(0)), view_of(key), row.index, row.index + 1, length_of(Shown(title))});
        append(cards_.back(), row, attributes, title);
    }

    void add(Card& card, const Row& row, PyObject* attributes, PyObject* title) {
        append(card, row, attributes, title);
        card.last = row.index + 1;
        const int64_t length = length_of(Shown(title));
        if (length <= card.length) return;
        if (card.length < tables_.bounds.title_chars) card.box = shared(row.box.get());
        card.length = length;
    }

    void append(Card& card, const Row& row, PyObject* attributes, PyObject* title) const {
        check(PyList_Append(card.links.get(), tables_.occurrence.make({row.object, attributes, title}).get()));
    }

    bool is_heading(const Row& row, const Shown& said, PyObject* likelihood) const {
        language::Headings& headings = language::heading_tables.known().headings;
        const language::Text text{said.view, static_cast<size_t>(said.chars)};
        const bool is_short = said.chars < tables_.bounds.heading_chars;
        if (likelihood == tables_.story.get()) return said.chars && is_short && headings.announces(text) && !headings.is_more(text);
        if (!is_title(said)) return true;
        return (is_short || row.inside & tables_.heading) && headings.kind(text) != language::NO_KIND;
    }

    const Tables& tables_;
    PyObject* classify_;
    std::vector<Card> cards_;
    size_t last_ = NONE, before_prose_ = NONE;
    std::string address_;
};

}  // namespace devparse::lists
