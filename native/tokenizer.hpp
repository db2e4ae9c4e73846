// A page in UTF-8 to the events that libxml2's HTML parser gives (version 2.14): `start`, `end` and `data`.
//
// Tokens are those of HTML5; which elements end, and which begin without a tag, follows libxml2's own rules, on which all that
// was ever measured rests. Pieces of text are handed on in the same portions: they end at references and carriage returns.
// Time is linear in the size of the page: no search goes up the open elements.
#pragma once

#include <unordered_set>

#include "attributes.hpp"

namespace devparse {

inline bool is_blank(char byte) { return byte == ' ' || (byte >= 9 && byte <= 13 && byte != 11); }

/// `Sink` has `start(int tag, const Attributes&)`, `end(int tag)` and `data(View)`; `failed()` ends the reading early.
template <typename Sink>
class Tokenizer {
  public:
    /// `content` is followed by a NUL, as bytes objects are, and holds none.
    Tokenizer(View content, const Tags& tags, const References& references, PageNames& names, const Interner& no_tags, Arena& arena, Sink& sink)
        : at_(content.data()), end_(at_ + content.size()), tags_(tags), references_(references), attribute_names_(names),
          own_tags_(no_tags, MOST_TAGS), arena_(arena), sink_(sink), last_of_tag_(static_cast<size_t>(MOST_TAGS), -1) {
        std::fill(std::begin(last_of_level_), std::end(last_of_level_), -1);
    }

    View tag_name(int tag) const { return tag < MOST_TAGS ? tags_.name(tag) : own_tags_[tag]; }

    void run() {
        if (end_ - at_ >= 3 && std::memcmp(at_, "\xEF\xBB\xBF", 3) == 0) at_ += 3;
        skip_blanks();
        while (*at_ == '<' && (at_[1] == '!' || at_[1] == '?')) {
            read_declaration();
            skip_blanks();
        }
        while (at_ < end_ && !sink_.failed()) read_content();
        while (!open_.empty()) end_innermost();
    }

  private:
    struct Open {
        int tag, same_tag, same_level;
    };

    // The open elements.

    int innermost() const { return open_.empty() ? -1 : open_.back().tag; }

    void push(int tag) {
        if (tag == tags_.head) has_head_ = true;
        if (tag == tags_.body) has_body_ = true;
        if (static_cast<size_t>(tag) >= last_of_tag_.size()) last_of_tag_.resize(static_cast<size_t>(tag) * 2, -1);
        int& same_tag = last_of_tag_[static_cast<size_t>(tag)];
        int& same_level = last_of_level_[tags_[tag].level];
        open_.push_back({tag, same_tag, same_level});
        same_tag = same_level = static_cast<int>(open_.size()) - 1;
    }

    void pop() {
        const Open& last = open_.back();
        last_of_tag_[static_cast<size_t>(last.tag)] = last.same_tag;
        last_of_level_[tags_[last.tag].level] = last.same_level;
        open_.pop_back();
    }

    bool is_open(int tag) const { return last_of_tag_[static_cast<size_t>(tag)] >= 0; }

    void begin(int tag, const Attributes& attributes) {
        push(tag);
        sink_.start(tag, attributes);
    }

    void end_innermost() {
        sink_.end(innermost());
        pop();
    }

    /// End what the beginning of `tag` ends.
    void end_implied(int tag) {
        while (!open_.empty() && tags_.ends(tag, innermost())) end_innermost();
    }

    /// Begin `html`, `head` and `body` where `tag` needs them and they are not there.
    void begin_implied(int tag) {
        if (tag == tags_.html) return;
        if (open_.empty()) begin(tags_.html, {});
        if (tag == tags_.body || tag == tags_.head) return;
        if (open_.size() <= 1 && tags_.is_of_head(tag)) {
            if (!has_head_ && !has_body_) begin(tags_.head, {});
        } else if (tag != tags_.noframes && tag != tags_.frame && tag != tags_.frameset) {
            if (!has_body_ && !is_open(tags_.head)) begin(tags_.body, {});
        }
    }

    void begin_text() {
        if (innermost() == tags_.head) end_implied(tags_.p);
        begin_implied(tags_.p);
    }

    // Tokens.

    void skip_blanks() {
        while (at_ < end_ && is_blank(*at_)) ++at_;
    }

