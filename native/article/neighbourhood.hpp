// The tree stage's features: what stands around a row; as `Neighbourhood` of devparse.regions.article.context.
#pragma once

#include "evidence.hpp"

namespace devparse::article {

/// How many characters of a row may be expected to be the article's, by the logarithm of the odds that it is.
inline double expected_chars(int64_t length, double odds) {
    return static_cast<double>(length) / (1.0 + std::exp(-std::max(-20.0, std::min(20.0, odds))));
}

/// Lists and tables of data, which are article as wholes or not at all; see devparse.regions.article.units.
class Units {
  public:
    Units(const Layout& layout, const std::vector<size_t>& places) {
        const Page& page = layout.page;
        std::vector<int> known(page.boxes.size(), UNKNOWN);
        for (const size_t place : places) of_row.push_back(unit_of(layout, page.rows[place].box, known));
    }

    std::vector<int> of_row;

  private:
    static constexpr int UNKNOWN = -2;
    static constexpr int64_t MIN_ROWS = 2, MAX_CELL_CHARS = 200;
    static constexpr int MAX_ROWS_OF_CELL = 4;

    static int unit_of(const Layout& layout, int box, std::vector<int>& known) {
        std::vector<int> chain;
        for (; box != NONE && known[static_cast<size_t>(box)] == UNKNOWN; box = layout.page.at(box).parent) chain.push_back(box);
        int unit = box == NONE ? NONE : known[static_cast<size_t>(box)];
        for (size_t left = chain.size(); left--;) {
            if (unit == NONE && is_unit(layout, chain[left])) unit = chain[left];
            known[static_cast<size_t>(chain[left])] = unit;
        }
        return unit;
    }

    static bool is_unit(const Layout& layout, int number) {
        const Box& box = layout.page.at(number);
        if (!(box.tag.is_table || box.tag.is_list) || box.rows() < MIN_ROWS || layout.mass(box) > 0.7) return false;
        return box.tag.is_list || holds_data(layout.page, number);
    }

    static bool holds_data(const Page& page, int table) {
        std::unordered_map<int, int> cells;
        for (size_t at = page.first_from(page.at(table).first); at < page.rows.size() && page.rows[at].index < page.at(table).last; ++at) {
            int cell = page.rows[at].box, around = cell;
            // Boxes made by hand may say that they hold a row that does not stand in them.
            while (cell != NONE && cell != table && !page.at(cell).tag.is_cell) cell = page.at(cell).parent;
            while (around != NONE && !page.at(around).tag.is_table) around = page.at(around).parent;
            if (cell == NONE || around != table || page.rows[at].chars > MAX_CELL_CHARS || ++cells[cell] > MAX_ROWS_OF_CELL) return false;
        }
        return true;
    }
};

class Neighbourhood {
  public:
    static constexpr size_t FEATURES_BEFORE_FLAGS = 60;

    Neighbourhood(Tables& tables, const Layout& layout, const std::vector<size_t>& places, const std::vector<LinearScore>& linear)
        : units(layout, places), tables_(tables), layout_(layout), page_(layout.page), places_(places), linear_(linear) {
        for (size_t at = 0; at < places.size(); ++at) {
            scores_.push_back(linear[at].score);
            lengths.push_back(layout.lengths[places[at]]);
            mass_.push_back(expected_chars(lengths[at], scores_[at]));
        }
        sum_up();
        find_best();
        find_peak();
        find_sure();
        since_ = gaps(scores_);
        until_ = gaps({scores_.rbegin(), scores_.rend()});
        std::reverse(until_.begin(), until_.end());
        sum_siblings();
        for (size_t at = 0; at < places.size(); ++at)
            if (units.of_row[at] != NONE) members_[units.of_row[at]].push_back(at);
    }

    size_t features_count() const { return FEATURES_BEFORE_FLAGS + tables_.context_flags.size(); }

