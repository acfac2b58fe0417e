// SPDX-License-Identifier: Apache-2.0
// How far a term has gone, and when little of it is left.
#include <algorithm>
#include <cassert>
#include <cmath>

#include "domain/clocks/course.h"

namespace bihuan::clocks {
namespace {

// Roundings of a ratio must not add a day or a microsecond.
constexpr double nearly_nothing = 1e-9;

std::int64_t before_pauses_without_end(std::span<const Pause> pauses, std::int64_t now) {
  for (const Pause& pause : pauses)
    if (!pause.ends) now = std::min(now, place_of(pause.begins));
  return now;
}

// A term of days, its days parted by how much of each has passed.
class Days {
 public:
  Days(const Term& term, std::int64_t start, const Course& course, const WorkingTime& time)
      : term_(term),
        start_(start),
        course_(course),
        time_(time),
        last_(course.day_of(course.amount)),
        due_day_(rolled(term, last_, course.gaps, time)) {}

  double gone(std::int64_t now) const {
    const std::int64_t day = day_at(now), due = end_of_day(term_, due_day_, time_);
    if (now < due && day >= last_) return static_cast<double>(course_.amount - 1) + part(now, last_, due);
    if (now < due) return until(course_.from, day, now);
    return static_cast<double>(course_.amount) + until(due_day_ + 1, day, now);
  }

 private:
  double until(std::int64_t from, std::int64_t day, std::int64_t now) const {
    if (day < from) return 0;
    const bool counts = counted(course_.ruler, day, day + 1, course_.gaps) > 0;
    return static_cast<double>(counted(course_.ruler, from, day, course_.gaps)) +
           (counts ? part(now, day, end_of_day(term_, day, time_)) : 0);
  }

  // How much of a day that ends at `ends` is gone; the first one may have begun with the act.
  double part(std::int64_t now, std::int64_t day, std::int64_t ends) const {
    const std::int64_t begins = std::max(start_, day * microseconds_per_day);
    const bool by_windows = term_.unit == TermUnit::working_day && term_.ends == DayEnd::closing;
    const Ruler ruler(by_windows ? Scale::working_time : Scale::time, time_);
    const std::int64_t all = counted(ruler, begins, ends, {}), gone = counted(ruler, begins, std::min(now, ends), {});
    return static_cast<double>(gone) / static_cast<double>(all);
  }

  const Term& term_;
  std::int64_t start_;
  const Course& course_;
  const WorkingTime& time_;
  std::int64_t last_, due_day_;  // the last that counts, and the one it rolls to
};

}  // namespace

double share_gone(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time, base::Instant now) {
  const Course course = course_of(term, start, pauses, time);
  const std::int64_t place = before_pauses_without_end(pauses, place_of(now)), begins = place_of(start);
  if (place <= begins) return 0;
  const double gone = is_in_days(term) ? Days(term, begins, course, time).gone(place)
                                       : static_cast<double>(counted(course.ruler, course.from, place, course.gaps));
  return gone / static_cast<double>(course.amount);
}

base::Instant soon_at(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time, double last_ratio) {
  assert(last_ratio >= 0 && last_ratio <= 1);
  const Course course = course_of(term, start, pauses, time);
  const auto left = static_cast<std::int64_t>(std::ceil(static_cast<double>(course.amount) * last_ratio - nearly_nothing));
  if (!is_in_days(term)) {
    const bool is_all = left >= course.amount;
    return is_all ? std::max(start, instant_at(course.from))
                  : instant_at(advanced(course.ruler, course.from, course.amount - left, course.gaps));
  }
  const std::int64_t day = course.day_of(course.amount - std::max<std::int64_t>(left, 1) + 1);
  const int opening = term.unit == TermUnit::working_day ? time.windows.front().begins : 0;
  return std::max(start, instant_at(day * microseconds_per_day + opening * microseconds_per_minute));
}

}  // namespace bihuan::clocks