    void read_content() {
        if (mode_ != Mode::MARKUP || *at_ != '<') {
            read_text();
        } else if (at_[1] == '/') {
            read_end_tag();
        } else if (at_[1] == '!' || at_[1] == '?') {
            read_declaration();
        } else if (is_letter(static_cast<unsigned char>(at_[1]))) {
            read_element();
        } else {
            begin_text();
            sink_.data(View(at_++, 1));
        }
    }

    /// A comment, a document type, or what is taken for a comment.
    void read_declaration() {
        if (at_[1] == '!' && at_[2] == '-' && at_[3] == '-') {
            at_ += 4;
            skip_comment();
        } else {
            skip_past('>');
        }
    }

    void skip_past(char sign) {
        const auto* found = static_cast<const char*>(std::memchr(at_, sign, static_cast<size_t>(end_ - at_)));
        at_ = found ? found + 1 : end_;
    }

    void skip_comment() {
        if (*at_ == '>') {
            ++at_;
            return;
        }
        if (*at_ == '-' && at_[1] == '>') {
            at_ += 2;
            return;
        }
        while (at_ < end_) {
            at_ = static_cast<const char*>(std::memchr(at_, '-', static_cast<size_t>(end_ - at_)));
            if (!at_) {
                at_ = end_;
            } else if (end_ - at_ < 2 || (at_[1] == '-' && (end_ - at_ < 3 || (at_[2] == '!' && end_ - at_ < 4)))) {
                at_ = end_;
            } else if (at_[1] == '-' && at_[2] == '>') {
                at_ += 3;
                return;
            } else if (at_[1] == '-' && at_[2] == '!' && at_[3] == '>') {
                at_ += 4;
                return;
            } else {
                ++at_;
            }
        }
    }

    /// The name of an element or attribute, in small letters; what goes beyond 100 bytes is left out.
    View read_name(char stop) {
        const char* const from = at_;
        bool is_plain = true;
        for (; at_ < end_; ++at_) {
            const char byte = *at_;
            if (at_ != from && (byte == '/' || byte == '>' || byte == stop || is_blank(byte))) break;
            is_plain &= !(byte >= 'A' && byte <= 'Z');
        }
        const View name(from, static_cast<size_t>(at_ - from));
        if (is_plain && name.size() <= LONGEST_NAME) return name;
        name_.clear();
        for (size_t at = 0; at < name.size();) {
            const auto byte = static_cast<unsigned char>(name[at]);
            const size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
            if (name_.size() + size <= LONGEST_NAME) name_.append(name.substr(at, size));
            at += size;
        }
        for (char& byte : name_)
            if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
        return name_;
    }

    int read_tag() {
        const View name = read_name(' ');
        const int known = tags_.find(name);
        return known >= 0 ? known : own_tags_.number(name, arena_);
    }

    bool in_tag() const { return at_ < end_ && *at_ != '>' && !(*at_ == '/' && at_[1] == '>'); }

    /// The value of an attribute as it is written, behind the equals sign.
    View read_value() {
        const char quote = *at_;
        if (quote == '"' || quote == '\'') {
            const char* from = ++at_;
            const auto* found = static_cast<const char*>(std::memchr(at_, quote, static_cast<size_t>(end_ - at_)));
            at_ = found ? found + 1 : end_;
            return View(from, static_cast<size_t>((found ? found : end_) - from));
        }
        const char* from = at_;
        while (at_ < end_ && *at_ != '>' && !is_blank(*at_)) ++at_;
        return View(from, static_cast<size_t>(at_ - from));
    }

    /// The place of the next ampersand or carriage return; the library's search for one of several bytes takes a call for each byte.
    static size_t next_to_replace(View value, size_t at) {
        while (at < value.size() && value[at] != '&' && value[at] != '\r') ++at;
        return at;
    }

    /// A value with its references and carriage returns replaced.
    View resolved(View value) {
        size_t at = next_to_replace(value, 0);
        if (at == value.size()) return value;
        std::string text;
        size_t done = 0;
        while (at < value.size()) {
            size_t size = 1;
            text.append(value.substr(done, at - done));
            if (value[at] == '\r') {
                if (at + 1 >= value.size() || value[at + 1] != '\n') text += '\n';
            } else {
                char buffer[4];
                const Reference reference = references_.read(value.substr(at), true, buffer);
                size = std::max<size_t>(reference.size, 1);
                text.append(reference.size ? reference.text : value.substr(at, 1));
            }
            done = at + size;
            at = next_to_replace(value, done);
        }
        text.append(value.substr(done));
        return arena_.keep(text);
    }

