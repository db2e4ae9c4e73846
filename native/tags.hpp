// What is known of each element by its name: how it is tokenized, and what the reader does where it begins.
#pragma once

#include <bitset>

#include "implied_ends.hpp"
#include "names.hpp"

namespace devparse {

/// How the text in an element is read.
enum class Mode : uint8_t { MARKUP, WITH_REFERENCES, RAW, PLAIN, SCRIPT, SCRIPT_ESCAPED, SCRIPT_TWICE_ESCAPED };

/// What the reader does where an element begins; the names are those of the methods of devparse.rows.html_reader.
enum class Enter : uint8_t {
    NONE, MARKED, INLINE, PLAIN, QUOTED, PICTURE, SOURCE, TIME, ABBREVIATION, ENTER_ANCHOR, LINE_BREAK, RULE, IMAGE, EMBED,
    SCRIPT, META, LINK_TAG, TEMPLATE, NOSCRIPT, SKIP, HIDE, TITLE, BASE, PAGE,
};
inline constexpr const char* ENTER_NAMES =
    "none marked inline plain quoted picture source time abbreviation enter_anchor line_break rule image embed script meta "
    "link_tag template noscript skip hide title base page";

struct Tag {
    Mode mode = Mode::MARKUP;
    Enter enter = Enter::NONE;
    uint8_t level = 0;
    bool is_empty = false;
    bool is_block = false;
    bool is_phrasing = false;
    bool is_heading = false;
    bool is_of_articles = false;
};

inline constexpr int MOST_TAGS = 512;

/// The elements known by name; filled once, by `setup`.
class Tags {
  public:
    Tags() {
        const auto known = [&](View name) -> Tag& { return of(name); };
        each_word(EMPTY_ELEMENTS, [&](View name) { known(name).is_empty = true; });
        each_word(WITH_REFERENCES, [&](View name) { known(name).mode = Mode::WITH_REFERENCES; });
        each_word(RAW_TEXT, [&](View name) { known(name).mode = Mode::RAW; });
        known("plaintext").mode = Mode::PLAIN;
        known("script").mode = Mode::SCRIPT;
        for (const auto& [tags, level] : LEVELS)
            each_word(tags, [&, level = level](View name) { known(name).level = static_cast<uint8_t>(level); });
        for (const auto& [open, tags] : IMPLIED_ENDS) {
            const int ended = number(open);
            each_word(tags, [&](View name) { ends_.set(static_cast<size_t>(ended) * MOST_TAGS + static_cast<size_t>(number(name))); });
        }
        html = number("html"), head = number("head"), body = number("body"), p = number("p"), frame = number("frame");
        frameset = number("frameset"), noframes = number("noframes"), a = number("a"), pre = number("pre"), img = number("img");
        source = number("source"), dialog = number("dialog"), h1 = number("h1");
        each_word("script style meta link title base", [&](View name) { of_head_.set(static_cast<size_t>(number(name))); });
    }

    /// The number of a name; a new one while there is room, else -1.
    int number(View name) {
        const int found = names_.find(name);
        if (found >= 0) return found;
        if (names_.size() >= MOST_TAGS) return -1;
        tags_.emplace_back();
        return names_.number(arena_.keep(name));
    }

    Tag& of(View name) { return tags_[static_cast<size_t>(number(name))]; }
    int find(View name) const { return names_.find(name); }
    const Tag& operator[](int number) const { return static_cast<size_t>(number) < tags_.size() ? tags_[static_cast<size_t>(number)] : unknown_; }
    View name(int number) const { return names_[static_cast<size_t>(number)]; }
    int size() const { return static_cast<int>(names_.size()); }
    bool ends(int tag, int open) const { return tag < MOST_TAGS && open < MOST_TAGS && ends_[static_cast<size_t>(open * MOST_TAGS + tag)]; }
    bool is_of_head(int tag) const { return tag < MOST_TAGS && of_head_[static_cast<size_t>(tag)]; }

    int html, head, body, p, frame, frameset, noframes, a, pre, img, source, dialog, h1;

  private:
    Arena arena_;
    Interner names_{1024};
    std::vector<Tag> tags_;
    Tag unknown_;
    std::bitset<MOST_TAGS * MOST_TAGS> ends_;
    std::bitset<MOST_TAGS> of_head_;
};

}  // namespace devparse
