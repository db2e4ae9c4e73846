// A reading to Python's objects: boxes with their roles, rows, parts, the head.
#pragma once

#include <deque>

#include "tables.hpp"

namespace devparse {

class Maker {
  public:
    template <typename TagName>
    Maker(Tables& tables, const Reading& reading, const PageNames& names, TagName tag_name)
        : tables_(tables), reading_(reading), names_(names), dicts_(reading.kept.size()), attribute_names_(names.size()), roles_names_(256) {
        for (const Box& box : reading.boxes) tag_of(box.tag, tag_name);
        for (const Part& part : reading.parts) tag_of(part.tag, tag_name);
    }

    /// The attributes kept as a dict, always the same one.
    PyObject* dict(int kept) {
        if (kept == NOTHING) return tables_.no_attributes.get();
        Owned& found = dicts_[static_cast<size_t>(kept)];
        if (!found) found = dict_of(reading_.attributes_of(kept));
        return found.get();
    }

    Owned dict_of(const Attributes& attributes) {
        Owned dict = made(PyDict_New());
        for (size_t place = 0; place < attributes.count; ++place) {
            const Named& each = attributes.begin[place];
            check(PyDict_SetItem(dict.get(), attribute_name(each.name), string_of(each.value).get()));
        }
        return dict;
    }

    /// Judge the boxes, once all rows are there; see `Reading.classify_boxes`.
    void judge_boxes() {
        count_text();
        judged_.resize(reading_.boxes.size());
        for (size_t place = 0; place < reading_.boxes.size(); ++place) judge_box(reading_.boxes[place], judged_[place]);
    }

    void fill(PyObject* found) {
        const NoCollection none;
        for (size_t number = 0; number <= reading_.rows.size(); ++number) numbers_.push_back(int_of(static_cast<int64_t>(number)));
        make_boxes(found);
        make_rows(found);
        make_parts(found);
        set(found, "metas", dicts(reading_.metas));
        set(found, "link_tags", dicts(reading_.link_tags));
        Owned scripts = made(PyList_New(0)), states = made(PyList_New(0));
        for (const Script& script : reading_.scripts)
            check(PyList_Append(scripts.get(), tuple_of({dict(script.attributes), string_of(script.text).get()}).get()));
        for (const View state : reading_.states) check(PyList_Append(states.get(), string_of(state).get()));
        set(found, "scripts", scripts);
        set(found, "states", states);
        set(found, "title", string_of(reading_.title));
        set(found, "base", string_of(reading_.base));
        set(found, "language", string_of(reading_.language));
        set(found, "elements", int_of(reading_.elements));
        set(found, "swallowed", int_of(reading_.swallowed));
        set(found, "scriptless_chars", int_of(reading_.scriptless_chars));
    }

  private:
    /// Characters of a row's text, from `start` up to `end`.
    struct Bounds {
        int64_t start, end;
    };

    struct Judged {
        PyObject* roles;
        uint64_t flags, inside, wide;
    };

    static void set(PyObject* found, const char* name, const Owned& value) { check(PyObject_SetAttrString(found, name, value.get())); }

    template <typename TagName>
    void tag_of(int tag, TagName tag_name) {
        if (tag < MOST_TAGS) return;
        const auto place = static_cast<size_t>(tag - MOST_TAGS);
        if (own_tags_.size() <= place) own_tags_.resize(place + 1);
        if (!own_tags_[place]) own_tags_[place] = string_of(tag_name(tag));
    }

    PyObject* tag(int number) const {
        if (number == NOTHING) return tables_.empty.get();
        return number < MOST_TAGS ? tables_.tag_names[static_cast<size_t>(number)].get() : own_tags_[static_cast<size_t>(number - MOST_TAGS)].get();
    }

    PyObject* attribute_name(int number) {
        const auto place = static_cast<size_t>(number);
        if (place < tables_.attribute_names.size()) return tables_.attribute_names[place].get();
        if (attribute_names_.size() <= place) attribute_names_.resize(names_.size());
        Owned& name = attribute_names_[place];
        if (!name) name = string_of(names_[number]);
        return name.get();
    }

    Owned dicts(const std::vector<int>& kept) {
        Owned list = made(PyList_New(0));
        for (const int each : kept) check(PyList_Append(list.get(), dict(each)));
        return list;
    }

    // Boxes.

    void count_text() {
        chars_.push_back(0);
        for (const Row& row : reading_.rows) {
            const auto chars = static_cast<int64_t>(length(row.text));
            chars_.push_back(chars_.back() + (chars >= tables_.roles.min_running_chars ? chars - row.link_chars : 0));
            if (title_at_ < 0 && !row.text.empty() && reading_.boxes[static_cast<size_t>(row.box)].tag == tables_.tags.h1)
                title_at_ = static_cast<int>(chars_.size()) - 2;
        }
    }