    template <typename Take>
    void read_attributes(Take take) {
        skip_blanks();
        while (in_tag()) {
            if (*at_ == '/') {
                ++at_;
            } else {
                const View name = read_name('=');
                const int number = take(name);
                skip_blanks();
                View value;
                if (*at_ == '=' && at_ < end_) {
                    ++at_;
                    skip_blanks();
                    value = read_value();
                }
                if (number >= 0) attributes_.push_back({number, resolved(value)});
            }
            skip_blanks();
        }
    }

    /// Leave out attributes whose name came before.
    void drop_repeated() {
        if (attributes_.size() < 2) return;
        const bool few = attributes_.size() <= FEW_ATTRIBUTES;
        std::unordered_set<int> seen;
        size_t kept = 0;
        for (const Named& each : attributes_) {
            bool repeated = false;
            if (few) {
                for (size_t place = 0; place < kept; ++place) repeated |= attributes_[place].name == each.name;
            } else {
                repeated = !seen.insert(each.name).second;
            }
            if (!repeated) attributes_[kept++] = each;
        }
        attributes_.resize(kept);
    }

    /// A start tag, up to its end; whether an element began.
    void read_start_tag() {
        ++at_;
        const int tag = read_tag();
        end_implied(tag);
        begin_implied(tag);
        bool is_misplaced = false;
        if ((!open_.empty() && tag == tags_.html) || (open_.size() != 1 && tag == tags_.head) || (tag == tags_.body && is_open(tag))) {
            is_misplaced = true;
            ++misplaced_;
        }
        attributes_.clear();
        read_attributes([&](View name) { return attribute_names_.number(name, arena_); });
        if (at_ >= end_ || is_misplaced) return;
        drop_repeated();
        begin(tag, {attributes_.data(), attributes_.size()});
    }

    void read_element() {
        read_start_tag();
        const int tag = innermost();  // of a misplaced tag the element around it is what `/>` ends
        if (tag < 0) return;
        if (*at_ == '/' && at_[1] == '>') {
            at_ += 2;
            end_innermost();
        } else if (*at_ == '>') {
            ++at_;
            if (tags_[tag].is_empty) end_innermost();
            else mode_ = tags_[tag].mode;
        }
    }

    void read_end_tag() {
        at_ += 2;
        if (at_ >= end_) {
            begin_text();
            sink_.data("</");
            return;
        }
        if (!is_letter(static_cast<unsigned char>(*at_))) {
            skip_past('>');
            return;
        }
        const int tag = read_tag();
        attributes_.clear();
        read_attributes([](View) { return -1; });
        if (at_ >= end_) return;
        at_ += *at_ == '>' ? 1 : 2;
        if (misplaced_ > 0 && (tag == tags_.html || tag == tags_.body || tag == tags_.head)) {
            --misplaced_;
            return;
        }
        end_named(tag);
    }

    /// End the innermost element of a name and all inside it, unless one of a higher level stands between.
    void end_named(int tag) {
        if (static_cast<size_t>(tag) >= last_of_tag_.size() || !is_open(tag)) return;
        const int place = last_of_tag_[static_cast<size_t>(tag)];
        for (int level = tags_[tag].level + 1; level < LEVEL_COUNT; ++level)
            if (last_of_level_[level] > place) return;
        while (innermost() != tag) end_innermost();
        end_innermost();
    }

    // Text.

    void read_text() {
        const Mode mode = mode_;
        if (mode == Mode::MARKUP || mode == Mode::WITH_REFERENCES) read_referring_text();
        else read_raw_text();
    }

    /// Text with references; it ends at the next tag.
    void read_referring_text() {
        const char* from = at_;
        while (at_ < end_) {
            const char byte = *at_;
            if (byte == '<') {
                if (mode_ == Mode::MARKUP || is_end_of_innermost()) break;
            } else if (byte == '&') {
                char buffer[4];
                const Reference reference = references_.read(View(at_, static_cast<size_t>(end_ - at_)), false, buffer);
                if (reference.size) {
                    say(from, at_);
                    say_text(reference.size && reference.text.data() == buffer ? arena_.keep(reference.text) : reference.text);
                    from = at_ += reference.size;
                    continue;
                }
            } else if (byte == '\r') {
                from = end_line(from);
                continue;
            }
            ++at_;
        }
        say(from, at_);
        mode_ = at_ < end_ ? Mode::MARKUP : mode_;
    }

