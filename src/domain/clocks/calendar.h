// SPDX-License-Identifier: Apache-2.0
// Which days of a region are worked, and in which windows of the day. Days are those of UTC+8, the one legal time of the country. Knows no clock and
// no case.
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

  bool is_working_day(base::Date day) const;
  // Nothing for an ordinary day.
  const SpecialDay* special(base::Date day) const;
  const std::vector<SpecialDay>& special_days() const { return days_; }  // in order

 private:
  std::vector<SpecialDay> days_;
};

// Minutes after midnight of a working day, [begins, ends); in order, not touching.
struct Window {
  int begins = 0, ends = 0;  // 0..1440

  friend bool operator==(const Window&, const Window&) = default;
};

// What clocks count in: which days, which hours. The calendar must outlive it.
struct WorkingTime {
  const Calendar* calendar = nullptr;
  std::vector<Window> windows = {{9 * 60, 12 * 60}, {13 * 60 + 30, 18 * 60}};
};

// The day and the minutes after its midnight, in UTC+8; `microseconds` is what is left of the minute.
struct LocalTime {
  base::Date day;
  int minute = 0;
  std::int64_t microseconds = 0;
};

LocalTime local_time(base::Instant at);
base::Instant instant_of(base::Date day, int minute);  // 1440 is the next day's midnight

}  // namespace bihuan::clocks
