// SPDX-License-Identifier: Apache-2.0
// One transition while it happens: what the effects read, the case that they change, whom they tell. Lives as long as the call that makes it.
#pragma once

#include <vector>

#include "domain/cases/flow.h"
#include "domain/cases/timers.h"

namespace bihuan::cases {

struct Turn {
  const World& world;
  ClockWork work;
  const packs::Transition& transition;
  const Command& command;
  const Party& party;
  org::UnitNumber unit;  // of the post with which the party acts; 0 of the reporter and the program
  Instant at;
  Case& after;
  std::vector<Notice>& notices;
  org::UnitNumber concerned = 0;  // the called unit about which the transition decides; 0: none

  const packs::Pack& pack() const { return work.pack; }
  const org::Tree& tree() const { return *world.tree; }
  // What was given for a field, now or before (a result that is proposed with one transition closes with another). '' for none.
  const std::string& value(const std::string& field) const;
};

// Errors: case-field-missing, case-field-wrong, case-unit-unknown, case-limit, case-not-yours, case-not-apart, case-condition, case-calls-itself.
base::Result<void> apply_effect(const packs::Effect& effect, Turn& turn);

// Somebody else has to act from now on; he hears of it.
void pass_to(Turn& turn, org::UnitNumber unit);

// The state in which a returned case is decided on: that from which a transition arbitrates; '' when the pack has none.
std::string_view arbitration_state(const packs::Pack& pack);

// Whether returns, extensions, reopenings, … that the transition counts are used up; asked before it is offered.
bool is_used_up(const packs::Transition& transition, const packs::Pack& pack, const Case& one);
// Why a unit may not do it in the whistle that is going on, as an error's code: case-limit (it has answered, come, rated everybody already), case-condition
// (it has not come; nobody waits for a decision); '' when it may.
std::string_view hindrance(const packs::Transition& transition, const Case& one, org::UnitNumber unit);
// Whether it asks for the units of a call that another transition makes.
bool asks_for_call(const packs::Transition& transition, const packs::Pack& pack);

bool has_effect(const packs::Transition& transition, packs::EffectKind kind);

void draw_call_back(Case& one, const packs::Pack& pack, std::uint64_t seed, Instant at);

}  // namespace bihuan::cases
