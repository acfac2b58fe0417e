// SPDX-License-Identifier: Apache-2.0
// A plan's ledger as text for a terminal: grouped by section and task, one line a target, then the counts and the notices.
// Knows no terminal: width and colour are given.
#pragma once

#include <string>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/drain.h"
#include "report/words.h"

namespace bihuan::report {

struct TableStyle {
  Language language = Language::chinese;
  int width = 100;      // columns, at least 40
  bool colour = false;  // ANSI escape sequences
};

void write_plan_table(const plan::Document& document, const plan::Plan& plan, const TableStyle& style, std::string& out,
                      const Drain& drain = {});

}  // namespace bihuan::report
