// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/rates.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "domain/cases/counted.h"

namespace bihuan::cases {
namespace {

std::vector<CaseNumber> numbers_of(const std::vector<CountedCase>& counted) {
  std::vector<CaseNumber> numbers;
  numbers.reserve(counted.size());
  for (const CountedCase& one : counted) numbers.push_back(one.number);
  return numbers;
}

bool is_closed_in(const Case& one, Period period) {
  const auto closed = one.moments.find("close");
  return one.part_of == 0 && !one.result.empty() && closed != one.moments.end() && period.begins <= closed->second && closed->second < period.ends;
}

}  // namespace

std::optional<base::Decimal> percent_of(std::int64_t count, std::int64_t whole) {
  if (whole <= 0) return std::nullopt;
  return base::Decimal((count * 20'000 + whole) / (2 * whole), -2);
}

std::pair<double, double> wilson_interval(std::int64_t count, std::int64_t whole) {
  constexpr double z = 1.959963984540054;  // of the normal distribution, 97.5 %
  const double n = static_cast<double>(whole), p = static_cast<double>(count) / n;
  const double middle = p + z * z / (2 * n), spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)), scale = 1 + z * z / n;
  return {std::max(0.0, (middle - spread) / scale), std::min(1.0, (middle + spread) / scale)};
}

RateResult rate_of(const packs::Rate& rate, std::span<const Case> cases, Period period, const packs::Pack* pack) {
  const auto below = counted_cases(rate.denominator, cases, period, pack), above = counted_cases(rate.numerator, cases, period, pack);
  std::vector<CountedCase> both;
  std::set_intersection(above.begin(), above.end(), below.begin(), below.end(), std::back_inserter(both));
  RateResult result{numbers_of(both), numbers_of(below), std::nullopt, std::nullopt};
  const auto count = static_cast<std::int64_t>(both.size()), whole = static_cast<std::int64_t>(below.size());
  if (whole == 0 || whole < rate.least) return result;
  result.percent = percent_of(count, whole);
  if (rate.is_sampled) result.interval = wilson_interval(count, whole);
  return result;
}

std::vector<LevelShare> shares_by_level(std::span<const Case> cases, Period period) {
  std::vector<LevelShare> shares;
  for (int level = 0; level <= 3; ++level) {
    LevelShare share{level, 0, 0};
    for (const Case& one : cases) {
      if (!is_closed_in(one, period)) continue;
      ++share.closed;
      share.at_or_below += one.result == "solved" && one.solved_level >= 0 && one.solved_level <= level;
    }
    shares.push_back(share);
  }
  return shares;
}

std::optional<base::Decimal> mean_hops(std::span<const Case> cases, Period period) {
  std::int64_t closed = 0, hops = 0;
  for (const Case& one : cases)
    if (is_closed_in(one, period)) ++closed, hops += one.hops;
  if (closed == 0) return std::nullopt;
  return base::Decimal((hops * 200 + closed) / (2 * closed), -2);
}

}  // namespace bihuan::cases
