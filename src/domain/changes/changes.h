// SPDX-License-Identifier: Apache-2.0
// What changed between two texts of a plan, or two plans. Pure.
#pragma once

#include <string>

#include "domain/changes/change.h"
#include "domain/ledger/entries.h"

namespace bihuan::changes {

// Targets and tasks are matched as a new version's are (ledger/match_targets.h). A task stands for itself where its units or its words
// changed and none of its targets did. Nothing changes between a text and itself.
Changes changes_between(const ledger::PlanEntries& before, const ledger::PlanEntries& after);

// Who leads and who shares a task, in words of the plan; "" for none.
std::string leads_of(const ledger::TaskEntry& task);
std::string sharers_of(const ledger::TaskEntry& task);

}  // namespace bihuan::changes
