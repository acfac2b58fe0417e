// SPDX-License-Identifier: Apache-2.0
// The findings of one plan as a compiler tells them: file:line:column, what is wrong, every place quoted with a line of carets below.
// Knows no terminal: width and colour are given.
#pragma once

#include <span>
#include <string>

#include "domain/lint/finding.h"
#include "domain/plan/document.h"
#include "report/plan_table.h"

namespace bihuan::report {

void write_lint_report(const plan::Document& document, std::span<const lint::Finding> findings, const TableStyle& style, std::string& out);

struct LintCounts {
  std::size_t plans = 0, errors = 0, warnings = 0, notes = 0, waived = 0;
  void count(std::span<const lint::Finding> findings);
};
// The last line: how many of each, and how to learn more.
std::string lint_summary(const LintCounts& counts, Language language);

}  // namespace bihuan::report
