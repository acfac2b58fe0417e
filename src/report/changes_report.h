// SPDX-License-Identifier: Apache-2.0
// The changes between two plans, and a plan against the year's list, as text for people and as JSON. Knows no file and no terminal.
#pragma once

#include <string>
#include <vector>

#include "domain/changes/carried.h"
#include "domain/changes/changes.h"
#include "domain/ledger/entries.h"
#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/plan_table.h"
#include "report/words.h"

namespace bihuan::report {

// A plan as it was read, with its entries in the same order.
struct ComparedPlan {
  const plan::Document& document;
  const plan::Plan& plan;
  const ledger::PlanEntries& entries;
};

// One paragraph for each change: "new.txt:12:5: 减弱：新增停车泊位 600 个 → 500 个" and the two sentences; in the end the counts.
std::string changes_text(const ComparedPlan& old_plan, const ComparedPlan& new_plan, const std::vector<changes::Change>& changes,
                         const TableStyle& style);
std::string changes_json(const ComparedPlan& old_plan, const ComparedPlan& new_plan, const std::vector<changes::Change>& changes,
                         Language language);

std::string list_text(const ComparedPlan& plan, const ComparedPlan& list, const changes::ListCheck& check, const TableStyle& style);
std::string list_json(const ComparedPlan& plan, const ComparedPlan& list, const changes::ListCheck& check, Language language);

}  // namespace bihuan::report
