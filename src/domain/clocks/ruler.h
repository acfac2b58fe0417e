// SPDX-License-Identifier: Apache-2.0
// Lines to count along: time, working time, days, working days. A place is a number (microseconds, or days), and each question is answered
// from two counts, so that a thousand days cost what one costs. Knows no term and no pause, only gaps.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "domain/clocks/calendar.h"

namespace bihuan::clocks {

constexpr std::int64_t microseconds_per_minute = 60'000'000;
constexpr std::int64_t microseconds_per_day = 1440 * microseconds_per_minute;

// Rounds towards the past, also before 1970.
constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

// A place of time: microseconds after 1970 in UTC+8.
std::int64_t place_of(base::Instant at);
base::Instant instant_at(std::int64_t place);
constexpr std::int64_t day_at(std::int64_t place) { return floor_divide(place, microseconds_per_day); }

enum class Scale : std::uint8_t { time, working_time, days, working_days };

class Ruler {
 public:
  Ruler(Scale scale, const WorkingTime& time);  // `time` must outlive it

  // How much counts before a place; never falls. Only differences mean something.
  std::int64_t before(std::int64_t place) const;
  // The earliest place before which so much counts.
  std::int64_t reach(std::int64_t count) const;

 private:
  std::int64_t within_day(std::int64_t of_day) const;  // working time of a working day before a time of it, in microseconds

  Scale scale_;
  const WorkingTime* time_;
  std::int64_t per_day_ = 0;  // working time of a working day
};

// Places [begins, ends) that do not count.
struct Gap {
  std::int64_t begins = 0, ends = 0;
};

// In order, empty ones taken out, those that touch made one.
std::vector<Gap> merged(std::vector<Gap> gaps);
// What counts in [from, to) outside of merged gaps; 0 when `to` is not behind `from`.
std::int64_t counted(const Ruler& ruler, std::int64_t from, std::int64_t to, std::span<const Gap> gaps);
// The earliest place up to which `amount` > 0 counts from `from` on, outside of merged gaps.
std::int64_t advanced(const Ruler& ruler, std::int64_t from, std::int64_t amount, std::span<const Gap> gaps);

}  // namespace bihuan::clocks
