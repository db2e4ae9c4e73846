// As devparse.language.path_kinds: what the path of an address promises.
#pragma once

#include "path_patterns.hpp"
#include "patterns.hpp"

namespace devparse::language {

class StoryPaths {
  public:
    explicit StoryPaths(PyObject* given)
        : path_chars_(flags_of(item(given, "path_chars"))), slug_chars_(flags_of(item(given, "slug_chars"))),
          title_dashes_(flags_of(item(given, "title_dashes"))), sure_dashes_(flags_of(item(given, "sure_dashes"))),
          never_(shared(item(given, "never"))), perhaps_(shared(item(given, "perhaps"))), story_(shared(item(given, "story"))),
          in_python_(shared(item(given, "likelihood_of"))) {
        mark(item(given, "people"), PEOPLE);
        mark(item(given, "away"), AWAY);
        mark(item(given, "away_or_named"), AWAY_OR_NAMED);
        mark(item(given, "shelves"), SHELF);
        mark(item(given, "rules"), RULES);
        mark(item(given, "of_rules"), OF_RULES);
    }

    bool is_likely(View address) const {
        size_t dashes = 0, underscores = 0, digits = 0;
        for (const char byte : address) {
            digits = is_digit(byte) ? digits + 1 : 0;
            dashes += byte == '-';
            underscores += byte == '_';
            if (digits == 3 || byte == '%' || static_cast<unsigned char>(byte) >= 0x80) return true;  // `_DIGITS`
        }
        return dashes >= title_dashes_ || underscores >= title_dashes_;
    }

    Owned likelihood(PyObject* given) const {
        Owned held;
        const View path = view_of(given, held);
        // One in a hundred; letters beyond ASCII have their own ways of being small, and digits.
        if (!is_ascii(path)) return called(in_python_.get(), {given});
        return shared(likelihood(lowered(path)).get());
    }

  private:
    enum Mark : uint32_t { PEOPLE = 1, AWAY = 2, AWAY_OR_NAMED = 4, SHELF = 8, RULES = 16, OF_RULES = 32 };

    /// What is known of the pieces of a path that slashes part.
    struct Pieces {
        uint32_t all = 0, before_last = 0, last_two = 0, last = 0;
        bool have_rules = false;
    };

    const Owned& likelihood(const std::string& lower) const {
        if (lower.size() < path_chars_) return never_;
        const View path = lower, bare = path.substr(0, path.find('?'));
        const View slug = path.substr(bare.rfind('/') + 1);  // with what is asked; all of it where there is no slash
        const auto dashes = static_cast<size_t>(std::count_if(slug.begin(), slug.end(), [](char byte) { return byte == '-' || byte == '_'; }));
        const Pieces pieces = pieces_of(bare);
        if (leads_elsewhere(path, slug, pieces, dashes)) return never_;
        if (!is_built_like_a_story(path, slug, dashes)) return perhaps_;
        return dashes >= sure_dashes_ || !(pieces.before_last & SHELF) ? story_ : perhaps_;
    }

    bool leads_elsewhere(View path, View slug, const Pieces& pieces, size_t dashes) const {
        if (pieces.last_two & PEOPLE || pieces.last & AWAY) return true;
        if (run(slug, 0, is_digit) == slug.size() && is_archive(path)) return true;
        return pieces.have_rules || (dashes < title_dashes_ && pieces.all & AWAY_OR_NAMED);
    }

    bool is_built_like_a_story(View path, View slug, size_t dashes) const {
        return dashes >= title_dashes_ || has_number(slug) || has_day(path) || (slug.size() > slug_chars_ && has_encoded(slug));
    }

    Pieces pieces_of(View bare) const {
        Pieces pieces;
        for (size_t at = 0;;) {
            const size_t end = std::min(bare.find('/', at), bare.size());
            const View piece = bare.substr(at, end - at);
            const uint32_t marks = marks_of(piece);
            pieces.before_last = pieces.all;
            pieces.all |= marks;
            pieces.last_two = pieces.last | marks;
            pieces.last = marks;
            pieces.have_rules |= at > 0 && (is_of_rules(piece) || (is_end(bare, end - 1) && is_of_rules(piece.substr(0, piece.size() - 1))));
            if (end == bare.size()) return pieces;
            at = end + 1;
        }
    }

    /// Whether a piece of a path that a slash is before is what `_RULES` has.
    bool is_of_rules(View piece) const {
        uint32_t asked = RULES;
        return all_of_parts(piece, [&](View part) {
            const bool is_number = asked == OF_RULES && !part.empty() && run(part, 0, is_digit) == part.size();
            const bool is_known = is_number || marks_of(part) & asked;
            asked = OF_RULES;
            return is_known;
        });
    }

    uint32_t marks_of(View word) const {
        const int number = word.size() > longest_ ? UNKNOWN : words_.find(word);
        return number == UNKNOWN ? 0 : marks_[static_cast<size_t>(number)];
    }

    void mark(PyObject* words, Mark mark) {
        each_item(words, [&](PyObject* word) {
            const View letters = view_of(word);
            const auto number = static_cast<size_t>(words_.add(letters));
            if (marks_.size() <= number) marks_.resize(number + 1);
            marks_[number] |= mark;
            longest_ = std::max(longest_, letters.size());
        });
    }

    Vocabulary words_;
    std::vector<uint32_t> marks_;  // by the number of the word
    size_t longest_ = 0;           // in bytes
    size_t path_chars_, slug_chars_, title_dashes_, sure_dashes_;
    Owned never_, perhaps_, story_, in_python_;
};

}  // namespace devparse::language
