// The tokenizer's events become rows; each method does what its namesake in devparse.rows.html_reader or media_reader does.
#pragma once

#include "row_maker.hpp"

namespace devparse {

/// Word lists handed in from Python.
struct Words {
    std::vector<std::string> permalinks, state_ids;
    size_t longest_permalink = 0;
};

class Reader : public RowMaker {
  public:
    Reader(const Tags& tags, const Words& words, Arena& arena, Judge& judge, PageNames& names, const Limits& limits, bool whole, bool scriptless)
        : RowMaker(tags, arena, judge, limits), words_(words), names_(names), whole_(whole), scriptless_(scriptless) {}

    bool failed() const { return judge_.failed; }

    void start(int tag, Attributes attributes) {
        this_kept_ = NOTHING;
        if (found_.elements >= limits_.elements) {
            stop(Told::ELEMENTS);
        } else if (tag == tags_.a && !skipping_ && ++anchors_ > limits_.links) {
            attributes = {};
            found_.tell(Told::LINKS);
        }
        ++found_.elements;
        if (skipping_) {
            start_skipped(tag, attributes);
            return;
        }
        const Tag& known = tags_[tag];
        if (known.enter != Enter::NONE) {
            enter(known.enter, tag, attributes);
            return;
        }
        if (!known.is_block) {
            const bool is_inline = !pieces_.empty() || (box().tag != NOTHING && tags_[box().tag].is_phrasing);
            inline_open_.push_back(is_inline);
            if (is_inline) return;
        }
        open_box(tag, keep(attributes));
    }

    void end(int tag) {
        if (skipping_) {
            if (!--skipping_) end_skipped(tag);
            return;
        }
        const Tag& known = tags_[tag];
        if (known.enter == Enter::MARKED) {
            end_mark(tag);
        } else if (known.enter == Enter::ENTER_ANCHOR) {
            leave_anchor();
        } else if (known.enter == Enter::QUOTED) {
            pieces_.push_back("\xE2\x80\x9D");
        } else if (known.enter == Enter::NONE) {
            bool is_inline = false;
            if (!known.is_block) {
                is_inline = inline_open_.back();
                inline_open_.pop_back();
            }
            if (!is_inline) end_box(tag);
        }
    }

    void data(View text) {
        if (skipping_) {
            if (is_raw_) raw_.append(text);
            else if (in_noscript_) found_.scriptless_chars += static_cast<int64_t>(length(strip(text)));
        } else if (!pieces_.empty() || !is_space(text)) {
            if (!pres_ && text.size() > MIN_LINED_CHARS && text.find('\n') != View::npos && length(text) > MIN_LINED_CHARS) add_lines(text);
            else pieces_.push_back(text);
        }
    }

    void finish() { close(); }

  private:
    enum class Raw : uint8_t { UNSEEN, STATE, SCRIPT, TITLE };

    int keep(const Attributes& attributes) {
        if (this_kept_ == NOTHING) this_kept_ = found_.keep(attributes);
        return this_kept_;
    }

    void start_skipped(int tag, const Attributes& attributes) {
        ++skipping_;
        if (hides_ && tags_[tag].is_of_articles) {
            found_.swallowed = std::max(hides_, found_.swallowed);
            ++hides_;
        } else if (tag == tags_.img && in_noscript_) {
            add_hidden_picture(attributes);
        } else if (tag == tags_.source && !found_.rows.empty() && found_.rows.back().kind == Kind::EMBED &&
                   !found_.attributes_of(found_.rows.back().attributes).has(SRC)) {
            found_.rows.back().attributes = merged(found_.attributes_of(found_.rows.back().attributes), "", attributes);
        }
    }

    void end_skipped(int tag) {
        in_noscript_ = false;
        if (is_raw_) {
            is_raw_ = false;
            add_raw();
        }
        if (tag == tags_.a) leave_anchor();
    }

    void add_raw() {
        const View text = arena_.keep(raw_);
        raw_.clear();
        if (raw_of_ == Raw::TITLE) {
            std::string words;
            add_words(words, text);
            found_.title = arena_.keep(without_controls(std::move(words)));
        } else if (raw_of_ == Raw::STATE) {
            found_.states.push_back(text);
        } else if (raw_of_ == Raw::SCRIPT) {
            found_.scripts.back().text = text;
        } else {
            unseen_.append(text);
        }
    }

    void keep_raw(Raw of) {
        is_raw_ = true;
        raw_.clear();
        raw_of_ = of;
    }

