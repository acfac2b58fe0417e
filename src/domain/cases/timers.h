// SPDX-License-Identifier: Apache-2.0
// The clocks of a case: they start, stop, rest, get more time and take their steps. Due moments are computed when one of these happens and kept.
// Knows no person and no state.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "domain/cases/case.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

// The rules of a pack's clocks and the time they count in.
struct ClockWork {
  const packs::Pack& pack;
  clocks::WorkingTime time;
};

// Nothing when the clock runs already for the case (or the called unit), so that a second dispatch gives no new time; nor when no term fits the case.
void start_timer(Case& one, const ClockWork& work, const packs::ClockRule& rule, org::UnitNumber unit, Instant at);
// Of one called unit (0: of the case itself), or without `unit` of the case and all called units.
void stop_timers(Case& one, std::string_view clock, std::optional<org::UnitNumber> unit, Instant at);
void stop_all_timers(Case& one, Instant at);
// Those that were stopped at this very moment go on as if they had never been.
void go_on(Case& one, const ClockWork& work, Instant stopped_at);

bool is_paused(const Case& one);
void begin_pause(Case& one, const ClockWork& work, std::string_view reason, Instant at);
void end_pause(Case& one, const ClockWork& work, Instant at);

// More time: `more`, or as much as the clock had at first. Errors: case-limit (the clock does not run, is overdue already, or has been extended `most` times).
base::Result<void> extend_timer(Case& one, const ClockWork& work, std::string_view clock, const std::optional<clocks::Term>& more, int most,
                                Instant at);

// The step that is taken next at `at`, as a place in `timers`; the one whose moment came first. Nothing when no moment has come.
std::optional<std::size_t> due_timer(const Case& one, Instant at);
// The next step is taken; returns it.
const packs::Step& take_step(Case& one, const ClockWork& work, std::size_t timer);

// Soon, due and next computed anew, as after another calendar.
void count_anew(Timer& timer, const Case& one, const ClockWork& work);

// Called units have it, each for itself: a `call` names it, only what called units do stops it, or only a refusal or the decision about one starts it.
bool runs_for_called(const packs::Pack& pack, const packs::ClockRule& rule);
// The unit when it is one of those called; else 0. What such a unit does starts and stops its own clocks and the case's, not those of the others.
org::UnitNumber called_unit(const Case& one, org::UnitNumber unit);
// For whom a clock starts, and whose stops.
void start_for(Case& one, const ClockWork& work, const packs::ClockRule& rule, org::UnitNumber called, Instant at);
void stop_for(Case& one, std::string_view clock, org::UnitNumber called, Instant at);

}  // namespace bihuan::cases
