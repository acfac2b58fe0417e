// SPDX-License-Identifier: Apache-2.0
// What `bihuan read` was asked for.
#pragma once

#include <cstdint>
#include <string>

#include "main/plan_input.h"

namespace bihuan {

enum class Printed : std::uint8_t { table, json, plan_lines, target_lines, target_csv, task_csv, nothing };

struct ReadCommandOptions {
  PlanInput input;
  Printed printed = Printed::table;
  std::string workbook_path;  // empty for none
  std::string page_path;      // empty for none
  report::Language language = report::Language::chinese;
};

}  // namespace bihuan
