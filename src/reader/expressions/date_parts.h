// SPDX-License-Identifier: Apache-2.0
// The pieces of a calendar expression: a year, a part of it, an edge (底, 初), and how they become days.
// Internal to expressions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "reader/expressions/dates.h"
#include "reader/expressions/glyphs.h"
#include "reader/expressions/words_at.h"

namespace bihuan::reader {

enum class YearPart : std::uint8_t { whole, half, quarters, months, day };
enum class Edge : std::uint8_t { none, start, middle, end, first_third, second_third, last_third };

// One end of a date range, or a date alone.
struct CalendarPoint {
  std::uint32_t end = 0;
  int year = 0;  // 0: none in the text
  bool relative = false;
  std::int8_t year_offset = 0;
  YearPart part = YearPart::whole;
  std::int8_t first = 0;  // half, quarter or month that it begins with; 0 when the text names none (月底)
  std::int8_t last = 0;   // and ends with
  std::int8_t day = 0;
  std::int8_t last_day = 0;  // 6月1-15日
  Edge edge = Edge::none;
};

struct SmallNumber {
  int value = 0;
  int digits = 0;  // characters it is written with
  std::uint32_t end = 0;
  bool leading_zero = false;
};

// 0..9999 in digits or 1..99 spelled (十二, 廿一); end 0 when none begins at `at` or more digits follow.
SmallNumber small_number_at(std::string_view text, std::size_t at);

// 2025年, 二〇二五年, 今年, 2025年度, 25年6月, 07年; fills year or offset and end. False when no year begins at `at`. `number`: what
// small_number_at finds there.
bool read_year(std::string_view text, std::size_t at, SmallNumber number, CalendarPoint& point);
inline bool read_year(std::string_view text, std::size_t at, CalendarPoint& point) {
  return read_year(text, at, small_number_at(text, at), point);
}

// 6月, 6月30日, 三季度末, 上半年, 底: the part of a year that begins at `at`; false when there is none. `after_year`: a year stands before
// it. `number`: what small_number_at finds there.
bool read_year_part(std::string_view text, std::size_t at, const SmallNumber& number, bool after_year, CalendarPoint& point);
inline bool read_year_part(std::string_view text, std::size_t at, bool after_year, CalendarPoint& point) {
  return read_year_part(text, at, small_number_at(text, at), after_year, point);
}

// 2025-06-30, 2025/6/30, 2025.6.30. `year`: the number that stands at `at`.
bool read_numeric_date(std::string_view text, std::size_t at, const SmallNumber& year, CalendarPoint& point);

// “十四五”时期; fills first, last and end of `date`.
bool read_five_year_plan(std::string_view text, std::size_t at, CalendarDate& date);

// Bytes of - – — ~ 至 到 and the spaces around it; 0 when there is none.
std::size_t range_mark_at(std::string_view text, std::size_t at);

// The days of `point` when its year is `year` (0: unknown); nothing when the day does not exist.
struct DaySpan {
  base::Date first, last;
};
std::optional<DaySpan> days_of(const CalendarPoint& point, int year);
DateGrain grain_of(const CalendarPoint& point);

// Digits and numerals in front of 年 or 月 make it a length of time (三年内).
bool is_numeral_before(std::string_view text, std::size_t at);

}  // namespace bihuan::reader