    /// The numbers of a row, in the order of `FEATURES`.
    void features(size_t at, std::vector<double>& found) {
        found.clear();
        const size_t place = places_[at];
        const Row& row = page_.rows[place];
        const Box& box = page_.box_of(row);
        const LinearScore& linear = linear_[at];
        const auto add = [&](auto value) { found.push_back(static_cast<double>(value)); };
        add(scores_[at]), add(scores_[at] - best_), add(best_), add(lengths[at]);
        add(static_cast<double>(row.link_chars) / static_cast<double>(row.chars)), add(layout_.endings[place] == SENTENCE_END);
        for (const int beside : {-3, -2, -1, 1, 2, 3}) add(score_at(static_cast<int64_t>(at) + beside));
        add(at ? lengths[at - 1] : 0), add(at + 1 < lengths.size() ? lengths[at + 1] : 0);
        int around = box.parent;
        for (int level = 0; level < LEVELS; ++level) {
            add_box(around, lengths[at], mass_[at], add);
            if (around != NONE) around = page_.at(around).parent;
        }
        const auto& siblings = siblings_[static_cast<size_t>(layout_.signature_ids[place])];
        add(share_without(siblings.mass, siblings.text, lengths[at], mass_[at])), add(siblings.rows);
        const auto index = static_cast<size_t>(row.index);
        add(article_[index] / total_), add(1 - article_[index + 1] / total_);
        add(static_cast<int64_t>(at) - first_), add(last_ - static_cast<int64_t>(at)), add(since_[at]), add(until_[at]);
        add(layout_.first_title >= 0 ? static_cast<int64_t>(place) - layout_.first_title : NO_TITLE);
        add(static_cast<double>(place) / static_cast<double>(page_.rows.size()));
        add_way(row.box, add);
        add(linear.near), add(linear.mid), add(linear.far), add(linear.phrases), add(linear.body), add(linear.description);
        add(layout_.copies[place]), add(layout_.twin_of(row.box)), add(service_words(row.text)), add(row.is_under_picture);
        add_unit(at, add);
        for (const uint64_t flag : tables_.context_flags) add(box.inside & flag);
    }

    std::vector<int64_t> lengths;
    Units units;

  private:
    static constexpr double NOTHING = -9.0, LIKELY = 0.7, SURE = 1.0;
    static constexpr int64_t NO_TITLE = -99, FAR = 30, LONG = 60, RUNNING = 80, MAX_PEAK_CHARS = 400;
    static constexpr int LEVELS = 6;
    static constexpr size_t MAX_SERVICE_WORDS = 6, MAX_READ_CHARS = 600;

    double score_at(int64_t at) const { return at < 0 || static_cast<size_t>(at) >= scores_.size() ? NOTHING : scores_[static_cast<size_t>(at)]; }

    /// Running sums by row index: the article's mass, all text, and the rows with text.
    void sum_up() {
        article_.assign(page_.count + 1, 0.0);
        text_.assign(page_.count + 1, 0);
        count_.assign(page_.count + 1, 0);
        for (size_t at = 0; at < page_.rows.size(); ++at) {
            const auto index = static_cast<size_t>(page_.rows[at].index) + 1;
            text_[index] = layout_.lengths[at];
            count_[index] = 1;
        }
        for (size_t at = 0; at < places_.size(); ++at) article_[static_cast<size_t>(page_.rows[places_[at]].index) + 1] = mass_[at];
        for (size_t at = 1; at <= page_.count; ++at) article_[at] += article_[at - 1], text_[at] += text_[at - 1], count_[at] += count_[at - 1];
        total_ = article_.back() != 0.0 ? article_.back() : 1.0;
    }

    /// The score that the best third of the running text has at least: what article looks like on this page.
    void find_best() {
        std::vector<std::pair<double, int64_t>> running;
        int64_t sum = 0;
        for (size_t at = 0; at < lengths.size(); ++at) {
            if (lengths[at] <= RUNNING) continue;
            running.emplace_back(scores_[at], lengths[at]);
            sum += lengths[at];
        }
        std::sort(running.rbegin(), running.rend());
        double third = static_cast<double>(sum) * 0.3;
        best_ = -3.0;
        for (const auto& [score, length] : running) {
            best_ = score;
            third -= static_cast<double>(length);
            if (third < 0) break;
        }
    }

    void find_peak() {
        size_t peak = 0;
        for (size_t at = 1; at < mass_.size(); ++at)
            if (peak_mass(at) > peak_mass(peak)) peak = at;
        above_.assign(page_.boxes.size(), NONE);
        int up = 0;
        for (int box = page_.rows[places_[peak]].box; box != NONE; box = page_.at(box).parent) above_[static_cast<size_t>(box)] = up++;
    }

    /// How much of a row is expected to be article; one long row is not all.
    double peak_mass(size_t at) const {
        const int64_t length = lengths[at];
        return length < MAX_PEAK_CHARS ? mass_[at] : mass_[at] * static_cast<double>(MAX_PEAK_CHARS) / static_cast<double>(length);
    }

