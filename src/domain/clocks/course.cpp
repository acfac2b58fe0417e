// SPDX-License-Identifier: Apache-2.0
#include "domain/clocks/course.h"

#include <cassert>
#include <utility>

namespace bihuan::clocks {
namespace {

Scale scale_of(TermUnit unit) {
  switch (unit) {
    case TermUnit::minute:
      return Scale::time;
    case TermUnit::working_hour:
      return Scale::working_time;
    case TermUnit::working_day:
      return Scale::working_days;
    case TermUnit::calendar_day:
      return Scale::days;
  }
  assert(false);
  return Scale::time;
}

std::int64_t amount_of(const Term& term) {
  assert(term.amount > 0 && term.amount <= longest_amount);
  if (is_in_days(term)) return term.amount;
  return term.amount * microseconds_per_minute * (term.unit == TermUnit::working_hour ? 60 : 1);
}

std::int64_t first_day(const Term& term, std::int64_t start, const WorkingTime& time) {
  const std::int64_t day = day_at(start);
  if (term.start == StartRule::next_working_day) return time.calendar->day_after(time.calendar->working_days_before(day + 1) + 1) - 1;
  return term.start == StartRule::at_once && end_of_day(term, day, time) > start ? day : day + 1;
}

// The days [begins, ends) of which working time lies in a gap of time; a day off among them counts for nothing anyhow.
Gap working_days_touched(const Gap& gap, const Ruler& working_time, const WorkingTime& time) {
  if (working_time.before(gap.ends) == working_time.before(gap.begins)) return {};
  const std::int64_t first = day_at(gap.begins), last = day_at(gap.ends);
  const bool is_closed = gap.begins - first * microseconds_per_day >= time.windows.back().ends * microseconds_per_minute;
  const bool is_not_open = gap.ends - last * microseconds_per_day <= time.windows.front().begins * microseconds_per_minute;
  return {first + (is_closed ? 1 : 0), last + (is_not_open ? 0 : 1)};
}

// The days [begins, ends) of which any moment before their end lies in a gap of time.
Gap days_touched(const Gap& gap, const Term& term, const WorkingTime& time) {
  const std::int64_t first = day_at(gap.begins);
  return {first + (gap.begins >= end_of_day(term, first, time) ? 1 : 0), day_at(gap.ends - 1) + 1};
}

}  // namespace

bool is_in_days(const Term& term) { return term.unit == TermUnit::working_day || term.unit == TermUnit::calendar_day; }

std::int64_t end_of_day(const Term& term, std::int64_t day, const WorkingTime& time) {
  return day * microseconds_per_day +
         (term.ends == DayEnd::closing ? time.windows.back().ends * microseconds_per_minute : microseconds_per_day);
}

std::vector<Gap> gaps_of(const Term& term, std::span<const Pause> pauses, const WorkingTime& time) {
  std::vector<Gap> gaps;
  const Ruler working_time(Scale::working_time, time);
  for (const Pause& pause : pauses) {
    if (!pause.ends || *pause.ends <= pause.begins) continue;
    const Gap gap{place_of(pause.begins), place_of(*pause.ends)};
    if (term.unit == TermUnit::working_day)
      gaps.push_back(working_days_touched(gap, working_time, time));
    else if (term.unit == TermUnit::calendar_day)
      gaps.push_back(days_touched(gap, term, time));
    else
      gaps.push_back(gap);
  }
  return merged(std::move(gaps));
}

Course course_of(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time) {
  std::int64_t from = place_of(start);
  if (is_in_days(term))
    from = first_day(term, from, time);
  else if (term.start != StartRule::at_once)
    from = first_day(term, from, time) * microseconds_per_day;
  return {Ruler(scale_of(term.unit), time), from, amount_of(term), gaps_of(term, pauses, time)};
}

std::int64_t rolled(const Term& term, std::int64_t day, std::span<const Gap> gaps, const WorkingTime& time) {
  if (term.unit != TermUnit::calendar_day || term.roll == RollRule::none) return day;
  if (time.calendar->working_days_before(day + 1) > time.calendar->working_days_before(day)) return day;
  return advanced(Ruler(Scale::working_days, time), day, 1, gaps) - 1;
}

}  // namespace bihuan::clocks
