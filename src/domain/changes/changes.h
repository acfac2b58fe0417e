// SPDX-License-Identifier: Apache-2.0
// The changes between two plans, commitment by commitment. Which entry is which is what the ledger says of two versions of a plan
// (domain/ledger/match_targets), so both give one answer. Pure.
#pragma once

#include <vector>

#include "domain/changes/change.h"
#include "domain/ledger/entries.h"

namespace bihuan::changes {

// In the order of the new plan, what was dropped where it stood in the old one. Of a plan and itself there are none; of the two plans in
// the other order they are the mirrored ones.
std::vector<Change> changes_between(const ledger::PlanEntries& old_plan, const ledger::PlanEntries& new_plan);

// Whether the second of two values asks for more, less, or neither; 0 when they ask for the same.
enum class Strength : std::uint8_t { same, stronger, weaker, other };
Strength strength_of(const ledger::TargetEntry& before, const ledger::TargetEntry& after);

}  // namespace bihuan::changes
