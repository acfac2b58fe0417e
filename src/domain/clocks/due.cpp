// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>

#include "domain/clocks/course.h"

namespace bihuan::clocks {
namespace {

std::int64_t days_moved(const Term& term, const Course& course, std::int64_t due_day, std::span<const Gap> gaps, const WorkingTime& time) {
  const std::int64_t taken =
      counted(course.ruler, course.from, due_day + 1, course.gaps) - counted(course.ruler, course.from, due_day + 1, gaps);
  if (taken == 0) return 0;
  return rolled(term, advanced(course.ruler, due_day + 1, taken, gaps) - 1, gaps, time) - due_day;
}

// A due moment that is not due_at's own, moved on by what `gaps` take beyond the course's own.
base::Instant moved(const Term& term, const Course& course, base::Instant due, std::span<const Gap> gaps, const WorkingTime& time) {
  const std::int64_t place = place_of(due);
  if (is_in_days(term)) return instant_at(place + days_moved(term, course, day_at(place - 1), gaps, time) * microseconds_per_day);
  const std::int64_t taken = counted(course.ruler, course.from, place, course.gaps) - counted(course.ruler, course.from, place, gaps);
  return taken == 0 ? due : instant_at(advanced(course.ruler, place, taken, gaps));
}

}  // namespace

base::Instant due_at(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time) {
  const Course course = course_of(term, start, pauses, time);
  if (!is_in_days(term)) return instant_at(advanced(course.ruler, course.from, course.amount, course.gaps));
  return instant_at(end_of_day(term, rolled(term, course.day_of(course.amount), course.gaps, time), time));
}

Extension extension_of(base::Instant due, const Term& extension) {
  if (!is_in_days(extension)) return {extension, due};
  Extension from{extension, due - std::chrono::microseconds(1)};
  if (from.term.start == StartRule::at_once) from.term.start = StartRule::next_day;
  return from;
}

base::Instant extended_due(base::Instant due, const Term& extension, std::span<const Pause> pauses, const WorkingTime& time) {
  const Extension from = extension_of(due, extension);
  return due_at(from.term, from.start, pauses, time);
}

base::Instant due_after_pause(const Term& term, base::Instant start, base::Instant due, std::span<const Pause> earlier, const Pause& ended,
                              const WorkingTime& time) {
  assert(ended.ends);
  if (ended.begins >= due) return due;
  std::vector<Pause> all(earlier.begin(), earlier.end());
  all.push_back(ended);
  if (due_at(term, start, earlier, time) == due) return due_at(term, start, all, time);
  return std::max(due, moved(term, course_of(term, start, earlier, time), due, gaps_of(term, all, time), time));
}

bool counts_working_days(const Term& term) {
  const bool rolls = term.unit == TermUnit::calendar_day && term.roll == RollRule::next_working_day;
  return rolls || term.start == StartRule::next_working_day || term.unit == TermUnit::working_hour || term.unit == TermUnit::working_day;
}

}  // namespace bihuan::clocks