    /// The text of a script, a style or the like; it ends at the element's own end tag.
    void read_raw_text() {
        const char* from = at_;
        while (at_ < end_) {
            if (mode_ == Mode::RAW || mode_ == Mode::SCRIPT) at_ = next_of_raw();
            const char byte = *at_;
            if (byte == '<' && mode_ != Mode::PLAIN) {
                if (mode_ == Mode::SCRIPT && at_[1] == '!') {
                    if (at_[2] == '-' && at_[3] == '-') mode_ = Mode::SCRIPT_ESCAPED;
                } else if (is_end_of_raw()) {
                    break;
                }
            } else if (byte == '-' && (mode_ == Mode::SCRIPT_ESCAPED || mode_ == Mode::SCRIPT_TWICE_ESCAPED)) {
                if (at_[1] == '-' && at_[2] == '>') mode_ = Mode::SCRIPT;
            } else if (byte == '\r') {
                from = end_line(from);
                continue;
            }
            if (at_ < end_) ++at_;
        }
        if (at_ > from) sink_.data(View(from, static_cast<size_t>(at_ - from)));
        if (at_ < end_) mode_ = Mode::MARKUP;
    }

    /// Where the next sign stands that may mean something in raw text.
    const char* next_of_raw() {
        if (next_return_ < at_) {
            next_return_ = static_cast<const char*>(std::memchr(at_, '\r', static_cast<size_t>(end_ - at_)));
            if (!next_return_) next_return_ = end_;
        }
        const auto* found = static_cast<const char*>(std::memchr(at_, '<', static_cast<size_t>(next_return_ - at_)));
        return found ? found : next_return_;
    }

    /// Whether the raw text ends here; a script may begin and end another inside a comment.
    bool is_end_of_raw() {
        const bool is_end = at_[1] == '/';
        if (!is_end && mode_ != Mode::SCRIPT_ESCAPED) return false;
        if (!has_name_at(at_ + 1 + is_end)) return false;
        if (mode_ == Mode::SCRIPT_ESCAPED && !is_end) {
            mode_ = Mode::SCRIPT_TWICE_ESCAPED;
        } else if (mode_ == Mode::SCRIPT_TWICE_ESCAPED) {
            mode_ = Mode::SCRIPT_ESCAPED;
        } else {
            return true;
        }
        return false;
    }

    bool is_end_of_innermost() const { return at_[1] == '/' && has_name_at(at_ + 2); }

    /// Whether the name of the innermost element stands here, and ends.
    bool has_name_at(const char* at) const {
        const View name = tag_name(innermost());
        if (static_cast<size_t>(end_ - at) <= name.size()) return false;
        for (const char letter : name)
            if (static_cast<char>(*at++ | 32) != letter) return false;
        return *at == '>' || *at == '/' || is_blank(*at);
    }

    /// A carriage return: a new line, unless one follows; where the text goes on.
    const char* end_line(const char* from) {
        say_any(View(from, static_cast<size_t>(at_ - from)));
        ++at_;
        if (*at_ != '\n' || at_ >= end_) say_any("\n");
        return at_;
    }

    void say(const char* from, const char* to) {
        if (to > from) say_text(View(from, static_cast<size_t>(to - from)));
    }

    void say_any(View text) {
        if (text.empty()) return;
        if (mode_ == Mode::MARKUP || mode_ == Mode::WITH_REFERENCES) say_text(text);
        else sink_.data(text);
    }

    /// Hand on a portion of text; any but white space needs a body to stand in.
    void say_text(View text) {
        const int around = innermost();
        if (around < 0 || around == tags_.html || around == tags_.head) {
            size_t blanks = 0;
            while (blanks < text.size() && is_blank(text[blanks])) ++blanks;
            if (blanks) sink_.data(text.substr(0, blanks));
            text.remove_prefix(blanks);
            if (text.empty()) return;
            begin_text();
        }
        sink_.data(text);
    }

    static constexpr size_t LONGEST_NAME = 100;
    static constexpr size_t FEW_ATTRIBUTES = 24;

    const char* at_;
    const char* const end_;
    const char* next_return_ = nullptr;  // behind where it was looked for last, in raw text
    const Tags& tags_;
    const References& references_;
    PageNames& attribute_names_;
    PageNames own_tags_;
    Arena& arena_;
    Sink& sink_;
    std::vector<Open> open_;
    std::vector<int> last_of_tag_;
    int last_of_level_[LEVEL_COUNT];
    std::vector<Named> attributes_;
    std::string name_;
    Mode mode_ = Mode::MARKUP;
    int misplaced_ = 0;
    bool has_head_ = false;
    bool has_body_ = false;
};

}  // namespace devparse
