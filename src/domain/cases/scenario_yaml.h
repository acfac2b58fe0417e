// SPDX-License-Identifier: Apache-2.0
// A story from its YAML (packs/*.scenario.yaml). Knows the form, not whether the story comes true.
#pragma once

#include <string_view>
#include <vector>

#include "domain/cases/scenario.h"
#include "domain/packs/fault.h"

namespace bihuan::cases {

struct ReadScenario {
  Scenario scenario;
  std::vector<packs::Fault> faults;  // of the YAML; empty when it can be played
};

ReadScenario read_scenario(std::string_view yaml);

// "2026-03-02 09:15" in UTC+8; nothing for anything else.
std::optional<Instant> instant_from(std::string_view text);

}  // namespace bihuan::cases
