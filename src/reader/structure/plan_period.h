// SPDX-License-Identifier: Apache-2.0
// The years that a title gives a plan: （2023—2025年）, “十四五”, 2024年.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::reader {

struct Period {
  std::uint16_t first_year = 0;  // 0: none
  std::uint16_t last_year = 0;
  std::uint32_t begin = 0;  // bytes of the text handed in
  std::uint32_t end = 0;

  bool is_given() const { return first_year != 0; }
};

// A range of years (2023—2025年, 2021-2025) in `text`.
Period year_range_in(std::string_view text);
// “十四五”, 第十四个五年规划.
Period five_year_plan_in(std::string_view text);
// Any of them, else a single year.
Period period_in_title(std::string_view title);

}  // namespace bihuan::reader
