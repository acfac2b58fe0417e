// SPDX-License-Identifier: Apache-2.0
// Figures in any order handed back indicator by indicator, what the vocabulary does not have behind, put together by likeness. Bounded
// in memory whatever their number: rows wait in sorted files.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "domain/comparison/figure.h"
#include "main/sorted_spill.h"

namespace bihuan {

class FigureGroups {
 public:
  explicit FigureGroups(std::size_t memory_bytes) : known_(memory_bytes), unknown_(memory_bytes / 4) {}

  void add(const comparison::Figure& figure);
  // Those of one key follow each other, by year, then in the order given. Once.
  void drain(const std::function<void(comparison::Figure&)>& take);

 private:
  SortedSpill known_, unknown_;
  std::set<std::string> unknown_keys_;  // those beyond a bound form groups of their own
  std::size_t sequence_ = 0;
};

}  // namespace bihuan
