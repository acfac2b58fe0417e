// SPDX-License-Identifier: Apache-2.0
// A table from stretches of one text to numbers: open addressing, so that a stretch costs a few instructions for each eight of its bytes
// and no memory of its own. The text must outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bihuan::lint {

class TextTable {
 public:
  // `expected`: of different stretches; it grows where there are more.
  explicit TextTable(std::size_t expected = 16);

  struct Kept {
    std::uint32_t& value;  // until the next call
    bool is_new;
  };
  // What is kept for `words`; `value` where there was nothing.
  Kept keep(std::string_view words, std::uint32_t value);
  // Nothing where there is none.
  std::uint32_t* find(std::string_view words);
  bool is_empty() const { return count_ == 0; }

 private:
  struct Slot {
    const char* data = nullptr;  // nullptr: free
    std::uint32_t size = 0, hash = 0, value = 0;
  };
  std::size_t slot_of(std::string_view words, std::uint32_t hash) const;
  void grow();

  std::vector<Slot> slots_;  // a power of two
  std::size_t count_ = 0;
};

}  // namespace bihuan::lint