    void enter(Enter what, int tag, const Attributes& attributes) {
        switch (what) {
            case Enter::MARKED: marked(tag, attributes); break;
            case Enter::INLINE: read_inline(tag, attributes); break;
            case Enter::QUOTED: pieces_.push_back("\xE2\x80\x9C"); break;
            case Enter::PICTURE: has_source_ = false; break;
            case Enter::SOURCE: add_source(attributes); break;
            case Enter::TIME: add_part(tag, attributes, 0); break;
            case Enter::ABBREVIATION: if (is_day(attributes)) add_part(tag, attributes, 0); break;
            case Enter::ENTER_ANCHOR: enter_anchor(tag, attributes); break;
            case Enter::LINE_BREAK: line_break(); break;
            case Enter::RULE: if (!pieces_.empty()) flush(); break;
            case Enter::IMAGE: image(attributes); break;
            case Enter::EMBED: add_media(Kind::EMBED, keep(attributes)); hide(); break;
            case Enter::SCRIPT: script(attributes); break;
            case Enter::META: found_.metas.push_back(keep(attributes)); break;
            case Enter::LINK_TAG: found_.link_tags.push_back(keep(attributes)); break;
            case Enter::TEMPLATE: if (!attributes.has(SHADOWROOTMODE) && !attributes.has(SHADOWROOT)) skip(); break;
            case Enter::NOSCRIPT: if (!scriptless_) skip(), in_noscript_ = true; break;
            case Enter::SKIP: skip(); break;
            case Enter::HIDE: hide(); break;
            case Enter::TITLE: skip(); if (found_.title.empty()) keep_raw(Raw::TITLE); break;
            case Enter::BASE: if (found_.base.empty()) found_.base = attributes.get(HREF); break;
            case Enter::PAGE: page(attributes); break;
            case Enter::PLAIN: case Enter::NONE: break;
        }
    }

    void skip() {
        skipping_ = 1;
        hides_ = 0;
    }

    void hide() {
        if (!whole_) skipping_ = hides_ = 1;
    }

    void add_part(int tag, const Attributes& attributes, uint64_t flags) { found_.parts.push_back({tag, keep(attributes), flags, rows()}); }

    void marked(int tag, const Attributes& attributes) {
        open_marks_.push_back({tag, pieces(), NOTHING});
        read_inline(tag, attributes);
    }

    void read_inline(int tag, const Attributes& attributes) {
        if (!attributes) return;
        if (const View* classes = attributes.find(CLASS)) {
            const uint64_t roles = judge_.roles(*classes, View());
            if (const uint64_t flags = roles & ~(Judge::NO_TEXT | Judge::UNSEEN)) add_part(tag, attributes, flags);
            if (roles & Judge::NO_TEXT) skip();
            else if (roles & Judge::UNSEEN) skip_unseen();
        }
        if (gives_time(attributes) || is_day(attributes)) add_part(tag, attributes, 0);
        if (attributes.has(DATA_CFEMAIL)) {
            add_emails(attributes);
            skip();
        }
    }

    static bool gives_time(const Attributes& attributes) {
        for (size_t place = 0; place < attributes.count; ++place)
            if (attributes.begin[place].name >= DATETIME && attributes.begin[place].name <= PROPERTY) return true;
        return false;
    }

    /// Whether the `title` begins with a day as in 2026-01-31; digits beyond ASCII are left to Python.
    bool is_day(const Attributes& attributes) {
        const View* title = attributes.find(TITLE_OF);
        if (!title || title->empty()) return false;
        for (size_t place = 0; place < 10; ++place) {
            const auto byte = static_cast<unsigned char>(place < title->size() ? (*title)[place] : 0);
            if (byte >= 0x80) return judge_.is_day(*title);
            if (place == 4 || place == 7 ? byte != '-' : !is_digit(byte)) return false;
        }
        return true;
    }

    void add_emails(const Attributes& attributes) {
        for (const View email : judge_.emails(attributes)) pieces_.push_back(email);
    }

    void skip_unseen() {
        skip();
        if (anchor_ != NOTHING) keep_raw(Raw::UNSEEN);
    }

