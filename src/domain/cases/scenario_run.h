// SPDX-License-Identifier: Apache-2.0
// Plays a story with a clock moved by hand and writes its journal: one Chinese line for each event. The same story gives the same journal for ever.
#pragma once

#include <string>
#include <vector>

#include "domain/cases/scenario.h"
#include "domain/packs/fault.h"

namespace bihuan::cases {

struct ScenarioRun {
  std::string journal;               // lines, each ended
  std::vector<packs::Fault> faults;  // where the story did not come true; line: of the step. Codes scenario-…
};

// Faults: scenario-units (the tree is none), scenario-name-unknown, scenario-refused (detail: the code), scenario-not-refused, scenario-time-back,
// scenario-wrong (an expectation; detail: what it is instead).
ScenarioRun run_scenario(const Scenario& scenario, const packs::Pack& pack);

}  // namespace bihuan::cases
