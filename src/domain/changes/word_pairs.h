// SPDX-License-Identifier: Apache-2.0
// The pairs of neighbouring characters of a text, worked out once, so that many texts can be held against many. Figures and blanks apart.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace bihuan::changes {

class WordPairs {
 public:
  explicit WordPairs(std::string_view text);

  // 0 for nothing in common, 1 for the same (Dice's coefficient), as ledger::likeness.
  double likeness(const WordPairs& other) const;

 private:
  std::vector<std::uint64_t> pairs_;  // sorted
};

}  // namespace bihuan::changes
