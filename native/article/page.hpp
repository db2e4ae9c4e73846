// The rows of text and the boxes around them, taken from Python's objects: what `Layout` of devparse.regions.article looks at.
#pragma once

#include "../language/module.hpp"
#include "tables.hpp"

namespace devparse::article {

constexpr int NONE = -1;

struct Box {
    Tag tag;
    int tag_id, class_id, parent;
    int64_t first, last, order, depth;
    uint64_t inside, wide;
    Owned roles;

    int64_t rows() const { return last - first; }
};

struct Row {
    Owned object;
    View text;
    int64_t index, chars, link_chars, links;
    int box;
    bool is_ascii, is_under_picture;
};

/// A page's rows of text that may be judged, and every box that one of them stands in.
class Page {
  public:
    Page(Tables& tables, PyObject* rows, const std::vector<bool>& elsewhere) : tables_(tables) {
        names_.number("");
        count = static_cast<size_t>(counted(PySequence_Size(rows)));
        Owned before;
        for (size_t place = 0; place < count; ++place) {
            Owned row = made(PySequence_GetItem(rows, static_cast<Py_ssize_t>(place)));
            if (is_text(row.get()) && !(place < elsewhere.size() && elsewhere[place])) take(row.get(), static_cast<int64_t>(place), before.get());
            before = std::move(row);
        }
    }

    size_t count = 0;  // of all rows
    std::vector<Row> rows;
    std::vector<Box> boxes;

    const Box& box_of(const Row& row) const { return boxes[static_cast<size_t>(row.box)]; }
    const Box& at(int box) const { return boxes[static_cast<size_t>(box)]; }

    /// The first of the rows with an index of at least this.
    size_t first_from(int64_t index) const {
        return static_cast<size_t>(std::lower_bound(rows.begin(), rows.end(), index, [](const Row& row, int64_t value) { return row.index < value; }) - rows.begin());
    }

  private:
    static constexpr int64_t MAX_PICTURE_ROWS = 3;
    enum RowSlot : size_t { KIND, TEXT, BOX, LINK_CHARS, LINKS };
    enum BoxSlot : size_t { TAG_NAME, ATTRIBUTES, PARENT, FIRST, LAST, ORDER, DEPTH, ROLES, INSIDE, WIDE };

    bool is_kind(PyObject* row, const char* kind) const {
        const Owned found = tables_.row.get(row, KIND);
        return PyUnicode_CompareWithASCIIString(found.get(), kind) == 0;
    }

    bool is_text(PyObject* row) const { return is_kind(row, "text"); }

    void take(PyObject* object, int64_t index, PyObject* before) {
        Row row{};
        const Owned text = tables_.row.get(object, TEXT);
        row.text = view_of(text.get());  // good as long as the row is
        row.chars = PyUnicode_GetLength(text.get());
        if (language::heading_tables.known().headings.heads_others({row.text, static_cast<size_t>(row.chars)})) return;
        row.object = shared(object);
        row.index = index;
        row.is_ascii = row.chars == static_cast<int64_t>(row.text.size());
        row.link_chars = tables_.row.number(object, LINK_CHARS);
        row.links = counted(PySequence_Size(tables_.row.get(object, LINKS).get()));
        row.box = box(tables_.row.get(object, BOX).get());
        row.is_under_picture = before && is_kind(before, "image") && is_in_small_box(row.box, index - 1);
        rows.push_back(std::move(row));
    }

    /// Whether the innermost box around that holds the row before, too, is one of a picture and its words.
    bool is_in_small_box(int around, int64_t before) const {
        while (around != NONE && at(around).first > before) around = at(around).parent;
        return around != NONE && at(around).rows() <= MAX_PICTURE_ROWS;
    }

    /// The number of a box; those around it have smaller ones.
    int box(PyObject* object) {
        std::vector<Owned> chain;
        int parent = NONE;
        for (Owned around = shared(object); around.get() != Py_None; around = tables_.box.get(around.get(), PARENT)) {
            if (const int* known = numbers_.find(around.get())) {
                parent = *known;
                break;
            }
            chain.push_back(shared(around.get()));
        }
        for (size_t left = chain.size(); left--;) parent = add(std::move(chain[left]), parent);
        return parent;
    }

    int add(Owned object, int parent) {
        const Slots& slots = tables_.box;
        PyObject* box = object.get();
        const Owned tag = slots.get(box, TAG_NAME), attributes = slots.get(box, ATTRIBUTES);
        Box found{};
        found.tag_id = named(tag.get());
        found.tag = tags_[static_cast<size_t>(found.tag_id)];
        PyObject* classes = PyDict_GetItemWithError(attributes.get(), tables_.class_name.get());
        if (!classes && PyErr_Occurred()) throw PythonError();
        found.class_id = classes ? named(classes) : 0;
        found.parent = parent;
        found.first = slots.number(box, FIRST);
        found.last = slots.number(box, LAST);
        if (found.first < 0 || found.last < found.first || static_cast<size_t>(found.last) > count) {
            PyErr_SetString(PyExc_IndexError, "a box holds rows that are not there");
            throw PythonError();
        }
        found.order = slots.number(box, ORDER);
        found.depth = slots.number(box, DEPTH);
        found.inside = flags_of(slots.get(box, INSIDE).get());
        found.wide = flags_of(slots.get(box, WIDE).get());
        found.roles = slots.get(box, ROLES);
        const auto number = static_cast<int>(boxes.size());
        boxes.push_back(std::move(found));
        numbers_.put(box, number);
        objects_.push_back(std::move(object));
        return number;
    }

    /// One number for equal names, be they of tags or of classes.
    int named(PyObject* name) {
        if (const int* known = named_.find(name)) return *known;
        const View text = view_of(name);
        const int number = names_.number(text, [&] { return arena_.keep(text); });
        if (tags_.size() <= static_cast<size_t>(number)) tags_.resize(static_cast<size_t>(number) + 1);
        const int tag = tables_.tag_names.find(text);
        if (tag >= 0) tags_[static_cast<size_t>(number)] = tables_.tags[static_cast<size_t>(tag)];
        named_.put(name, number);
        held_.push_back(shared(name));
        return number;
    }

    Tables& tables_;
    Arena arena_;
    Interner names_{256};
    std::vector<Tag> tags_;
    ByObject<int> numbers_, named_;
    std::vector<Owned> objects_, held_;
};

}  // namespace devparse::article
