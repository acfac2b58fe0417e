// SPDX-License-Identifier: Apache-2.0
// What the reporter reads of what happened: a pack's sentence with the values as they stood after that event. The same for the page of a case and for a story's
// journal. Knows no language: both are given.
#pragma once

#include <span>
#include <vector>

#include "domain/cases/case.h"
#include "domain/cases/fields.h"
#include "domain/org/unit.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

// `fields` as they are after the event, when they were those before it.
void keep_given(Values& fields, const packs::Pack& pack, const Event& event);

// Of one event, when `fields` stand as they do after it; empty where the reporter is told nothing. Units are shown by their names.
packs::Text told_of(const packs::Pack& pack, const Event& event, const Values& fields, const org::Tree& tree);

// Of a case's events from the first on, one for each.
std::vector<packs::Text> told_of(const packs::Pack& pack, std::span<const Event> events, const org::Tree& tree);

// Of the state in which a case is, with its fields.
packs::Text told_of(const packs::Pack& pack, const packs::State& state, const Values& fields, const org::Tree& tree);

// The clock's step of an event "clock:ID:STEP"; no rule where it is another event, or one of a clock that the pack does not have.
struct ClockStep {
  const packs::ClockRule* rule = nullptr;
  const packs::Step* step = nullptr;
};
ClockStep clock_step(const packs::Pack& pack, const Event& event);

// With an event "follow" goes by which transition the whole ended.
inline const std::string whole_key = "case:whole_by";

// Somebody waits to hear of it: a citizen with a code, a name or a telephone number, or the person who reported it.
bool has_reporter(const Case& one);

}  // namespace bihuan::cases
