// SPDX-License-Identifier: Apache-2.0
// Which entry of a plan's newer version is which of the ledger's (docs/decisions/0019-identities-across-versions.md). Pure; looks at what
// was read only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/ledger/entries.h"

namespace bihuan::ledger {

// For each new entry the index of the old one that it is, or -1. No old entry is given twice.
std::vector<int> match_targets(const std::vector<TargetEntry>& old_targets, const std::vector<TargetEntry>& new_targets);
std::vector<int> match_tasks(const std::vector<TaskEntry>& old_tasks, const std::vector<TaskEntry>& new_tasks);

// 0 for nothing in common, 1 for the same: the share of pairs of characters that the two have in common (Dice's coefficient).
double likeness(std::string_view a, std::string_view b);

// A sentence without its digits, points and blanks: what stays when only figures change.
std::string without_figures(std::string_view clause);

// Whether anything that a ledger shows of the two differs, places in the document apart.
bool is_changed(const TargetEntry& old_target, const TargetEntry& new_target);

}  // namespace bihuan::ledger
