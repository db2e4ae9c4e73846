// What the judge of the article is told once: slots of rows and boxes, word lists, the keys of its evidence, its learned weights.
#pragma once

#include <deque>

#include "../tables.hpp"
#include "characters.hpp"

namespace devparse::article {

/// The groups of evidence of devparse.regions.article.features, by the names they have there.
#define DEVPARSE_GROUPS(each)                                                                                              \
    each(TEXT) each(TAG) each(OUTER) each(FURTHER) each(INITIAL) each(COPIES) each(COMMAS) each(OWN_MASS) each(OUTER_MASS) \
    each(FURTHER_MASS) each(DEPTH) each(MAIN_TAG) each(MAIN_GAPS) each(TITLE) each(SIBLINGS) each(SIBLINGS_LENGTH)         \
    each(ROW_BEFORE) each(ROW_AFTER) each(PAIR_BEFORE) each(PAIR_AFTER) each(BEFORE) each(AFTER) each(LINKS)               \
    each(STRUCTURED) each(DESCRIPTION) each(TWIN) each(PICTURE) each(SHAPE) each(WORDS)

/// The first key of each group.
struct Groups {
#define DEVPARSE_GROUP(name) size_t name = 0;
    DEVPARSE_GROUPS(DEVPARSE_GROUP)
#undef DEVPARSE_GROUP
    std::vector<std::pair<uint64_t, size_t>> flag, wide;  // roles, and the first key of their group
};

/// What the name of an element says by itself.
struct Tag {
    size_t code = 0;
    bool is_holder = false, is_list = false, is_table = false, is_cell = false, is_h1 = false;
};

/// Role flags, by what they are asked for.
struct AskedFlags {
    uint64_t heading, no_article, foreign, standing_alone;
};

/// Numbers of the bounds of buckets, as `bisect_right` takes them.
template <typename Number>
size_t bucket(const std::vector<Number>& bounds, Number value) {
    return static_cast<size_t>(std::upper_bound(bounds.begin(), bounds.end(), value) - bounds.begin());
}

struct Tables {
    Groups groups;
    size_t keys = 0;
    AskedFlags asked;
    std::vector<uint64_t> context_flags;
    std::vector<int64_t> lengths, gaps;
    std::vector<double> shares;
    Interner service_words{1024};
    Interner tag_names{256};
    std::deque<Tag> tags;
    Arena arena;
    Characters characters;
    Slots row, box, roles;
    Owned class_name, ending_of;
    Memo<int> endings;

    Tag& tag(View name) {
        const int number = tag_names.number(name, [&] { return arena.keep(name); });
        if (tags.size() <= static_cast<size_t>(number)) tags.emplace_back();
        return tags[static_cast<size_t>(number)];
    }

    /// The kind of the end of a text, by its last characters; see `_ending_of` of devparse.regions.article.layout.
    int ending(View text) {
        // Behind a full stop or a letter nothing else matters.
        const uint32_t last = last_code(text);
        const int most = last == '.' || characters.traits(last) & ALNUM ? 1 : ENDING_CHARS;
        size_t at = text.size();
        for (int chars = 0; at && chars < most;)
            if ((static_cast<unsigned char>(text[--at]) & 0xC0) != 0x80) ++chars;
        const View end = text.substr(at);
        if (const int* known = endings.find(end)) return *known;
        const auto found = static_cast<int>(PyLong_AsLong(called(ending_of.get(), {string_of(end).get()}).get()));
        if (found == -1 && PyErr_Occurred()) throw PythonError();
        endings.put(end, found);
        return found;
    }

  private:
    static constexpr int ENDING_CHARS = 4;
};

}  // namespace devparse::article