    void enter_anchor(int tag, const Attributes& attributes) {
        if (anchor_ != NOTHING) leave_anchor();
        if (!attributes) return;
        const View* href = attributes.find(HREF);
        if (href) {
            if (glue_ && glue_ == pieces()) pieces_.push_back(" ");
            anchor_ = keep(attributes);
            anchor_from_ = pieces();
            anchor_row_ = rows();
            open_marks_.push_back({tag, pieces(), anchor_});
        }
        const View *classes = attributes.find(CLASS), *relation = attributes.find(REL);
        if (classes || relation) {
            const uint64_t roles = judge_.roles(classes ? *classes : View(), relation ? *relation : View());
            if (const uint64_t flags = roles & ~(Judge::NO_TEXT | Judge::UNSEEN)) add_part(tag, attributes, flags);
        }
        if (attributes.has(DATA_CFEMAIL) || (href && href->find("email-protection#") != View::npos)) {
            add_emails(attributes);
            skip();
        }
    }

    void leave_anchor() {
        if (anchor_ == NOTHING) return;
        const std::string unseen = std::move(unseen_);
        unseen_.clear();
        const View shown = strip(unseen);
        const size_t links = links_count();
        bool from_here = anchor_row_ == rows();
        if (!shown.empty() && anchor_from_ == pieces() && from_here) pieces_.push_back(arena_.keep(shown));
        if (anchor_from_ < pieces()) {
            if (box().tag != NOTHING && tags_[box().tag].is_heading && is_permalink()) {
                pieces_.resize(static_cast<size_t>(anchor_from_));
                from_here = false;
            } else {
                end_link(link_text());
            }
        }
        end_mark(tags_.a);
        if (links_count() == links && from_here) add_media(Kind::ICON, anchor_);
        anchor_ = NOTHING;
        glue_ = pieces();
    }

    bool is_permalink() {
        const View text = strip(joined(anchor_from_));
        if (text.size() > words_.longest_permalink * 4) return false;
        const std::string sign = folded(text);
        return std::find(words_.permalinks.begin(), words_.permalinks.end(), sign) != words_.permalinks.end();
    }

    void script(const Attributes& attributes) {
        skip();
        const std::string id = lowered(attributes.get(ID));
        if (std::find(words_.state_ids.begin(), words_.state_ids.end(), id) != words_.state_ids.end()) {
            keep_raw(Raw::STATE);
        } else if (attributes.get(TYPE).find("json") != View::npos) {
            found_.scripts.push_back({keep(attributes), View()});
            keep_raw(Raw::SCRIPT);
        }
    }

    void page(const Attributes& attributes) {
        if (found_.language.empty()) found_.language = attributes.get(LANG);
        if (found_.language.empty()) found_.language = attributes.get(XML_LANG);
    }

    // Pictures.

    /// The first attributes, with `before` before their names, then the second; kept.
    int merged(const Attributes& first, View before, const Attributes& second) {
        std::vector<Named> all;
        for (size_t place = 0; place < first.count; ++place) {
            const Named& each = first.begin[place];
            all.push_back({before.empty() ? each.name : prefixed(before, each.name), each.value});
        }
        all.insert(all.end(), second.begin, second.begin + second.count);
        return found_.keep({all.data(), all.size()});
    }

    int prefixed(View before, int name) { return names_.number(std::string(before).append(names_[name]), arena_); }

    void add_source(const Attributes& attributes) {
        if (has_source_ || !(attributes.has(SRCSET) || attributes.has(DATA_SRCSET))) return;
        has_source_ = true;
        source_ = keep(attributes);
    }

    void image(const Attributes& attributes) {
        int kept;
        if (has_source_) {
            has_source_ = false;
            kept = merged(found_.attributes_of(source_), "source-", attributes);
        } else {
            kept = keep(attributes);
        }
        add_media(Kind::IMAGE, kept);
    }

    void add_hidden_picture(const Attributes& attributes) {
        Row* last = found_.rows.empty() ? nullptr : &found_.rows.back();
        if (last && last->kind == Kind::IMAGE && (last->box == box_ || found_.boxes[static_cast<size_t>(last->box)].parent == box_))
            last->attributes = merged(attributes, "noscript-", found_.attributes_of(last->attributes));
        else
            add_media(Kind::IMAGE, keep(attributes));
    }

    static constexpr size_t MIN_LINED_CHARS = 120;

    const Words& words_;
    PageNames& names_;
    const bool whole_, scriptless_;
    std::vector<bool> inline_open_;
    int64_t anchors_ = 0;
    int anchor_row_ = 0;
    int this_kept_ = NOTHING;
    bool in_noscript_ = false;
    std::string raw_, unseen_;
    Raw raw_of_ = Raw::UNSEEN;
    bool has_source_ = false;
    int source_ = NOTHING;
};

}  // namespace devparse
