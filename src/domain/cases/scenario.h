// SPDX-License-Identifier: Apache-2.0
// A story of cases: invented units and people, what they do when, what must be so then. It shows that a pack does what it says, with a clock moved by
// hand. Values only; scenario_yaml.h reads them, scenario_run.h plays them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/cases/case.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

struct ScenarioUnit {
  std::string name;
  org::UnitKind kind = org::UnitKind::other;
  std::string under;  // name of the unit above; '' for the root
  int line = 0;
};

struct ScenarioPerson {
  std::string name, post, unit;  // post: an org::PostKind's name or a post of the pack
  int line = 0;
};

// What must be so of a case; what is not given is not asked.
struct Expectation {
  std::optional<std::string> state, owner, result, level;
  std::map<std::string, std::string> due;  // clock → "2026-03-02 18:00"; "paused", "stopped" or "none"
  std::map<std::string, std::string> rated;  // unit → "2/5": response/result
  std::optional<int> hops, gave_back, reopened, send_backs;
  std::optional<bool> drawn, open;
  std::optional<std::string> told;  // part of what the reporter read last
};

struct ScenarioStep {
  enum class What : std::uint8_t { act, wait, expect, rate };

  What what = What::act;
  Instant at;                    // of act and wait; else the moment before counts
  std::string story_case;        // the case's name in the story
  std::string who, does;         // "reporter" stands for who reported it; does: "report" or a transition
  std::map<std::string, std::string> with;
  std::vector<std::string> files;
  int times = 1;                 // of act: so often, each on a case of its own: 来电#1, 来电#2, …
  std::string refused;           // the code with which it must be refused; '' when it must succeed
  Expectation expected;
  std::string rate, percent;     // of rate: its id, and "33.33" or "none", over all cases of the story
  std::optional<std::int64_t> above, below;
  int line = 0;
};

struct Scenario {
  std::string title, pack;
  std::uint64_t seed = 1;
  std::vector<ScenarioUnit> units;  // of 澄雁区, from the top down
  std::vector<ScenarioPerson> people;
  std::vector<ScenarioStep> steps;
};

}  // namespace bihuan::cases
