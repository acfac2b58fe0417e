// SPDX-License-Identifier: Apache-2.0
// The targets of a lower plan held against those of the one above it: taken over, weakened, inflated on the way down (层层加码), left out.
// Knows what is measured from the figures alone.
#pragma once

#include <optional>
#include <vector>

#include "domain/comparison/figure.h"

namespace bihuan::comparison {

enum class Standing : std::uint8_t {
  equal,
  weaker,
  inflated,    // stricter than what the upper plan asks
  part,        // of an amount that adds up over places: a share of it
  other_year,  // the lower plan has it for other years only
  unclear,     // the values differ, and nothing says which direction is better
  missing,
};
std::string_view standing_name(Standing standing);

struct UpperFinding {
  Figure upper;
  std::optional<Figure> lower;  // none where it is missing
  Standing standing = Standing::missing;
};

// For each figure of the upper plan, in its order, what the lower one makes of it. Both are one plan's figures.
std::vector<UpperFinding> against_upper(const std::vector<Figure>& upper, const std::vector<Figure>& lower);

// How a value stands to the one above it; both of one key.
Standing standing_of(const Figure& upper, const Figure& lower);

}  // namespace bihuan::comparison
