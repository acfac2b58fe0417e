// SPDX-License-Identifier: Apache-2.0
#include "domain/clocks/ruler.h"

#include <algorithm>
#include <cassert>

namespace bihuan::clocks {
namespace {

constexpr std::int64_t ahead_of_utc = 8 * 60 * microseconds_per_minute;

}  // namespace

std::int64_t place_of(base::Instant at) { return at.time_since_epoch().count() + ahead_of_utc; }

base::Instant instant_at(std::int64_t place) { return base::Instant(std::chrono::microseconds(place - ahead_of_utc)); }

Ruler::Ruler(Scale scale, const WorkingTime& time) : scale_(scale), time_(&time) {
  assert(time.calendar && !time.windows.empty());
  for (const Window& window : time.windows) per_day_ += (window.ends - window.begins) * microseconds_per_minute;
}

std::int64_t Ruler::within_day(std::int64_t of_day) const {
  std::int64_t sum = 0;
  for (const Window& window : time_->windows)
    sum += std::clamp<std::int64_t>(of_day - window.begins * microseconds_per_minute, 0,
                                    (window.ends - window.begins) * microseconds_per_minute);
  return sum;
}

std::int64_t Ruler::before(std::int64_t place) const {
  if (scale_ == Scale::time || scale_ == Scale::days) return place;
  if (scale_ == Scale::working_days) return time_->calendar->working_days_before(place);
  const std::int64_t day = day_at(place);
  const std::int64_t days = time_->calendar->working_days_before(day);
  if (time_->calendar->working_days_before(day + 1) == days) return days * per_day_;
  return days * per_day_ + within_day(place - day * microseconds_per_day);
}

std::int64_t Ruler::reach(std::int64_t count) const {
  if (scale_ == Scale::time || scale_ == Scale::days) return count;
  if (scale_ == Scale::working_days) return time_->calendar->day_after(count);
  const std::int64_t full_days = floor_divide(count - 1, per_day_);  // the last day is begun: at its end all of it has counted
  std::int64_t left = count - full_days * per_day_;
  const std::int64_t day = time_->calendar->day_after(full_days + 1) - 1;
  for (const Window& window : time_->windows) {
    const std::int64_t length = (window.ends - window.begins) * microseconds_per_minute;
    if (left <= length) return day * microseconds_per_day + window.begins * microseconds_per_minute + left;
    left -= length;
  }
  assert(false);
  return 0;
}

std::vector<Gap> merged(std::vector<Gap> gaps) {
  std::erase_if(gaps, [](const Gap& gap) { return gap.ends <= gap.begins; });
  std::sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.begins < b.begins; });
  std::vector<Gap> result;
  for (const Gap& gap : gaps) {
    if (!result.empty() && gap.begins <= result.back().ends)
      result.back().ends = std::max(result.back().ends, gap.ends);
    else
      result.push_back(gap);
  }
  return result;
}

std::int64_t counted(const Ruler& ruler, std::int64_t from, std::int64_t to, std::span<const Gap> gaps) {
  if (to <= from) return 0;
  std::int64_t sum = ruler.before(to) - ruler.before(from);
  for (const Gap& gap : gaps) {
    const std::int64_t begins = std::max(gap.begins, from), ends = std::min(gap.ends, to);
    if (begins < ends) sum -= ruler.before(ends) - ruler.before(begins);
  }
  return sum;
}

std::int64_t advanced(const Ruler& ruler, std::int64_t from, std::int64_t amount, std::span<const Gap> gaps) {
  assert(amount > 0);
  for (const Gap& gap : gaps) {
    if (gap.ends <= from) continue;
    if (gap.begins > from) {
      const std::int64_t available = ruler.before(gap.begins) - ruler.before(from);
      if (available >= amount) break;
      amount -= available;
    }
    from = gap.ends;
  }
  return ruler.reach(ruler.before(from) + amount);
}

}  // namespace bihuan::clocks
