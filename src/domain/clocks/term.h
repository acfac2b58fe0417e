// SPDX-License-Identifier: Apache-2.0
// How long something may take, and when it is due: minutes, working hours, working days, calendar days. Pure; a due moment is computed once, stored,
// and computed anew only by an explicit event (another calendar, an extension, the end of a pause).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/clocks/calendar.h"

namespace bihuan::clocks {

enum class TermUnit : std::uint8_t { minute, working_hour, working_day, calendar_day };
// From when a term counts: from the act itself, or from the start of the (working) day after it (自次日起). The default for days is the next one,
// as in the Civil Code of 2020, articles 201 and 203; minutes and working hours count at once.
enum class StartRule : std::uint8_t { at_once, next_day, next_working_day };
// When the last calendar day is not worked: leave it, or go on to the next working day (Civil Code, article 203).
enum class RollRule : std::uint8_t { none, next_working_day };
// At what time of its last day a term of days ends: when work ends, or at midnight.
enum class DayEnd : std::uint8_t { closing, midnight };

struct Term {
  std::int64_t amount = 0;  // > 0
  TermUnit unit = TermUnit::working_day;
  StartRule start = StartRule::next_working_day;
  RollRule roll = RollRule::none;
  DayEnd ends = DayEnd::closing;

  friend bool operator==(const Term&, const Term&) = default;
};

// "30 minutes", "4 working hours", "10 working days", "60 calendar days", "1 working day"; start, roll and day end as fits the unit: minutes and working
// hours at once; working days the next working day, closing; calendar days the next day, roll to the next working day, midnight.
// Error: term-unknown (where = the text).
base::Result<Term> term_from(std::string_view text);
std::string to_text(const Term& term);  // as term_from reads it

// Time that does not count: it begins with a coded reason, and ends some time.
struct Pause {
  base::Instant begins;
  std::optional<base::Instant> ends;  // still going on without it
  std::string reason;                 // a code of the pack

  friend bool operator==(const Pause&, const Pause&) = default;
};

// The moment from which on it is overdue. Pauses do not count: for minutes and working hours by the minute, for days the days of which any working
// time (of a calendar day: any moment) lies in the pause are added. A pause without an end does not move it; ask again when it has ended.
base::Instant due_at(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time);

// The share of the term that is gone at `now`, 0..1 and beyond when it is overdue; counted in the term's own unit.
double share_gone(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time, base::Instant now);

// When it becomes due soon: when `last_ratio` of the term (0.2 for the last fifth) is left, for days at the start of that working day.
base::Instant soon_at(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time, double last_ratio);

enum class DueState : std::uint8_t { on_time, due_soon, paused, overdue, closed_on_time, closed_late };

// `closed_at` without a value: still open. What is closed exactly when it is due is closed on time.
DueState due_state(base::Instant soon, base::Instant due, std::optional<base::Instant> closed_at, bool is_paused, base::Instant now);
std::string_view due_state_name(DueState state);  // "on_time", …

}  // namespace bihuan::clocks
