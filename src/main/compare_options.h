// SPDX-License-Identifier: Apache-2.0
// What `bihuan compare` was asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "main/plan_input.h"

namespace bihuan {

enum class ComparisonForm : std::uint8_t { table, json, lines, csv };

struct CompareOptions {
  PlanInput input;  // "-" and *.ndjson may be what `bihuan read --ndjson` printed
  ComparisonForm form = ComparisonForm::table;
  std::string workbook_path;                         // empty for none
  std::string upper_path;                            // the plan above those; empty to compare them with each other
  std::string indicator;                             // only those whose id or name holds it; empty for all
  bool all = false;                                  // also what a single plan has
  std::size_t rows = 20;                             // of a table for people
  std::size_t memory_bytes = std::size_t{64} << 20;  // of rows before a disk is used
  report::Language language = report::Language::chinese;
};

}  // namespace bihuan
