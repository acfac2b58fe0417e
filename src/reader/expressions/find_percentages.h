// SPDX-License-Identifier: Apache-2.0
// Finds shares of a whole: 5.5%, 百分之五, 三成, 八折, 打对折, and differences in 个百分点, which stay a unit of their own.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace bihuan::reader {

struct FoundPercentage {
  std::uint32_t begin = 0, end = 0;  // bytes
  base::Decimal value;               // per cent; percentage points when in_points
  bool in_points = false;            // 个百分点
};

std::vector<FoundPercentage> find_percentages(std::string_view text);

}  // namespace bihuan::reader
