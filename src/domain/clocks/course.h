// SPDX-License-Identifier: Apache-2.0
// A term laid on its ruler: where it begins to count, what it must count, what does not count. For due_at and its kin alone.
#pragma once

#include <span>
#include <vector>

#include "domain/clocks/ruler.h"
#include "domain/clocks/term.h"

namespace bihuan::clocks {

struct Course {
  Ruler ruler;
  std::int64_t from;      // a place of the ruler
  std::int64_t amount;    // in what the ruler counts
  std::vector<Gap> gaps;  // merged; pauses without an end are left out

  // Of a term of days: the day on which the n-th counted one falls, n ≥ 1.
  std::int64_t day_of(std::int64_t n) const { return advanced(ruler, from, n, gaps) - 1; }
};

Course course_of(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time);

bool is_in_days(const Term& term);
std::vector<Gap> gaps_of(const Term& term, std::span<const Pause> pauses, const WorkingTime& time);
// The place at which a day ends for a term.
std::int64_t end_of_day(const Term& term, std::int64_t day, const WorkingTime& time);
// The day itself, or the working day outside of gaps that the term goes on to.
std::int64_t rolled(const Term& term, std::int64_t day, std::span<const Gap> gaps, const WorkingTime& time);

}  // namespace bihuan::clocks