    void find_sure() {
        first_ = -1;
        for (size_t at = 0; at < scores_.size(); ++at) {
            if (!(scores_[at] > SURE && lengths[at] > LONG)) continue;
            last_ = static_cast<int64_t>(at);
            if (first_ < 0) first_ = last_;
        }
        if (first_ < 0) first_ = 0, last_ = static_cast<int64_t>(scores_.size()) - 1;
    }

    static std::vector<int64_t> gaps(const std::vector<double>& scores) {
        std::vector<int64_t> found;
        int64_t gap = FAR;
        for (const double score : scores) {
            found.push_back(gap);
            gap = score > LIKELY ? 1 : gap + 1;
        }
        return found;
    }

    void sum_siblings() {
        for (size_t at = 0; at < places_.size(); ++at) {
            const auto kind = static_cast<size_t>(layout_.signature_ids[places_[at]]);
            if (siblings_.size() <= kind) siblings_.resize(kind + 1);
            siblings_[kind].mass += mass_[at];
            siblings_[kind].text += lengths[at];
            ++siblings_[kind].rows;
        }
    }

    static double share_without(double article, int64_t text, int64_t length, double mass) {
        return text > length ? (article - mass) / static_cast<double>(text - length) : -1.0;
    }

    template <typename Add>
    void add_box(int number, int64_t length, double mass, Add add) const {
        if (number == NONE) {
            add(-1.0), add(-1.0), add(-1.0);
            return;
        }
        const auto first = static_cast<size_t>(page_.at(number).first), last = static_cast<size_t>(page_.at(number).last);
        const double article = article_[last] - article_[first];
        add(share_without(article, text_[last] - text_[first], length, mass)), add(count_[last] - count_[first]), add(article / total_);
    }

    /// How many boxes up the box around both this row and the best one is, and how many down from it the best is.
    template <typename Add>
    void add_way(int box, Add add) const {
        int up = 0;
        while (box != NONE && above_[static_cast<size_t>(box)] == NONE) box = page_.at(box).parent, ++up;
        add(up), add(box == NONE ? 0 : above_[static_cast<size_t>(box)]);
    }

    size_t service_words(View text) {
        const std::string said = tables_.characters.lowered(first_chars(text, MAX_READ_CHARS));
        std::vector<int> found;
        for (const View word : tables_.characters.words(said, !is_ascii(said))) {
            const int number = tables_.service_words.find(word);
            if (number >= 0 && std::find(found.begin(), found.end(), number) == found.end()) found.push_back(number);
            if (found.size() == MAX_SERVICE_WORDS) break;
        }
        return found.size();
    }

    template <typename Add>
    void add_unit(size_t at, Add add) {
        const int unit = units.of_row[at];
        if (unit == NONE) {
            add(NOTHING), add(0), add(-1.0), add(NOTHING), add(NOTHING), add(0);
            return;
        }
        auto& told = told_[unit];
        if (told.empty()) told = measured(members_[unit]);
        for (const double value : told) add(value);
    }

    std::vector<double> measured(const std::vector<size_t>& members) {
        double sum = 0.0;
        int64_t weight = 0, link_chars = 0, chars = 0;
        for (const size_t at : members) {
            sum += scores_[at] * static_cast<double>(lengths[at] + 1);
            weight += lengths[at] + 1;
            link_chars += page_.rows[places_[at]].link_chars;
            chars += page_.rows[places_[at]].chars;
        }
        const size_t first = members.front(), after = members.back() + 1;
        const bool has_colon = first && tables_.characters.traits(last_code(page_.rows[places_[first - 1]].text)) & COLON;
        return {
            sum / static_cast<double>(weight), static_cast<double>(members.size()), static_cast<double>(link_chars) / static_cast<double>(chars),
            score_at(static_cast<int64_t>(first) - 1), score_at(static_cast<int64_t>(after)), has_colon ? 1.0 : 0.0,
        };
    }

    struct Siblings {
        double mass = 0.0;
        int64_t text = 0, rows = 0;
    };

    Tables& tables_;
    const Layout& layout_;
    const Page& page_;
    const std::vector<size_t>& places_;
    const std::vector<LinearScore>& linear_;
    std::vector<double> scores_, mass_, article_;
    std::vector<int64_t> text_, count_, since_, until_;
    std::vector<int> above_;
    std::vector<Siblings> siblings_;
    std::unordered_map<int, std::vector<size_t>> members_;
    std::unordered_map<int, std::vector<double>> told_;
    double total_ = 1.0, best_ = 0.0;
    int64_t first_ = 0, last_ = 0;
};

}  // namespace devparse::article
