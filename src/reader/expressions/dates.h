// SPDX-License-Identifier: Apache-2.0
// Reads one calendar expression where it begins: 2025年, 2023年11月30日, 6月底, 上半年, 三季度末, 年内, 今年, 2023-2025年, "十四五"时期.
// Gives first and last day, both inclusive. Knows nothing of what is due on that day. Fast enough for the reader's one pass.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"

namespace bihuan::reader {

enum class DateGrain : std::uint8_t { day, month, quarter, half_year, year, years };

struct CalendarDate {
  std::uint32_t end = 0;            // byte after the expression, without 前 内 以前 之前; with 底 末 初
  std::optional<base::Date> first;  // nothing when the expression names no year and none was given
  std::optional<base::Date> last;  // 年底 -> 12-31, 6月底 -> 06-30, 十四五 -> 2025-12-31; 底 and 末 are that one day, first == last
  DateGrain grain = DateGrain::day;
  bool names_year = false;      // the year stands in the text (2025年); false for 年内, 6月底, 今年
  bool relative = false;        // 今年, 年内, 全年, 明年, 去年, 年底: resolved against `year`
  std::int8_t year_offset = 0;  // 去年 -1, 明年 +1
  bool is_range = false;        // both ends are written: 2023-2025年, 6月1日至15日
};

// The calendar expression that begins at text[at], longest reading first; nothing if none begins there. `year` is the year that
// 今年, 年内 and a bare month mean; 0 when unknown. A number is a year only in front of 年 (or 2023-2025年, 2025/6/30, 2025.6.30,
// 2025-06-30).
std::optional<CalendarDate> calendar_date_at(std::string_view text, std::size_t at, int year);

}  // namespace bihuan::reader
