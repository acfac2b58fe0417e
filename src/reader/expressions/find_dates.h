// SPDX-License-Identifier: Apache-2.0
// Finds days, periods, times, lengths of time and recurring times in any text, as seen from one instant.
// Built on calendar_date_at; the reader of plans does not need the rest.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "reader/expressions/dates.h"

namespace bihuan::reader {

enum class DateKind : std::uint8_t { date, date_range, time, time_range, datetime, datetime_range, duration, set };

// How an expression limits a time without an end of its own: 2018年之后. The readings are those of the day or period that it names.
enum class DateBound : std::uint8_t {
  none,
  before,  // 以前, 之前, 前
  until,   // 及以前, 截至
  after,   // 以后, 之后
  since    // 及以后, 起, 开始
};

struct CivilTime {
  base::Date day;  // meaningless with DateKind::time and time_range
  int second = 0;  // of the day, 0..86400

  friend auto operator<=>(const CivilTime&, const CivilTime&) = default;
};

// Days are inclusive at both ends; times of day end where they say.
struct DateReading {
  CivilTime first, last;

  friend bool operator==(const DateReading&, const DateReading&) = default;
};

struct FoundDate {
  std::uint32_t begin = 0, end = 0;            // bytes
  std::uint32_t core_begin = 0, core_end = 0;  // without the words of `bound`
  DateKind kind = DateKind::date;
  DateBound bound = DateBound::none;
  DateGrain grain = DateGrain::day;
  bool is_range = false;     // both ends are written
  bool is_lunar = false;     // month and day are those of the lunar calendar, unconverted
  std::uint8_t count = 0;    // readings: 0 when it cannot be told (2019年2月29日, 夏天, 每年)
  DateReading readings[2];   // with two, the year or the half of the day is not in the text: the past one first, or the morning
  std::int64_t seconds = 0;  // of a duration; a year counts 365 days, a month 30
};

std::vector<FoundDate> find_dates(std::string_view text, CivilTime reference);

}  // namespace bihuan::reader
