// SPDX-License-Identifier: Apache-2.0
// Which days of a region are worked, and in which windows of the day. Days are those of UTC+8, the one legal time of the country. Knows no
// clock and no case.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/result.h"

namespace bihuan::clocks {

// A day that is not as its weekday says: a holiday, or a Saturday or Sunday worked in its place (调休).
struct SpecialDay {
  base::Date day;
  bool is_worked = false;
  std::string name;  // 国庆节; of a make-up day the holiday it makes up for

  friend bool operator==(const SpecialDay&, const SpecialDay&) = default;
};

class Calendar {
 public:
  // Monday to Friday are worked but for `days`. Error: calendar-day-twice (where = the day).
  static base::Result<Calendar> of(std::vector<SpecialDay> days);
  Calendar() = default;  // no special day

  // This calendar with a region's own days; where both speak of a day, the region's counts. Error: calendar-day-twice, of `own` alone.
  base::Result<Calendar> with(std::vector<SpecialDay> own) const;

  bool is_working_day(base::Date day) const;
  // Nothing for an ordinary day.
  const SpecialDay* special(base::Date day) const;
  const std::vector<SpecialDay>& special_days() const { return days_; }  // in order

  // Working days before a day, counted from some Monday long ago: only differences mean something. Days as base::to_day_count has them;
  // logarithmic in the number of special days.
  std::int64_t working_days_before(std::int64_t day) const;
  // The earliest day before which there are so many: the day after the last of them.
  std::int64_t day_after(std::int64_t working_days) const;

 private:
  explicit Calendar(std::vector<SpecialDay> days);  // in order, none twice

  std::vector<SpecialDay> days_;
  std::vector<std::int64_t> at_;     // of days_, as base::to_day_count has them
  std::vector<std::int64_t> added_;  // by how much the first i of them make the working days more than Mondays to Fridays
};

// Minutes after midnight of a working day, [begins, ends); in order, not touching.
struct Window {
  int begins = 0, ends = 0;  // 0..1440

  friend bool operator==(const Window&, const Window&) = default;
};

// What clocks count in: which days, which hours. The calendar must outlive it. There is at least one window (else use `working_time`, which
// asks).
struct WorkingTime {
  const Calendar* calendar = nullptr;
  std::vector<Window> windows = {{9 * 60, 12 * 60}, {13 * 60 + 30, 18 * 60}};
};

// Windows that a person or a pack gave. Error: working-windows-wrong (where = the window, "09:00-12:00") when there is none, one is empty,
// reaches past midnight, touches or comes before the one ahead of it.
base::Result<WorkingTime> working_time(const Calendar& calendar, std::vector<Window> windows);

// The day and the minutes after its midnight, in UTC+8; `microseconds` is what is left of the minute.
struct LocalTime {
  base::Date day;
  int minute = 0;
  std::int64_t microseconds = 0;

  friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

LocalTime local_time(base::Instant at);
base::Instant instant_of(base::Date day, int minute);  // 1440 is the next day's midnight

}  // namespace bihuan::clocks
