// As `Layout` of devparse.regions.article.layout.
#pragma once

#include <cmath>
#include <unordered_map>

#include "page.hpp"

namespace devparse::article {

constexpr int SENTENCE_END = 0, LINK = 4;

class Layout {
  public:
    Layout(Tables& tables, const Page& page) : page(page), tables_(tables) {
        for (const Row& row : page.rows) measure(row);
        share.assign(page.count + 1, 0.0);
        for (size_t at = 0; at < page.rows.size(); ++at) share[static_cast<size_t>(page.rows[at].index) + 1] = flow[at];
        for (size_t at = 1; at < share.size(); ++at) share[at] += share[at - 1];
        total = share.back() != 0.0 ? share.back() : 1.0;
        main = main_box();
        before = gaps(flow);
        after = gaps({flow.rbegin(), flow.rend()});
        std::reverse(after.begin(), after.end());
        find_signatures();
        find_siblings();
        find_copies();
        find_repeated_containers();
        for (size_t at = 0; at < page.rows.size() && first_title < 0; ++at)
            if (is_title(page.box_of(page.rows[at]))) first_title = static_cast<int64_t>(at);
    }

    const Page& page;
    std::vector<int64_t> lengths;
    std::vector<size_t> buckets, links, before, after;
    std::vector<int> endings, copies, signature_ids;
    std::vector<double> flow, share;
    std::vector<std::pair<size_t, size_t>> siblings;
    double total = 1.0;
    int main = NONE;
    int64_t first_title = -1;

    double mass(int box) const { return box == NONE ? 0.0 : mass(page.at(box)); }
    double mass(const Box& box) const { return (share[static_cast<size_t>(box.last)] - share[static_cast<size_t>(box.first)]) / total; }

    int twin_of(int box) const { return twins_[static_cast<size_t>(box)]; }

  private:
    static constexpr int64_t MOST = 800;
    static constexpr size_t OPENING_CHARS = 40;

    void measure(const Row& row) {
        const double linked = row.link_chars ? static_cast<double>(row.link_chars) / static_cast<double>(row.chars) : 0.0;
        const auto length = static_cast<int64_t>(static_cast<double>(row.chars) * weight(row));
        const int ending = tables_.ending(row.text);
        double running = running_chars(length, ending, linked);
        if (running != 0.0 && page.box_of(row).inside & tables_.asked.no_article) running *= 0.3;
        lengths.push_back(length);
        buckets.push_back(bucket(tables_.lengths, length));
        links.push_back(linked == 0.0 ? 0 : linked < 0.2 ? 1 : linked < 0.5 ? 2 : linked < 0.8 ? 3 : LINK);
        endings.push_back(ending);
        flow.push_back(running);
    }

    double weight(const Row& row) {
        if (row.is_ascii) return 1.0;
        const View opening = first_chars(row.text, OPENING_CHARS);
        for (size_t at = 0; at < opening.size();)
            if (tables_.characters.traits(next_code(opening, at)) & UNSPACED) return 2.5;
        return 1.0;
    }

    static double running_chars(int64_t length, int ending, double linked) {
        if (length >= 80 && ending == SENTENCE_END && linked < 0.4) return static_cast<double>(std::min(length, MOST));
        if (length >= 140 && linked < 0.3) return std::min(static_cast<double>(length) * 0.4, static_cast<double>(MOST));
        return 0.0;
    }

    int main_box() const {
        int best = NONE;
        for (size_t at = 0; at < flow.size(); ++at) {
            if (flow[at] == 0.0) continue;
            const Row& row = page.rows[at];
            for (int box = row.box; box != NONE; box = page.at(box).parent) {
                if (mass(box) < 0.6) continue;
                if (best == NONE || page.at(box).depth > page.at(best).depth) best = box;
                break;
            }
            if (best != NONE && row.index >= page.at(best).last) break;
        }
        return best;
    }

