// SPDX-License-Identifier: Apache-2.0
// A day of the Gregorian calendar. Knows no time zone, no clock and no holiday.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan::base {

struct Date {
  std::int16_t year = 0;
  std::int8_t month = 1;  // 1..12
  std::int8_t day = 1;    // 1..31

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

constexpr bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// 28..31; `month` must be 1..12.
constexpr int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

// Nothing when the day does not exist (2019-02-29) or the year is outside 1..9999.
constexpr std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

constexpr Date first_day_of_year(int year) { return {static_cast<std::int16_t>(year), 1, 1}; }
constexpr Date last_day_of_year(int year) { return {static_cast<std::int16_t>(year), 12, 31}; }
constexpr Date last_day_of_month(int year, int month) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(days_in_month(year, month))};
}

// Days since 1970-01-01 and back (proleptic Gregorian; Howard Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t to_day_count(Date date);
Date from_day_count(std::int64_t days);
// 1 Monday .. 7 Sunday, as ISO 8601 counts.
int iso_weekday(Date date);

// "2023-11-30" (ISO 8601).
std::string to_iso(Date date);
std::optional<Date> from_iso(std::string_view text);

}  // namespace bihuan::base
