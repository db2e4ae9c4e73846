// Which rows are the article, of all that may be; as `judge` and `article_rows` of devparse.regions.article.classifier.
#pragma once

#include "neighbourhood.hpp"

namespace devparse::article {

struct Judgement {
    std::vector<size_t> places;
    std::vector<LinearScore> linear;
    std::vector<double> scores, wholes;
    double bar = 0.0;
    std::vector<size_t> taken;  // places of the article's rows
};

class Judge {
  public:
    Judge(Tables& tables, Model& model, const Page& page, const StructuredText& said)
        : tables_(tables), model_(model), layout_(tables, page), page_(page), evidence_(tables, model, layout_, said) {}

    Judgement judge() {
        Judgement found;
        found.places = evidence_.candidates();
        if (found.places.empty()) return found;
        for (const size_t place : found.places) found.linear.push_back(evidence_.score(place));
        Neighbourhood neighbourhood(tables_, layout_, found.places, found.linear);
        if (model_.trees.features() > neighbourhood.features_count()) {
            PyErr_SetString(PyExc_ValueError, "the trees ask for features that there are not");
            throw PythonError();
        }
        std::vector<double> features;
        for (size_t at = 0; at < found.places.size(); ++at) {
            const double linear = found.linear[at].score;
            if (model_.low < linear && linear < model_.high) {
                neighbourhood.features(at, features);
                found.scores.push_back(model_.trees.sum(model_.base, features.data()));
            } else {
                found.scores.push_back(linear);
            }
        }
        const std::vector<int>& units = neighbourhood.units.of_row;
        found.wholes = judged_as_wholes(found.scores, neighbourhood.lengths, units);
        found.bar = bar(found.wholes, neighbourhood.lengths);
        take(found, units);
        return found;
    }

  private:
    static constexpr double LOWEST_SCORE = -0.8;
    static constexpr int64_t ROW_CHARS = 20;

    /// The scores of rows, each row of a list or table with the mean of all of it, long rows counting for more.
    std::vector<double> judged_as_wholes(const std::vector<double>& scores, const std::vector<int64_t>& lengths, const std::vector<int>& units) const {
        std::vector<std::pair<double, double>> sums(page_.boxes.size());
        for (size_t at = 0; at < scores.size(); ++at) {
            if (units[at] == NONE) continue;
            auto& [total, weight] = sums[static_cast<size_t>(units[at])];
            total += scores[at] * static_cast<double>(lengths[at] + ROW_CHARS);
            weight += static_cast<double>(lengths[at] + ROW_CHARS);
        }
        std::vector<double> found = scores;
        for (size_t at = 0; at < scores.size(); ++at)
            if (units[at] != NONE) found[at] = sums[static_cast<size_t>(units[at])].first / sums[static_cast<size_t>(units[at])].second;
        return found;
    }

    /// The score from which on rows are taken: where the F1 to be expected of the text is highest.
    static double bar(const std::vector<double>& scores, const std::vector<int64_t>& lengths) {
        std::vector<std::pair<double, int64_t>> ranked;
        for (size_t at = 0; at < scores.size(); ++at) ranked.emplace_back(scores[at], lengths[at]);
        std::sort(ranked.rbegin(), ranked.rend());
        std::vector<double> expected;
        double sum = 0.0;
        for (const auto& [score, length] : ranked) expected.push_back(sum += expected_chars(length, score));
        double best = 0.0, found = 0.0, taken = 0.0;
        for (size_t at = 0; at < ranked.size(); ++at) {
            taken += static_cast<double>(ranked[at].second);
            const double f1 = 2 * expected[at] / (taken + sum);
            if (f1 <= best) break;
            best = f1;
            found = ranked[at].first;
        }
        return std::max(found, LOWEST_SCORE);
    }

    /// Take the rows above the bar, and all others of the lists and tables of which one is taken.
    void take(Judgement& found, const std::vector<int>& units) const {
        std::vector<bool> is_taken(page_.rows.size());
        std::vector<int> whole;
        for (size_t at = 0; at < found.places.size(); ++at) {
            const double score = found.wholes[at];
            if (!(score > 0 || (score >= found.bar && may_gain(found.places[at])))) continue;
            is_taken[found.places[at]] = true;
            if (units[at] != NONE && (whole.empty() || whole.back() != units[at])) whole.push_back(units[at]);
        }
        for (const int unit : whole)
            for (size_t at = page_.first_from(page_.at(unit).first); at < page_.rows.size() && page_.rows[at].index < page_.at(unit).last; ++at)
                is_taken[at] = true;
        for (size_t at = 0; at < is_taken.size(); ++at)
            if (is_taken[at]) found.taken.push_back(at);
    }

    /// Whether a row in doubt is taken for what it may give.
    bool may_gain(size_t place) const {
        const uint64_t inside = page_.box_of(page_.rows[place]).inside;
        return !(inside & tables_.asked.foreign) && (layout_.endings[place] == SENTENCE_END || inside & tables_.asked.standing_alone);
    }

    Tables& tables_;
    Model& model_;
    Layout layout_;
    const Page& page_;
    Evidence evidence_;
};

}  // namespace devparse::article
