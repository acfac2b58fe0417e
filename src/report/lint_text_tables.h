// SPDX-License-Identifier: Apache-2.0
// The texts of the linter's rules, a table for each group of rules. Read through lint_texts.h.
#pragma once

#include <array>
#include <span>

#include "report/lint_texts.h"

namespace bihuan::report {

std::span<const LintText> contradiction_texts();
std::span<const LintText> inconsistency_texts();
std::span<const LintText> wording_texts();  // repetitions and defects of the text
std::span<const LintText> structure_texts();
std::span<const LintText> measure_texts();  // and foreign text

inline std::array<std::span<const LintText>, 5> lint_text_tables() {
  return {contradiction_texts(), inconsistency_texts(), wording_texts(), structure_texts(), measure_texts()};
}

}  // namespace bihuan::report
