// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/measures.h"

#include <algorithm>
#include <numeric>

#include "domain/cases/counted.h"

namespace bihuan::cases {
namespace {

using packs::Measure;

constexpr std::int64_t microseconds_per_second = 1'000'000;

const Involved* involved_of(const Case& one, org::UnitNumber unit) {
  const auto found = std::find_if(one.involved.begin(), one.involved.end(), [&](const Involved& involved) { return involved.unit == unit; });
  return found == one.involved.end() ? nullptr : &*found;
}

// In sixtieths: seconds of a minute, so that means stay exact.
std::optional<std::int64_t> value_of(const Measure& measure, const Case& one, org::UnitNumber unit) {
  const Involved* involved = involved_of(one, unit);
  switch (measure.of) {
    case Measure::Of::minutes: {
      const auto from = moment_of(one, measure.from), to = moment_of(one, measure.to);
      if (!from || !to || *to < *from) return std::nullopt;
      return (*to - *from).count() / microseconds_per_second;
    }
    case Measure::Of::response: return involved && involved->response > 0 ? std::optional<std::int64_t>(involved->response * 60) : std::nullopt;
    case Measure::Of::result: return involved && involved->result > 0 ? std::optional<std::int64_t>(involved->result * 60) : std::nullopt;
    case Measure::Of::count: return 60;
  }
  return std::nullopt;
}

// numerator ÷ (60 × by), half up to two decimals.
base::Decimal in_hundredths(std::int64_t sixtieths, std::int64_t by) { return base::Decimal((sixtieths * 200 + 60 * by) / (120 * by), -2); }

base::Decimal together(Measure::As as, std::vector<std::int64_t> values) {
  const auto count = static_cast<std::int64_t>(values.size());
  std::sort(values.begin(), values.end());
  switch (as) {
    case Measure::As::sum: return in_hundredths(std::accumulate(values.begin(), values.end(), std::int64_t{0}), 1);
    case Measure::As::mean: return in_hundredths(std::accumulate(values.begin(), values.end(), std::int64_t{0}), count);
    case Measure::As::median: return in_hundredths(values[(values.size() - 1) / 2] + values[values.size() / 2], 2);
    case Measure::As::percentile_90: return in_hundredths(values[static_cast<std::size_t>((count * 9 + 9) / 10 - 1)], 1);
  }
  return {};
}

}  // namespace

MeasureResult measure_of(const Measure& measure, std::span<const Case> cases, Period period, const packs::Pack* pack) {
  packs::Counted counted = measure.counted;
  counted.counts_units |= measure.of == Measure::Of::response || measure.of == Measure::Of::result;
  MeasureResult result;
  std::vector<std::int64_t> values;
  for (const CountedCase& one : counted_cases(counted, cases, period, pack))
    if (const auto value = value_of(measure, cases[one.place], one.unit)) {
      values.push_back(*value);
      result.cases.push_back(one.number);
    }
  const auto count = static_cast<int>(values.size());
  const bool is_empty_count = values.empty() && measure.as == Measure::As::sum;
  if ((!values.empty() || is_empty_count) && count >= measure.least) result.value = is_empty_count ? base::Decimal() : together(measure.as, std::move(values));
  return result;
}

}  // namespace bihuan::cases
