// The linear stage: what speaks for and against each row by itself; as `linear_score` of devparse.regions.article.classifier.
#pragma once

#include "layout.hpp"
#include "model.hpp"

namespace devparse::article {

struct LinearScore {
    double score, near, mid, far, phrases;
    size_t body, description;  // whether the page's own text has the row
};

/// What the page says its article is, squeezed to letters and digits; the body as Python's string, whose search is made for long texts.
struct StructuredText {
    PyObject* body;
    bool has_body;
    View description, opening;

    bool said() const { return has_body || !description.empty(); }
};

class Evidence {
  public:
    Evidence(Tables& tables, Model& model, const Layout& layout, const StructuredText& said)
        : tables_(tables), groups_(tables.groups), model_(model), layout_(layout), page_(layout.page), said_(said) {
        weigh_names();
    }

    /// The places of the rows that can be article at all.
    std::vector<size_t> candidates() const {
        std::vector<size_t> found;
        const size_t count = page_.rows.size();
        if (layout_.share.back() < MIN_RUNNING_CHARS) {
            for (size_t at = 0; at < std::min(count, MAX_CANDIDATES); ++at) found.push_back(at);
            return found;
        }
        for (size_t at = 0; at < count; ++at) {
            const bool is_far = layout_.before[at] > NEAR && layout_.after[at] > NEAR;
            if (!is_far || layout_.lengths[at] >= TITLE_CHARS || (layout_.links[at] != LINK && is_in_main(page_.rows[at].index, true))) found.push_back(at);
        }
        return found;
    }

    LinearScore score(size_t at) {
        const Row& row = page_.rows[at];
        LinearScore found{};
        match(at, found);
        names_of(row.box, found);
        found.phrases = phrases(row);
        double sum = 0.0;
        add_keys(at, found, sum);
        found.score = model_.bias + sum + found.near + found.mid + found.far + found.phrases;
        return found;
    }

  private:
    static constexpr size_t NEAR = 3, MAX_CANDIDATES = 2000, SAID_CHARS = 80;
    static constexpr int64_t TITLE_CHARS = 60, SHORT_CHARS = 110, TELLING_CHARS = 20, WHOLE_CHARS = 30;
    static constexpr double MIN_RUNNING_CHARS = 500;

    bool is_in_main(int64_t index, bool without) const {
        if (layout_.main == NONE) return without;
        const Box& main = page_.at(layout_.main);
        return main.first <= index && index < main.last;
    }

    // The page's own text.

    void match(size_t at, LinearScore& found) {
        if (!said_.said() || layout_.lengths[at] <= TELLING_CHARS) return;
        const std::string letters = tables_.characters.squeezed(first_chars(page_.rows[at].text, SAID_CHARS * 2));
        if (said_.has_body) {
            const int is_there = PyUnicode_Contains(said_.body, string_of(first_chars(letters, SAID_CHARS)).get());
            check(is_there);
            found.body = is_there ? 2 : 1;
        }
        if (letters.empty()) return;
        if (said_.description.find(letters) != View::npos) found.description = 1;
        else if (!said_.opening.empty() && letters.find(said_.opening) != std::string::npos) found.description = 2;
    }

    // The names of the boxes.

    void weigh_names() {
        ByObject<NameWeights> by_roles;
        for (size_t number = 0; number < page_.boxes.size(); ++number) {
            const Box& box = page_.boxes[number];
            const NameWeights* known = by_roles.find(box.roles.get());
            const NameWeights own = known ? *known : model_.weights(tables_, box.roles.get());
            if (!known) by_roles.put(box.roles.get(), own);
            weights_.push_back(own);
            const double outer = box.parent == NONE ? 0.0 : far_[static_cast<size_t>(box.parent)];
            far_.push_back(only_wraps(box) ? outer : outer + own.far);
        }
    }

    /// Whether a box is built like the one around it, or the next, and holds the same rows as the one around it.
    bool only_wraps(const Box& box) const {
        if (box.parent == NONE) return false;
        const Box& parent = page_.at(box.parent);
        if (box.first != parent.first || box.last != parent.last) return false;
        return box.roles.get() == parent.roles.get() || (parent.parent != NONE && box.roles.get() == page_.at(parent.parent).roles.get());
    }

