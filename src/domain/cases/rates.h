// SPDX-License-Identifier: Apache-2.0
// Rates with their sets: which cases are counted above and below, so that every figure can be opened. Zero below the line is no rate, never 100 %.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "domain/cases/case.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

struct Period {
  Instant begins, ends;  // [begins, ends)
};

struct RateResult {
  std::vector<CaseNumber> numerator, denominator;   // by number; of counted units one entry for each unit
  // In percent, half up to two decimals; nothing without a denominator or below the rate's least.
  std::optional<base::Decimal> percent;
  std::optional<std::pair<double, double>> interval;  // 95 % Wilson score interval (Wilson 1927), ratios 0..1, of a sampled rate
};

RateResult rate_of(const packs::Rate& rate, std::span<const Case> cases, Period period);

// Share of closed cases that were closed at or below each level, and the mean number of hops upward (小事不出村居).
struct LevelShare {
  int level = 0;
  std::int64_t closed = 0, at_or_below = 0;
};
std::vector<LevelShare> shares_by_level(std::span<const Case> cases, Period period);

}  // namespace bihuan::cases
