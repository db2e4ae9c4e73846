// Rows and boxes in the making; each method does what its namesake in devparse.rows.row_maker does.
#pragma once

#include "reading.hpp"

namespace devparse {

/// Limits of one page; `rows`, `elements` and `links` are out of reach where the page is too short for them.
struct Limits {
    int depth;
    int64_t rows, elements, links;
};

/// What is asked of Python about names, styles and titles, each answer remembered where it can be.
class Judge {
  public:
    virtual ~Judge() = default;
    /// The roles worth remembering that a `class` and a `rel` tell, and the two flags below.
    virtual uint64_t roles(View classes, View relation) = 0;
    virtual bool is_day(View title) = 0;
    virtual bool keeps_lines(View style) = 0;
    virtual std::vector<View> emails(const Attributes& attributes) = 0;

    static constexpr uint64_t NO_TEXT = 1ULL << 62;
    static constexpr uint64_t UNSEEN = 1ULL << 63;

    bool failed = false;  // a Python exception is set
};

class RowMaker {
  public:
    RowMaker(const Tags& tags, Arena& arena, Judge& judge, const Limits& limits)
        : tags_(tags), arena_(arena), judge_(judge), limits_(limits) {
        found_.boxes.push_back({NOTHING, NOTHING, NOTHING, 0, 0, 0, 0});
    }

    Reading& found() { return found_; }

  protected:
    struct OpenMark {
        int tag;
        int first;
        int anchor;
    };

    Box& box() { return found_.boxes[static_cast<size_t>(box_)]; }
    int rows() const { return static_cast<int>(found_.rows.size()); }
    int pieces() const { return static_cast<int>(pieces_.size()); }

    void open_box(int tag, int attributes) {
        if (!pieces_.empty()) flush();
        if (box().depth >= limits_.depth) fold();
        const int depth = box().depth + 1;
        found_.boxes.push_back({tag, attributes, box_, rows(), rows(), found_.elements, depth});
        box_ = static_cast<int>(found_.boxes.size()) - 1;
        if (tag == tags_.pre) {
            ++pres_;
        } else if (const View* style = found_.attributes_of(attributes).find(STYLE)) {
            if (judge_.keeps_lines(*style)) lined_.push_back(box_);
        }
    }

    void end_box(int tag) {
        if (!pieces_.empty()) flush();
        if (tag == tags_.pre) --pres_;
        if (!lined_.empty() && lined_.back() == box_) lined_.pop_back();
        if (!folds_.empty() && box_ == folds_.back().first) {
            if (!--folds_.back().second) folds_.pop_back();
        } else if (box().parent != NOTHING) {
            box().last = rows();
            box_ = box().parent;
        }
    }

    /// End the innermost open boxes ahead of time.
    void fold() {
        int levels = 0;
        while (box().depth > limits_.depth * 3 / 4 && box().parent != NOTHING) {
            box().last = rows();
            box_ = box().parent;
            ++levels;
        }
        found_.tell(Told::DEPTH);
        folds_.emplace_back(box_, levels);
    }

    void add_lines(View text) {
        std::vector<View> parts;
        if (!lined_.empty()) split_lines(strip_newlines(text), parts);
        else split_paragraphs(text, parts);
        for (size_t place = 0; place < parts.size(); ++place) {
            pieces_.push_back(parts[place]);
            if (place + 1 < parts.size()) flush();
        }
    }

    void line_break() {
        if (pres_) {
            pieces_.push_back(BREAK);
        } else if (!pieces_.empty()) {
            size_t last = pieces_.size() - 1;
            while (last && pieces_[last] != BREAK && is_space(pieces_[last])) --last;
            if (pieces_[last] == BREAK) flush();
            else pieces_.push_back(BREAK);
        }
    }

    /// End the row that the pieces so far make.
    void flush() {
        const View text = row_text();
        if (!open_marks_.empty()) close_marks();
        if (!text.empty()) add_text(text);
        marks_.clear();
        anchor_from_ = glue_ = 0;
        pieces_.clear();
        check_rows();
    }

    void end_mark(int tag) {
        for (size_t place = open_marks_.size(); place--;) {
            if (open_marks_[place].tag != tag) continue;
            const OpenMark mark = open_marks_[place];
            open_marks_.erase(open_marks_.begin() + static_cast<std::ptrdiff_t>(place));
            if (mark.first < pieces()) marks_.push_back({tag, mark.first, pieces(), mark.anchor});
            return;
        }
    }

    void end_link(View text) {
        if (text.empty() || anchor_ == NOTHING) return;
        links_.push_back({anchor_, text});
        link_chars_ += static_cast<int64_t>(length(text));
    }

    /// The text that the open link has in the current row.
    View link_text() { return neat(strip(joined(anchor_from_))); }

    void add_media(Kind kind, int attributes) {
        Row row{kind, View(), box_, found_.elements, attributes};
        if (anchor_ != NOTHING) {
            row.first_link = found_.links.size();
            row.links = 1;
            found_.links.push_back({anchor_, View()});
        }
        found_.rows.push_back(row);
        check_rows();
    }

    size_t links_count() const { return links_.size(); }

