// Names of elements and attributes as small numbers: those that the reader knows by name, and those that a page brings.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "text.hpp"

namespace devparse {

/// Numbers strings in the order of their coming. The hash has a seed, so that no page can make its names collide.
class Interner {
  public:
    explicit Interner(size_t slots = 64) : table_(slots) {}

    static uint64_t& seed() {
        static uint64_t value = 0;
        return value;
    }

    static uint64_t hash(View name) {
        uint64_t value = seed() ^ name.size();
        size_t at = 0;
        for (; at + 8 <= name.size(); at += 8) {
            uint64_t word;
            std::memcpy(&word, name.data() + at, 8);
            value = mix(value ^ word);
        }
        uint64_t rest = 0;
        if (at < name.size()) std::memcpy(&rest, name.data() + at, name.size() - at);
        return mix(value ^ rest);
    }

    static uint64_t mix(uint64_t value) {
        value *= 0x9E3779B97F4A7C15ULL;
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93ULL;
        return value ^ (value >> 32);
    }

    /// The number of a string; -1 when it has none.
    int find(View name) const { return table_[slot_of(name, hash(name))].number; }

    /// The number of a string, a new one when it has none; its bytes have to stay where they are.
    int number(View name) {
        return number(name, [&] { return name; });
    }

    /// The same for a string that `keep` makes one of that stays, where it is new.
    template <typename Keep>
    int number(View name, Keep keep) {
        const uint64_t hashed = hash(name);
        size_t slot = slot_of(name, hashed);
        if (table_[slot].number >= 0) return table_[slot].number;
        if ((names_.size() + 1) * 2 > table_.size()) {
            grow();
            slot = slot_of(name, hashed);
        }
        names_.push_back(keep());
        hashes_.push_back(hashed);
        table_[slot] = {static_cast<uint32_t>(hashed >> 32), static_cast<int>(names_.size()) - 1};
        return table_[slot].number;
    }

    View operator[](size_t number) const { return names_[number]; }
    size_t size() const { return names_.size(); }

  private:
    struct Slot {
        uint32_t hash = 0;
        int number = -1;
    };

    size_t slot_of(View name, uint64_t hashed) const {
        const size_t last = table_.size() - 1;
        const auto high = static_cast<uint32_t>(hashed >> 32);
        size_t slot = hashed & last;
        while (table_[slot].number >= 0 && (table_[slot].hash != high || names_[static_cast<size_t>(table_[slot].number)] != name))
            slot = (slot + 1) & last;
        return slot;
    }

    void grow() {
        table_.assign(table_.size() * 2, Slot());
        for (size_t place = 0; place < hashes_.size(); ++place) {
            size_t slot = hashes_[place] & (table_.size() - 1);
            while (table_[slot].number >= 0) slot = (slot + 1) & (table_.size() - 1);
            table_[slot] = {static_cast<uint32_t>(hashes_[place] >> 32), static_cast<int>(place)};
        }
    }

    std::vector<Slot> table_;
    std::vector<View> names_;
    std::vector<uint64_t> hashes_;
};

/// Calls `take` with each word of a list that has single spaces between its words.
template <typename Take>
void each_word(View list, Take take) {
    while (!list.empty()) {
        const size_t end = std::min(list.find(' '), list.size());
        if (end) take(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

}  // namespace devparse
