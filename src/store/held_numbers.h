// SPDX-License-Identifier: Apache-2.0
// The numbers that the writes of one group have taken, by heart until the group's end: a counter is asked once and written down once, however many of
// the group take from it. Only the writer's queue opens it; everywhere else each number is written down as it is taken. Knows no connection.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::store {

struct HeldNumber {
  std::string region, name;
  std::int64_t next = 0;
  std::string last;         // what was said with the number before: of the journal its hash; '' while nobody has said it in this group
  bool is_taken = false;    // the counter's row is this transaction's; only looked at otherwise
  bool is_written = true;   // the counter in the database says `next`
};

class HeldNumbers {
 public:
  void open() { is_open_ = true; }
  // Forgets what it holds: the writes were undone, or all is written down.
  void close() {
    is_open_ = false;
    numbers_.clear();
  }
  bool is_open() const { return is_open_; }

  // nullptr while nobody has taken from that counter.
  HeldNumber* find(std::string_view region, std::string_view name) {
    for (HeldNumber& number : numbers_)
      if (number.name == name && number.region == region) return &number;
    return nullptr;
  }
  // What the store has just said of it.
  HeldNumber& set(std::string_view region, std::string_view name, std::int64_t next, bool is_taken) {
    HeldNumber* const known = find(region, name);
    HeldNumber& number = known != nullptr ? *known : numbers_.emplace_back(HeldNumber{std::string(region), std::string(name)});
    number.next = next;
    number.is_taken = is_taken;
    return number;
  }
  // Those that were only looked at: another program may have changed them since.
  void forget_looked_at() {
    std::erase_if(numbers_, [](const HeldNumber& number) { return !number.is_taken; });
  }
  std::vector<HeldNumber>& all() { return numbers_; }

 private:
  bool is_open_ = false;
  std::vector<HeldNumber> numbers_;  // a handful
};

}  // namespace bihuan::store
