// SPDX-License-Identifier: Apache-2.0
// Finds ranges of plain numbers: 20~100, 10000与20000之间, 大于100并且小于300, 500以上, 至少10, 三十多万.
// Ranges are closed and 以上, 以下, 以内 include their number (Civil Code of the People's Republic of China, article 1259).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace bihuan::reader {

enum class RangeForm : std::uint8_t {
  between,  // two numbers with a mark between them
  bounds,   // one or two comparisons
  equal,    // 等于
  about,    // 多, 余, 几: somewhat more than the number
};

struct FoundRange {
  std::uint32_t begin = 0, end = 0;  // bytes
  RangeForm form = RangeForm::bounds;
  std::optional<base::Decimal> min, max;
  bool includes_min = true, includes_max = true;
  bool is_percent = false;
};

std::vector<FoundRange> find_ranges(std::string_view text);

}  // namespace bihuan::reader
