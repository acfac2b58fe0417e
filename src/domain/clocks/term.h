// SPDX-License-Identifier: Apache-2.0
// How long something may take, and when it is due: minutes, working hours, working days, calendar days. Pure; a due moment is computed
// once, stored, and computed anew only by an explicit event (another calendar, an extension, the end of a pause).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/clocks/calendar.h"

namespace bihuan::clocks {

enum class TermUnit : std::uint8_t { minute, working_hour, working_day, calendar_day };
// From when a term counts: from the act itself, or from midnight of the (working) day after it (自次日起). The default for days is the next
// one, as in the Civil Code of 2020, articles 201 and 203; minutes and working hours count at once. Days that count at once begin with the
// day of the act ("on the same day"), unless that day has ended for the term: an act at closing time or later counts from the next day.
enum class StartRule : std::uint8_t { at_once, next_day, next_working_day };
// When the last calendar day is not worked: leave it, or go on to the next working day (Civil Code, article 203). Nothing to other units.
enum class RollRule : std::uint8_t { none, next_working_day };
// At what time of its last day a term of days ends: when the last window closes (of a calendar day that is not worked too), or at midnight.
enum class DayEnd : std::uint8_t { closing, midnight };

constexpr std::int64_t longest_amount = 99'999;

struct Term {
  std::int64_t amount = 0;  // 1..longest_amount
  TermUnit unit = TermUnit::working_day;
  StartRule start = StartRule::next_working_day;
  RollRule roll = RollRule::none;
  DayEnd ends = DayEnd::closing;

  friend bool operator==(const Term&, const Term&) = default;
};

// "30 minutes", "4 working hours", "10 working days", "60 calendar days", "1 working day"; start, roll and day end as fits the unit:
// minutes and working hours at once; working days the next working day, closing; calendar days the next day, roll to the next working day,
// midnight. What is otherwise stands behind commas, in this order: "1 working day, at once" (the same day), "from the next day", "from the
// next working day"; "no roll", "roll"; "until closing", "until midnight". Error: term-unknown (where = the text).
base::Result<Term> term_from(std::string_view text);
// As term_from reads it; all terms but those of an amount out of range come back the same.
std::string to_text(const Term& term);

// Time that does not count: it begins with a coded reason, and ends some time. One that ends where it begins, or before, is none.
struct Pause {
  base::Instant begins;
  std::optional<base::Instant> ends;  // still going on without it
  std::string reason;                 // a code of the pack

  friend bool operator==(const Pause&, const Pause&) = default;
};

// The moment from which on it is overdue: the earliest at which the whole term has counted, so 12:00 and not 13:30 when the last hour ends
// with the morning. Working hours that begin outside the windows count from the next window. Pauses do not count: for minutes and working
// hours by the microsecond, for days the days of which any working time (of a calendar day: any moment before its end) lies in a pause are
// added, also when the pause was over before the start on that day. A calendar day that rolls on goes to a working day outside of pauses.
// Pauses may come in any order and overlap; what overlaps counts once. A pause without an end does not move it; ask again when it has
// ended. A later start, a longer term and one pause more never make it earlier.
base::Instant due_at(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time);

// An extension counts from the moment the term was due before: what to ask due_at, soon_at and share_gone with. The day the old term ended
// on is not counted again, so days that count at once count from the next day; midnight belongs to the day it ends.
struct Extension {
  Term term;
  base::Instant start;
};
Extension extension_of(base::Instant due, const Term& extension);
// due_at of it; never earlier than `due`.
base::Instant extended_due(base::Instant due, const Term& extension, std::span<const Pause> pauses, const WorkingTime& time);

// The new due moment when `ended`, a pause with an end, is over, and `due` is the stored one, which knows of the pauses `earlier`. Where
// `due` is what due_at says without `ended`, it becomes what due_at says with it. Otherwise (it was extended, or reckoned by another
// calendar) it moves on by what `ended` took of the time from `start` to `due`, in the term's own unit; days keep their time of day and
// roll anew. A pause that begins at `due` or later moves nothing; it never becomes earlier.
base::Instant due_after_pause(const Term& term, base::Instant start, base::Instant due, std::span<const Pause> earlier, const Pause& ended,
                              const WorkingTime& time);

// The share of the term that is gone at `now`, 0..1 and beyond when it is overdue; counted in the term's own unit, parts of days by their
// working time (until midnight: by the clock). 0 until the term begins to count, below 1 before due_at, 1 from there until more counts. A
// pause without an end holds it where it began.
double share_gone(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time, base::Instant now);

// When it becomes due soon: when `last_ratio` (0..1) of the term is left (0.2 for the last fifth). For days at the start of the day in
// which that is so (of a working day its opening, of a calendar day its midnight), and the last day at least; never before `start`.
base::Instant soon_at(const Term& term, base::Instant start, std::span<const Pause> pauses, const WorkingTime& time, double last_ratio);

// Whether its due moment depends on which days are worked; if not, no notice of holidays can move it.
bool counts_working_days(const Term& term);

enum class DueState : std::uint8_t { on_time, due_soon, paused, overdue, closed_on_time, closed_late };

// `closed_at` without a value: still open. What is closed exactly when it is due is closed on time; what is open then is overdue. A pause
// hides that, so `is_paused` is for the caller to ask of `stands_still`.
DueState due_state(base::Instant soon, base::Instant due, std::optional<base::Instant> closed_at, bool is_paused, base::Instant now);
// Whether a pause that began before `due` is going on at `now`: one that began later cannot take back that it was overdue.
bool stands_still(std::span<const Pause> pauses, base::Instant due, base::Instant now);
std::string_view due_state_name(DueState state);  // "on_time", …

}  // namespace bihuan::clocks