    void names_of(int box, LinearScore& found) const {
        found.near = weights_[static_cast<size_t>(box)].near;
        const int outer = page_.at(box).parent;
        if (outer == NONE) return;
        found.mid = weights_[static_cast<size_t>(outer)].mid;
        const int further = page_.at(outer).parent;
        if (further != NONE) found.far = far_[static_cast<size_t>(further)];
    }

    // The words of the row.

    double phrases(const Row& row) {
        if (row.chars >= SHORT_CHARS) return 0.0;
        const std::string text = tables_.characters.lowered(row.text);
        const std::vector<View> words = tables_.characters.words(text, true);
        if (words.empty()) return 0.0;
        std::string phrase = "^" + std::string(words[0]);
        double sum = weight_of(phrase);
        if (words.size() > 1) phrase.append(1, ' ').append(words[1]);
        sum += weight_of(phrase);
        sum += weight_of("$" + std::string(words.back()));
        if (words.size() < 3 || length(text) < static_cast<size_t>(WHOLE_CHARS)) {
            phrase = "=";
            for (const View word : words) phrase.append(phrase.size() > 1, ' ').append(word);
            sum += weight_of(phrase);
        }
        return sum;
    }

    double weight_of(View phrase) const {
        const double* weight = model_.phrases.find(phrase);
        return weight ? *weight : 0.0;
    }

    // The keys; all weights are such that their sums are exact, in any order.

    void add_keys(size_t at, const LinearScore& match, double& sum) {
        const Row& row = page_.rows[at];
        const size_t size = layout_.buckets[at], links = layout_.links[at], half = size / 2, linked = links / 2;
        const auto add = [&](size_t key) { sum += model_.keys[key]; };
        add_text(at, row, size, links, add);
        add_place(at, row, size, linked, add);
        add_neighbours(at, row, half * 3 + linked, add);
        add_rare(row, half, links, add);
        if (match.body) add(groups_.STRUCTURED + match.body * 4 + half);
        if (match.description) add(groups_.DESCRIPTION + (match.description * 2 + (layout_.share[static_cast<size_t>(row.index)] != 0.0)) * 4 + half);
    }

    template <typename Add>
    void add_text(size_t at, const Row& row, size_t size, size_t links, Add add) {
        const auto ending = static_cast<size_t>(layout_.endings[at]);
        const Box& box = page_.box_of(row);
        size_t begin = 0, commas = 0, spaces = 0;
        const uint32_t first = tables_.characters.traits(next_code(row.text, begin));
        const size_t initial = first & UPPER ? 0 : first & LOWER ? 1 : first & DIGIT ? 2 : first & QUOTE ? 3 : 4;
        const size_t heading = box.inside & tables_.asked.heading ? 1 : 0;
        for (size_t place = 0; place < row.text.size() && commas < 4;) {
            if (row.is_ascii) commas += row.text[place++] == ',';
            else commas += (tables_.characters.traits(next_code(row.text, place)) & COMMA) != 0;
        }
        add(groups_.TEXT + (size * 5 + links) * 5 + ending);
        add(groups_.INITIAL + (initial * 8 + size) * 2 + heading);
        add(groups_.COMMAS + commas * 8 + size);
        add(groups_.COPIES + static_cast<size_t>(layout_.copies[at]) * 8 + size);
        add(groups_.OWN_MASS + bucket(tables_.shares, layout_.mass(box)) * 2 + heading);
        if (size >= 4) return;
        for (const char byte : row.text) spaces += byte == ' ';
        add(groups_.WORDS + (spaces < 11 ? spaces + 1 : 12) * 5 + ending);
    }

