// SPDX-License-Identifier: Apache-2.0
// Rates with their sets: which cases are counted above and below, so that every figure can be opened. Zero below the line is no rate, never 100 %.
#pragma once

#include <optional>
#include <span>
#include <utility>
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

// The numerator is of the denominator. `pack` is needed where a condition asks for the class of the object. Parts of another case are not counted, but
// for call-backs: there each reporter has a voice, and one who reported several times one voice.
RateResult rate_of(const packs::Rate& rate, std::span<const Case> cases, Period period, const packs::Pack* pack = nullptr);

// `count` of `whole` in percent, half up to two decimals; nothing when `whole` is 0.
std::optional<base::Decimal> percent_of(std::int64_t count, std::int64_t whole);
// 95 % Wilson score interval, ratios 0..1; `whole` > 0.
std::pair<double, double> wilson_interval(std::int64_t count, std::int64_t whole);

// Share of closed cases that were closed as solved at or below each level, 0 grid … 3 district (小事不出村居).
struct LevelShare {
  int level = 0;
  std::int64_t closed = 0, at_or_below = 0;
};
std::vector<LevelShare> shares_by_level(std::span<const Case> cases, Period period);
// The mean number of times that a case closed in the period was passed upward, to two decimals; nothing when none was closed.
std::optional<base::Decimal> mean_hops(std::span<const Case> cases, Period period);

}  // namespace bihuan::cases
