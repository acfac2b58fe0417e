// SPDX-License-Identifier: Apache-2.0
#include "domain/clocks/calendar.h"

#include <algorithm>
#include <utility>

#include "domain/clocks/ruler.h"

namespace bihuan::clocks {
namespace {

bool is_weekday(std::int64_t day) { return base::iso_weekday(base::from_day_count(day)) <= 5; }

// From Monday 1969-12-29 on, which is day -3.
std::int64_t weekdays_before(std::int64_t day) {
  const std::int64_t weeks = floor_divide(day + 3, 7);
  return weeks * 5 + std::min<std::int64_t>(day + 3 - weeks * 7, 5);
}

bool is_earlier(const SpecialDay& a, const SpecialDay& b) { return a.day < b.day; }

}  // namespace

Calendar::Calendar(std::vector<SpecialDay> days) : days_(std::move(days)), added_{0} {
  for (const SpecialDay& special : days_) {
    at_.push_back(base::to_day_count(special.day));
    added_.push_back(added_.back() + (special.is_worked ? 1 : 0) - (is_weekday(at_.back()) ? 1 : 0));
  }
}

base::Result<Calendar> Calendar::of(std::vector<SpecialDay> days) {
  std::stable_sort(days.begin(), days.end(), is_earlier);
  const auto twice = std::adjacent_find(days.begin(), days.end(), [](const SpecialDay& a, const SpecialDay& b) { return a.day == b.day; });
  if (twice != days.end()) return base::fail(base::ErrorKind::invalid, "calendar-day-twice", base::to_iso(twice->day));
  return Calendar(std::move(days));
}

base::Result<Calendar> Calendar::with(std::vector<SpecialDay> own) const {
  base::Result<Calendar> region = of(std::move(own));
  if (!region) return region;
  std::vector<SpecialDay> days = region->days_;
  for (const SpecialDay& special : days_)
    if (!region->special(special.day)) days.push_back(special);
  return of(std::move(days));
}

const SpecialDay* Calendar::special(base::Date day) const {
  const auto found =
      std::lower_bound(days_.begin(), days_.end(), day, [](const SpecialDay& special, base::Date wanted) { return special.day < wanted; });
  return found != days_.end() && found->day == day ? &*found : nullptr;
}

bool Calendar::is_working_day(base::Date day) const {
  const SpecialDay* found = special(day);
  return found ? found->is_worked : base::iso_weekday(day) <= 5;
}

std::int64_t Calendar::working_days_before(std::int64_t day) const {
  const auto specials = static_cast<std::size_t>(std::lower_bound(at_.begin(), at_.end(), day) - at_.begin());
  return weekdays_before(day) + (added_.empty() ? 0 : added_[specials]);
}

std::int64_t Calendar::day_after(std::int64_t working_days) const {
  // Special days move the answer by at most two weeks for each five of them; between these bounds the count never falls.
  const auto most = static_cast<std::int64_t>(at_.size());
  std::int64_t low = floor_divide(working_days - most, 5) * 7 - 10, high = floor_divide(working_days + most, 5) * 7 + 10;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (working_days_before(middle) >= working_days)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

}  // namespace bihuan::clocks
