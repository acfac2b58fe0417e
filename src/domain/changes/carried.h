// SPDX-License-Identifier: Apache-2.0
// What of a plan the year's list takes up, and what nobody carries. Unlike two versions of one plan, a list shortens, picks and gives the
// year's slice of a total, so a commitment is known again by what is measured rather than by its sentence. Pure.
#pragma once

#include <vector>

#include "domain/changes/changes.h"
#include "domain/ledger/entries.h"

namespace bihuan::changes {

struct Carried {
  bool is_task = false;                // a task without targets; else a target
  int entry = -1;                      // of the plan
  int list_entry = -1;                 // of the list, task or target alike; -1 for what nobody carries
  Strength strength = Strength::same;  // of the list's value against the plan's
  bool is_due = true;                  // in the list's year: by its deadline, or every year, or because it has no date
};

struct ListCheck {
  std::vector<Carried> plan;      // in the order of the plan
  std::vector<int> only_in_list;  // targets of the list that carry none of the plan's
};

ListCheck check_list(const ledger::PlanEntries& plan, const ledger::PlanEntries& list);

}  // namespace bihuan::changes
