// SPDX-License-Identifier: Apache-2.0
// What find_dates puts together: the words for days and periods, times of day, lengths of time, each where it begins.
// Internal to expressions. An `end` of 0 means that none begins there.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/date.h"
#include "reader/expressions/date_parts.h"
#include "reader/expressions/find_dates.h"

namespace bihuan::reader {

struct DayReading {
  std::uint32_t end = 0;
  std::uint8_t count = 0;  // as in FoundDate
  DaySpan spans[2];
  DateGrain grain = DateGrain::day;
  bool is_day = false;  // one day, else a period
  bool is_range = false;
  bool is_lunar = false;
  bool is_open = false;     // the text names no year or no week, so that it may move to fit the other end of a range
  bool wants_time = false;  // 今 of 今晚: no day by itself

  void set(base::Date first, base::Date last) {
    count = 1;
    spans[0] = spans[1] = {first, last};
  }
};

struct ClockReading {
  std::uint32_t end = 0;
  std::uint8_t count = 0;
  int seconds[2] = {0, 0};  // of the day
  bool is_part = false;     // 上午: from seconds[0] to seconds[1]
  bool afternoon = false;   // 下午 or 晚上 stands in front
  bool bare_part = false;   // 早, 晚: a word only behind a day
};

struct LengthOfTime {
  std::uint32_t end = 0;
  std::int64_t half_days = 0;  // days × 2, so that half a year fits
  std::int64_t seconds = 0;    // what is shorter than a day
  int unit_count = 0;
  // Of the first unit, for counting by the calendar.
  char32_t unit = 0;  // U'年', U'月', U'周', U'日', U'时', U'分', U'秒'
  int amount = 0;
  bool half = false;

  std::int64_t total_seconds() const { return half_days * 43'200 + seconds; }
};

// 6月5日, 2025年, 今天, 上周四, 5天前, 正月三十, 康熙三年五月, 本世纪20年代, 过去十年, 2021年的第一周: the longest.
DayReading days_at(std::string_view text, std::size_t at, base::Date today);

// Its two halves: single days, and periods.
DayReading single_day_at(std::string_view text, std::size_t at, base::Date today);
DayReading period_at(std::string_view text, std::size_t at, base::Date today);

// 8:00, 晚上九点半, 17点55分23秒, 上午.
ClockReading clock_at(std::string_view text, std::size_t at);

// 三年半, 8天20时, 半小时; `least` 1 allows 30分钟, a bare 30分 or 20时 never stands alone.
LengthOfTime length_of_time_at(std::string_view text, std::size_t at);

base::Date moved_by_days(base::Date day, std::int64_t days);
base::Date moved_by_months(base::Date day, int months);
// 上 上上 下 本 这 -> weeks, and the byte after the word; end 0 when none.
struct Offset {
  int value = 0;
  std::uint32_t end = 0;
};
Offset week_offset_at(std::string_view text, std::size_t at);
// 一..六 日 天 -> 1..7; 0 when none.
int weekday_at(std::string_view text, std::size_t at);
// The byte after 周 週 星期 礼拜, else 0.
std::uint32_t after_week_word(std::string_view text, std::size_t at);

}  // namespace bihuan::reader
