// SPDX-License-Identifier: Apache-2.0
// Figures that are no share: how long something took, how well it was rated, over the cases that a pack counts. Knows no rate.
#pragma once

#include <optional>

#include "domain/cases/rates.h"

namespace bihuan::cases {

struct MeasureResult {
  std::vector<CaseNumber> cases;         // one entry for each value
  std::optional<base::Decimal> value;    // half up to two decimals; nothing without values or below the measure's least
};

// The 90th percentile is the smallest value that 90 % of the values do not exceed; the median of an even number lies in the middle of two.
MeasureResult measure_of(const packs::Measure& measure, std::span<const Case> cases, Period period, const packs::Pack* pack = nullptr);

}  // namespace bihuan::cases