    bool is_mostly_in(const Box& box) const {
        const int64_t inside = chars_[static_cast<size_t>(box.last)] - chars_[static_cast<size_t>(box.first)];
        return chars_.back() >= tables_.roles.min_page_chars &&
               static_cast<double>(inside) >= tables_.roles.most_of_text * static_cast<double>(chars_.back());
    }

    void judge_box(const Box& box, Judged& judged) {
        const Judged* around = box.parent == NOTHING ? nullptr : &judged_[static_cast<size_t>(box.parent)];
        if (box.first == box.last && around) {
            judged = {tables_.no_roles.get(), 0, around->inside, around->wide};
            return;
        }
        const Attributes attributes = reading_.attributes_of(box.attributes);
        const Classified& found = classified(box, attributes);
        uint64_t flags = found.flags, wide = 0;
        const Roles& roles = tables_.roles;
        if (is_hidden(box, attributes, found.is_unseen)) flags |= roles.hidden;
        if (flags & roles.of_parts && is_mostly_in(box)) {
            const bool has_title = box.first <= title_at_ && title_at_ < box.last;
            wide = flags & (has_title ? roles.of_parts : roles.of_parts & ~roles.comment);
            flags ^= wide;
        }
        uint64_t inside = flags;
        if (around) {
            const bool is_own = std::find(roles.own_content.begin(), roles.own_content.end(), box.tag) != roles.own_content.end();
            inside |= is_own ? around->inside & ~roles.picture : around->inside;
        }
        judged = {found.roles.get(), flags, inside, wide | (around ? around->wide : 0)};
    }

    const Classified& classified(const Box& box, const Attributes& attributes) {
        const View classes = attributes.get(CLASS), id = attributes.get(ID);
        key_.assign(reinterpret_cast<const char*>(&box.tag), sizeof box.tag);
        key_.append(classes).append(1, '\0').append(id);
        const int found = roles_names_.find(key_);
        if (found >= 0) return classified_[static_cast<size_t>(found)];
        const bool is_known = box.tag < MOST_TAGS;
        const Classified* before = is_known ? tables_.classified.find(key_) : nullptr;
        classified_.push_back(before ? before->again() : tables_.roles_of(box.tag, tag(box.tag), classes, id));
        if (is_known && !before) tables_.classified.put(key_, classified_.back().again());
        roles_names_.number(arena_.keep(key_));
        return classified_.back();
    }

    bool is_hidden(const Box& box, const Attributes& attributes, bool is_unseen) {
        const View* hidden = attributes.find(HIDDEN);
        if (hidden && *hidden != "until-found") return true;
        if (is_unseen || (box.tag == tables_.tags.dialog && !attributes.has(OPEN))) return true;
        const View* style = attributes.find(STYLE);
        return style && tables_.hides(*style);
    }

    PyObject* flags_object(uint64_t flags) {
        if (!flags) return tables_.zero.get();
        auto& slot = flag_cache_[(flags * 0x9E3779B97F4A7C15ULL) >> 58];
        if (!slot.second || slot.first != flags) slot = {flags, made(PyLong_FromUnsignedLongLong(flags))};
        return slot.second.get();
    }

    void make_boxes(PyObject* found) {
        Owned list = made(PyList_New(0));
        const Slotted& type = tables_.box;
        for (size_t place = 0; place < reading_.boxes.size(); ++place) {
            const Box& box = reading_.boxes[place];
            const Judged& judged = judged_[place];
            Owned made_box = type.make();
            PyObject* object = made_box.get();
            type.set(object, 0, tag(box.tag));
            type.set(object, 1, dict(box.attributes));
            type.set(object, 2, box.parent == NOTHING ? Py_None : boxes_[static_cast<size_t>(box.parent)].get());
            type.set(object, 3, numbers_[static_cast<size_t>(box.first)].get());
            type.set(object, 4, numbers_[static_cast<size_t>(box.last)].get());
            type.set(object, 5, int_of(box.order).get());
            type.set(object, 6, int_of(box.depth).get());
            type.set(object, 7, judged.roles);
            type.set(object, 8, flags_object(judged.flags));
            type.set(object, 9, flags_object(judged.inside));
            type.set(object, 10, flags_object(judged.wide));
            check(PyList_Append(list.get(), object));
            boxes_.push_back(std::move(made_box));
        }
        set(found, "boxes", list);
    }

    // Rows.

