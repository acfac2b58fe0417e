// SPDX-License-Identifier: Apache-2.0
// What an open case has of a unit that is no more goes to its heir, so that no work is left with nobody. Knows no tree.
#pragma once

#include <string>

#include "domain/cases/flow.h"

namespace bihuan::cases {

struct Succession {
  org::UnitNumber before = 0, heir = 0;
  std::string before_name, heir_name;  // as the timeline shows them
};

// One event "unit_changed" by whoever changed the units; none where the case has nothing of the unit. The place stays what it was.
Outcome hand_to_heir(const Case& current, const Succession& succession, const std::string& actor, Instant at);

}  // namespace bihuan::cases
