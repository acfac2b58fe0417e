// SPDX-License-Identifier: Apache-2.0
// What of a plan of several years the list of one year carries, and what nobody carries. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/changes/change.h"
#include "domain/ledger/entries.h"

namespace bihuan::changes {

struct Carried {
  Commitment plan;                // of the plan
  std::vector<Commitment> items;  // of the list, in its order; empty: nobody carries it
};

struct Carrying {
  std::vector<Carried> plan;             // every target of the plan, and its tasks without any, in the order of the text
  std::vector<Commitment> without_plan;  // items of the list that no commitment of the plan asks for
  std::size_t carried_count() const;
};

// An item carries a commitment when both measure one thing: the same name once brought to one form, or names that are alike in one measure
// and do not contradict each other; a task without a number when the words are alike. The values may differ: a year's share is smaller.
Carrying carrying_between(const ledger::PlanEntries& plan, const ledger::PlanEntries& list);

}  // namespace bihuan::changes
