// What the reading of a page brings home, before Python's objects are made of it; see devparse.rows.model.
#pragma once

#include "attributes.hpp"

namespace devparse {

inline constexpr int NOTHING = -1;

/// Attributes kept, by the places of their first and count in `Reading::named`.
struct Kept {
    size_t first, count;
};

struct Box {
    int tag, attributes, parent;
    int first, last;
    int64_t order;
    int depth;
};

struct Link {
    int attributes;
    View text;
};

struct Mark {
    int tag;
    int first, last;
    int anchor;  // the attributes of a link, NOTHING for others
};

enum class Kind : uint8_t { TEXT, IMAGE, EMBED, ICON };

struct Row {
    Kind kind;
    View text;
    int box;
    int64_t order;
    int attributes;
    size_t first_link = 0, links = 0;
    int64_t link_chars = 0;
    size_t first_piece = 0, pieces = 0;
    size_t first_mark = 0, marks = 0;
    bool keeps_lines = false;
};

struct Part {
    int tag, attributes;
    uint64_t flags;
    int row;
};

struct Script {
    int attributes;
    View text;
};

/// What was left out, in the order it was met.
enum class Told : uint8_t { DEPTH, LINKS, ELEMENTS, ROWS };

struct Reading {
    std::vector<Box> boxes;
    std::vector<Row> rows;
    std::vector<Part> parts;
    std::vector<Link> links;
    std::vector<Mark> marks;
    std::vector<View> pieces;
    std::vector<Named> named;
    std::vector<Kept> kept;
    std::vector<int> metas, link_tags;
    std::vector<Script> scripts;
    std::vector<View> states;
    std::vector<Told> told;
    View title, base, language;
    int64_t elements = 0, swallowed = 0, scriptless_chars = 0;

    Attributes attributes_of(int kept_at) const {
        if (kept_at == NOTHING) return {};
        const Kept& found = kept[static_cast<size_t>(kept_at)];
        return {named.data() + found.first, found.count};
    }

    int keep(const Attributes& attributes) {
        if (!attributes) return NOTHING;
        kept.push_back({named.size(), attributes.count});
        named.insert(named.end(), attributes.begin, attributes.begin + attributes.count);
        return static_cast<int>(kept.size()) - 1;
    }

    void tell(Told what) {
        for (const Told before : told)
            if (before == what) return;
        told.push_back(what);
    }
};

}  // namespace devparse
