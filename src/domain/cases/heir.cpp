// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/heir.h"

#include <algorithm>

#include "domain/cases/move.h"

namespace bihuan::cases {
namespace {

// What the heir has already it does not get twice.
template <class List, class SameFor>
void rename_units(List& list, const Succession& units, SameFor is_same) {
  for (auto at = list.begin(); at != list.end();) {
    const auto is_heirs = [&](const auto& other) { return other.unit == units.heir && is_same(other, *at); };
    const bool is_double = at->unit == units.before && std::any_of(list.begin(), list.end(), is_heirs);
    if (at->unit == units.before) at->unit = units.heir;
    at = is_double ? list.erase(at) : at + 1;
  }
}

}  // namespace

Outcome hand_to_heir(const Case& current, const Succession& units, const std::string& actor, Instant at) {
  Outcome outcome{current, {}, {}};
  Case& one = outcome.after;
  for (org::UnitNumber* unit : {&one.owner, &one.caller, &one.handler, &one.sent_by, &one.object_owner})
    if (*unit == units.before) *unit = units.heir;
  std::replace(one.raised_from.begin(), one.raised_from.end(), units.before, units.heir);
  rename_units(one.involved, units, [](const Involved& other, const Involved& mine) { return other.is_called == mine.is_called; });
  rename_units(one.timers, units, [](const Timer& other, const Timer& mine) { return other.clock == mine.clock; });
  if (one == current) return outcome;
  Party party;
  party.name = actor;
  Event& event = add_event(outcome, "unit_changed", one.state, party, 0, in_order(one, at));
  event.values["unit:before"] = units.before_name;
  event.values["unit:heir"] = units.heir_name;
  say_clock_went_back(event, at);
  return outcome;
}

}  // namespace bihuan::cases
