// SPDX-License-Identifier: Apache-2.0
// What `bihuan lint` and `bihuan explain` were asked for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "main/plan_input.h"

namespace bihuan {

enum class LintPrinted : std::uint8_t { text, json, sarif };

struct LintCommandOptions {
  PlanInput input;
  LintPrinted printed = LintPrinted::text;
  std::vector<std::string> only, not_these;  // names of rules, of groups of severity
  std::string waivers_path;                  // empty for none
  report::Language language = report::Language::chinese;
};

}  // namespace bihuan
