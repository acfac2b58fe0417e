// SPDX-License-Identifier: Apache-2.0
// Carries a transition out, once it is known that it may happen: effects, state, pauses, clocks, the event and who hears of it.
#pragma once

#include <string>
#include <string_view>

#include "domain/cases/turn.h"

namespace bihuan::cases {

// The event of what happened to `outcome.after`; numbered, counted and kept in the order of time.
Event& add_event(Outcome& outcome, std::string_view transition, std::string_view from, const Party& party, org::UnitNumber unit, Instant at);

// With an event goes who has to act from then on, where that changes.
inline const std::string owner_key = "case:owner";
// Notices that belong to no event yet are those of the last one.
void number_notices(Outcome& outcome);

// What `at` counts as: never before the case's last event.
Instant in_order(const Case& one, Instant at);
// The event says what the clock said, when it had gone back.
void say_clock_went_back(Event& event, Instant clock_said);
std::string time_text(Instant at);  // 2026-03-02 09:15, in UTC+8

// Effects first, then the state with its pauses and clocks, then the event.
base::Result<void> carry_out(Turn& turn, Outcome& outcome);

// The case is in its state from now on (`from` is the one before, '' at the beginning): moments, pause, clocks that `cause` or the state start and stop.
// `called`: the called unit that acts; 0 for everybody else.
void settle(Case& one, const ClockWork& work, std::string_view from, std::string_view cause, org::UnitNumber called, Instant at);

bool is_end(const packs::Pack& pack, std::string_view state);
// Merged into another case that has not ended yet.
bool is_waiting_part(const Case& one);

}  // namespace bihuan::cases