    std::vector<size_t> gaps(const std::vector<double>& values) const {
        std::vector<size_t> found;
        int64_t gap = tables_.gaps.back();
        for (const double value : values) {
            found.push_back(bucket(tables_.gaps, gap));
            gap = value != 0.0 ? 1 : std::min(gap + 1, tables_.gaps.back());
        }
        return found;
    }

    void find_signatures() {
        Interner numbers;
        Arena arena;
        for (const Row& row : page.rows) {
            const Box& box = page.box_of(row);
            int kind[4] = {box.tag_id, 0, 0, 0};  // 0 is the number of ""
            if (box.parent != NONE) kind[1] = box.class_id, kind[2] = page.at(box.parent).tag_id, kind[3] = page.at(box.parent).class_id;
            const View key(reinterpret_cast<const char*>(kind), sizeof kind);
            signature_ids.push_back(numbers.number(key, [&] { return arena.keep(key); }));
        }
        signatures_ = numbers.size();
    }

    void find_siblings() {
        std::vector<int64_t> count(signatures_), running(signatures_);
        for (size_t at = 0; at < signature_ids.size(); ++at) {
            const auto kind = static_cast<size_t>(signature_ids[at]);
            ++count[kind];
            running[kind] += flow[at] != 0.0;
        }
        std::vector<std::pair<size_t, size_t>> told;
        for (size_t kind = 0; kind < signatures_; ++kind)
            told.emplace_back(bucket(tables_.shares, static_cast<double>(running[kind]) / static_cast<double>(count[kind])), bucket(tables_.gaps, count[kind]));
        for (const int kind : signature_ids) siblings.push_back(told[static_cast<size_t>(kind)]);
    }

    void find_copies() {
        Interner seen(1024);
        std::vector<size_t> first;
        copies.assign(page.rows.size(), 0);
        for (size_t at = 0; at < page.rows.size(); ++at) {
            const auto number = static_cast<size_t>(seen.number(page.rows[at].text));
            if (number == first.size()) {
                first.push_back(at);
            } else {
                copies[first[number]] = 1;
                copies[at] = 2;
            }
        }
    }

    /// In the order of the boxes on the page: of those of one build that hold running text, how many stand before each.
    void find_repeated_containers() {
        std::vector<bool> is_held(page.boxes.size());
        std::vector<int> holders;
        for (size_t at = 0; at < flow.size(); ++at) {
            if (flow[at] == 0.0) continue;
            for (int box = page.rows[at].box; box != NONE && !is_held[static_cast<size_t>(box)]; box = page.at(box).parent) {
                is_held[static_cast<size_t>(box)] = true;
                holders.push_back(box);
            }
        }
        std::sort(holders.begin(), holders.end(), [&](int one, int other) { return page.at(one).order < page.at(other).order; });
        std::vector<int> own(page.boxes.size());
        Interner kinds;
        Arena arena;
        std::vector<int> count;
        for (const int holder : holders) {
            const Box& box = page.at(holder);
            if (!box.tag.is_holder || !(mass(box) > 0.04)) continue;
            const int64_t kind[3] = {box.tag_id, box.class_id, box.depth};
            const View key(reinterpret_cast<const char*>(kind), sizeof kind);
            const auto number = static_cast<size_t>(kinds.number(key, [&] { return arena.keep(key); }));
            if (number == count.size()) count.push_back(0);
            own[static_cast<size_t>(holder)] = std::min(count[number]++, 3);
        }
        // Those around a box have smaller numbers than it.
        for (size_t box = 0; box < own.size(); ++box) {
            const int parent = page.boxes[box].parent;
            twins_.push_back(own[box] || parent == NONE ? own[box] : twins_[static_cast<size_t>(parent)]);
        }
    }

    bool is_title(const Box& box) const { return box.tag.is_h1 || (box.parent != NONE && page.at(box.parent).tag.is_h1); }

    Tables& tables_;
    size_t signatures_ = 0;
    std::vector<int> twins_;
};

}  // namespace devparse::article