    void make_rows(PyObject* found) {
        Owned list = made(PyList_New(0));
        const Slotted& type = tables_.row;
        for (size_t place = 0; place < reading_.rows.size(); ++place) {
            const Row& row = reading_.rows[place];
            Owned made_row = type.make();
            PyObject* object = made_row.get();
            const Owned text = row.text.empty() ? shared(tables_.empty.get()) : string_of(row.text);
            type.set(object, 0, tables_.kinds[static_cast<size_t>(row.kind)].get());
            type.set(object, 1, text.get());
            type.set(object, 2, boxes_[static_cast<size_t>(row.box)].get());
            type.set(object, 3, numbers_[place].get());
            type.set(object, 4, int_of(row.order).get());
            type.set(object, 5, dict(row.attributes));
            type.set(object, 6, links_of(row, text.get()).get());
            type.set(object, 7, int_of(row.link_chars).get());
            type.set(object, 8, row.marks ? spans_of(row).get() : Py_None);
            type.set(object, 9, tables_.other.get());
            check(PyList_Append(list.get(), object));
        }
        set(found, "rows", list);
    }

    Owned links_of(const Row& row, PyObject* text) {
        if (!row.links) return shared(tables_.no_links.get());
        Owned list = made(PyList_New(0));
        for (size_t place = row.first_link; place < row.first_link + row.links; ++place) {
            const Link& link = reading_.links[place];
            const Owned shown = link.text.empty() ? shared(tables_.empty.get()) : link.text == row.text ? shared(text) : string_of(link.text);
            const Owned pair = tuple_of({dict(link.attributes), shown.get()});
            PyObject_GC_UnTrack(pair.get());  // as rows and boxes
            check(PyList_Append(list.get(), pair.get()));
        }
        PyObject_GC_UnTrack(list.get());
        return list;
    }

    /// As `Pieces.spans` of devparse.rows.inline.
    Owned spans_of(const Row& row) {
        if (row.keeps_lines) return shared(tables_.no_spans.get());
        find_bounds(row);
        Owned list = made(PyList_New(0));
        for (size_t place = 0; place < row.marks; ++place) {
            const Mark& mark = reading_.marks[row.first_mark + place];
            const auto first = static_cast<size_t>(mark.first), last = std::min(static_cast<size_t>(mark.last), bounds_.size());
            if (first >= last || bounds_[first].start >= bounds_[last - 1].end) continue;
            const Owned href = mark.anchor == NOTHING ? shared(tables_.empty.get()) : string_of(reading_.attributes_of(mark.anchor).get(HREF));
            const Owned start = int_of(bounds_[first].start), end = int_of(bounds_[last - 1].end);
            check(PyList_Append(list.get(), tables_.span.make({tag(mark.tag), start.get(), end.get(), href.get()}).get()));
        }
        return PyList_Size(list.get()) ? tables_.spans.make({list.get()}) : shared(tables_.no_spans.get());
    }

    /// As `_word_bounds` there.
    void find_bounds(const Row& row) {
        bounds_.clear();
        int64_t end = 0;
        bool is_parted = false;
        std::string made_plain;
        for (size_t place = 0; place < row.pieces; ++place) {
            const View between = in_one_line(reading_.pieces[row.first_piece + place], made_plain);
            const View words = strip(between);
            int64_t start = NOTHING;
            if (!words.empty()) {
                start = end + (end > 0 && (is_parted || between.front() == ' '));
                end = start + static_cast<int64_t>(length(words));
                is_parted = between.back() == ' ';
            } else {
                is_parted = is_parted || between == " ";
            }
            bounds_.push_back({start, end});
        }
        int64_t following = bounds_.empty() ? 0 : bounds_.back().end;
        for (size_t left = bounds_.size(); left--;) {
            if (bounds_[left].start >= 0) following = bounds_[left].start;
            bounds_[left].start = following;
        }
    }

    /// A piece with single spaces, at its ends, too, and without control characters; `out` keeps it alive where it is not so already.
    static View in_one_line(View piece, std::string& out) {
        bool is_plain = true;
        for (size_t at = 0; at < piece.size() && is_plain; ++at)
            is_plain = piece[at] >= 0x20 && piece[at] < 0x7F && !(piece[at] == ' ' && at && piece[at - 1] == ' ');
        if (is_plain) return piece;
        std::string line;
        add_words(line, std::string("x").append(piece).append("x"));
        out = without_controls(std::move(line));
        return View(out).substr(1, out.size() - 2);
    }

    void make_parts(PyObject* found) {
        Owned list = made(PyList_New(0));
        for (const Part& part : reading_.parts)
            check(PyList_Append(list.get(), tables_.part.make({tag(part.tag), dict(part.attributes), flags_object(part.flags), numbers_[static_cast<size_t>(part.row)].get()}).get()));
        set(found, "parts", list);
    }

    Tables& tables_;
    const Reading& reading_;
    const PageNames& names_;
    Arena arena_;
    std::vector<Owned> dicts_, own_tags_, attribute_names_, numbers_, boxes_;
    std::vector<Bounds> bounds_;
    std::vector<int64_t> chars_;
    int title_at_ = -1;
    std::vector<Judged> judged_;
    Interner roles_names_;
    std::deque<Classified> classified_;
    std::string key_;
    std::pair<uint64_t, Owned> flag_cache_[64];
};

}  // namespace devparse