    View joined(int from) {
        if (pieces() - from == 1) return pieces_.back();
        std::string text;
        for (size_t place = static_cast<size_t>(from); place < pieces_.size(); ++place) text.append(pieces_[place]);
        return arena_.keep(text);
    }

    void check_rows() {
        if (static_cast<int64_t>(found_.rows.size()) >= limits_.rows) stop(Told::ROWS);
    }

    /// Pass over all that follows.
    void stop(Told what) {
        if (skipping_ >= FOR_EVER / 2) return;
        pieces_.clear();
        skipping_ = FOR_EVER;
        hides_ = 0;
        is_raw_ = false;
        found_.tell(what);
    }

    void close() {
        if (!pieces_.empty()) flush();
        for (int place = box_; place != NOTHING; place = found_.boxes[static_cast<size_t>(place)].parent)
            found_.boxes[static_cast<size_t>(place)].last = rows();
    }

    static constexpr int64_t FOR_EVER = 1LL << 62;

    const Tags& tags_;
    Arena& arena_;
    Judge& judge_;
    const Limits limits_;
    Reading found_;
    int box_ = 0;
    std::vector<View> pieces_;
    std::vector<OpenMark> open_marks_;
    int anchor_ = NOTHING;
    int anchor_from_ = 0, glue_ = 0;
    int pres_ = 0;
    int64_t skipping_ = 0, hides_ = 0;
    bool is_raw_ = false;

  private:
    View neat(View text) { return is_spaced(text) ? text : arena_.keep(spaced(text)); }

    View row_text() {
        const View raw = joined(0);
        const View text = pres_ ? arena_.keep(lined(raw)) : neat(strip(raw));
        const bool is_blank_text = text.find_first_not_of(' ') == View::npos;
        return !is_blank_text && is_unseen(text) ? View() : text;
    }

    void add_text(View text) {
        Row row{Kind::TEXT, text, box_, found_.elements, NOTHING};
        if (anchor_ != NOTHING) end_link(anchor_from_ == 0 ? text : link_text());
        if (!links_.empty()) {
            row.first_link = found_.links.size();
            row.links = links_.size();
            row.link_chars = link_chars_;
            found_.links.insert(found_.links.end(), links_.begin(), links_.end());
            links_.clear();
            link_chars_ = 0;
        }
        if (!marks_.empty()) {
            row.first_piece = found_.pieces.size();
            row.pieces = pieces_.size();
            found_.pieces.insert(found_.pieces.end(), pieces_.begin(), pieces_.end());
            row.first_mark = found_.marks.size();
            row.marks = marks_.size();
            found_.marks.insert(found_.marks.end(), marks_.begin(), marks_.end());
            row.keeps_lines = pres_ != 0;
        }
        found_.rows.push_back(row);
    }

    /// Note the inline elements that reach to the end of the row; they go on in the next one.
    void close_marks() {
        for (OpenMark& mark : open_marks_) {
            marks_.push_back({mark.tag, mark.first, pieces(), mark.anchor});
            mark.first = 0;
        }
    }

    /// The paragraphs of a text whose lines are shown: those between empty lines, each line break a `BREAK`.
    void split_lines(View text, std::vector<View>& parts) {
        std::string shown;
        for (const char byte : text) {
            if (byte == '\n') shown.append(BREAK);
            else shown += byte;
        }
        const View all = arena_.keep(shown);
        for (size_t at = 0; at <= all.size();) {
            size_t end = at;
            while ((end = all.find(BREAK, end)) != View::npos && all.substr(end + BREAK.size(), BREAK.size()) != BREAK) end += BREAK.size();
            end = std::min(end, all.size());
            const View part = all.substr(at, end - at);
            if (!strip(part).empty()) parts.push_back(part);
            at = end + 2 * BREAK.size();
        }
    }

    /// The paragraphs of a text whose sentences end before empty lines.
    void split_paragraphs(View text, std::vector<View>& parts) {
        size_t done = 0;
        const auto is_gap = [&](size_t at) { return at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r'); };
        for (size_t at = text.find('\n'); at != View::npos; at = text.find('\n', at)) {
            size_t begin = at;
            while (begin > done && is_gap(begin - 1)) --begin;
            size_t next = ++at;
            while (is_gap(next)) ++next;
            if (next >= text.size() || text[next] != '\n' || !ends_sentence(text.substr(done, begin - done))) continue;
            size_t end = next, size = 0;
            while (end < text.size() && (size = space_at(text, end))) end += size;
            if (end >= text.size()) break;
            parts.push_back(text.substr(done, begin - done));
            done = at = end;
        }
        parts.push_back(text.substr(done));
    }

    static bool ends_sentence(View text) {
        if (text.empty()) return false;
        if (View(".!?\")").find(text.back()) != View::npos) return true;
        for (const View sign : {"\xE2\x80\xA6", "\xE3\x80\x82", "\xEF\xBC\x81", "\xEF\xBC\x9F", "\xE2\x80\x9D", "\xC2\xBB"})
            if (text.size() >= sign.size() && text.substr(text.size() - sign.size()) == sign) return true;
        return false;
    }

    std::vector<Link> links_;  // of the row in progress
    int64_t link_chars_ = 0;
    std::vector<Mark> marks_;
    std::vector<int> lined_;
    std::vector<std::pair<int, int>> folds_;
};

}  // namespace devparse