    template <typename Add>
    void add_place(size_t at, const Row& row, size_t size, size_t linked, Add add) {
        const Box& box = page_.box_of(row);
        const size_t half = size / 2, tag = box.tag.code;
        const int outer = box.parent, further = outer == NONE ? NONE : page_.at(outer).parent;
        const size_t outer_tag = outer == NONE ? 0 : page_.at(outer).tag.code;
        const size_t further_tag = further == NONE ? 0 : page_.at(further).tag.code;
        const bool has_main = layout_.main != NONE;
        const size_t in_main = is_in_main(row.index, false) ? 1 : 0;
        const int64_t below = box.depth - (has_main ? page_.at(layout_.main).depth : 0);
        const auto depth = static_cast<size_t>(below < -4 ? 0 : below < 6 ? below + 4 : 10);
        const auto place = static_cast<int64_t>(at);
        const size_t distance = layout_.first_title < 0 ? 9 : place < layout_.first_title ? 8 : bucket(tables_.gaps, place - layout_.first_title);
        const auto [siblings, many] = layout_.siblings[at];
        const auto index = static_cast<size_t>(row.index);
        add(groups_.TAG + (tag * 4 + half) * 3 + linked);
        add(groups_.OUTER + outer_tag * 16 + tag);
        add(groups_.FURTHER + further_tag * 16 + outer_tag);
        add(groups_.OUTER_MASS + (outer == NONE ? 0 : bucket(tables_.shares, layout_.mass(outer))) * 4 + half);
        add(groups_.FURTHER_MASS + (outer == NONE ? 0 : bucket(tables_.shares, layout_.mass(further))) * 4 + half);
        add(groups_.DEPTH + in_main * 11 + depth);
        add(groups_.MAIN_TAG + (in_main * 16 + tag) * 4 + half);
        add(groups_.MAIN_GAPS + ((in_main * 6 + std::min<size_t>(layout_.before[at], 5)) * 6 + std::min<size_t>(layout_.after[at], 5)) * 4 + half);
        add(groups_.TITLE + distance * 4 + half);
        add(groups_.SIBLINGS + siblings * 8 + many);
        add(groups_.SIBLINGS_LENGTH + siblings * 8 + size);
        add(groups_.BEFORE + bucket(tables_.shares, layout_.share[index] / layout_.total) * 4 + half);
        add(groups_.AFTER + bucket(tables_.shares, 1 - layout_.share[index + 1] / layout_.total) * 4 + half);
    }

    template <typename Add>
    void add_neighbours(size_t at, const Row& row, size_t pair, Add add) {
        const int outer = page_.box_of(row).parent;
        const auto beside = [&](size_t other, size_t row_group, size_t pair_group) {
            const size_t size = layout_.buckets[other], links = layout_.links[other];
            const size_t same = page_.box_of(page_.rows[other]).parent == outer ? 1 : 0;
            add(row_group + (size * 5 + links) * 3 + same);
            add(pair_group + ((size / 2) * 3 + links / 2) * 12 + pair);
        };
        if (at) beside(at - 1, groups_.ROW_BEFORE, groups_.PAIR_BEFORE);
        else add(groups_.ROW_BEFORE + 2);
        if (at + 1 < page_.rows.size()) beside(at + 1, groups_.ROW_AFTER, groups_.PAIR_AFTER);
        else add(groups_.ROW_AFTER + 2);
    }

    /// What most rows have none of.
    template <typename Add>
    void add_rare(const Row& row, size_t half, size_t links, Add add) {
        const Box& box = page_.box_of(row);
        const size_t offset = half * 3 + links / 2;
        for (const auto& [flag, group] : groups_.flag)
            if (box.inside & flag) add(group + offset);
        for (const auto& [flag, group] : groups_.wide)
            if (box.wide & flag) add(group + offset);
        if (row.is_under_picture) add(groups_.PICTURE + half);
        if (const int twin = layout_.twin_of(row.box)) add(groups_.TWIN + static_cast<size_t>(twin) * 4 + half);
        if (row.links) add(groups_.LINKS + (static_cast<size_t>(std::min<int64_t>(row.links, 4)) * 5 + links) * 4 + half);
        const auto has = [&](char sign) { return row.text.find(sign) != View::npos; };
        const size_t shape = (tables_.characters.is_upper(row.text) ? 8 : 0) + (has('\n') ? 4 : 0) + (has('|') ? 2 : 0) + (has('@') ? 1 : 0);
        if (shape) add(groups_.SHAPE + shape);
    }

    Tables& tables_;
    const Groups& groups_;
    Model& model_;
    const Layout& layout_;
    const Page& page_;
    const StructuredText& said_;
    std::vector<NameWeights> weights_;
    std::vector<double> far_;
};

}  // namespace devparse::article
