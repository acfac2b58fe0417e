// SPDX-License-Identifier: Apache-2.0
// What changed between two plans, as text for a terminal and as JSON; and what of a plan a year's list carries.
// Knows no terminal: width and colour are given.
#pragma once

#include <string>

#include "domain/changes/carried.h"
#include "domain/changes/change.h"
#include "domain/ledger/entries.h"
#include "report/plan_table.h"
#include "report/words.h"

namespace bihuan::report {

// One of the two texts: its entries, what its places count in, and what it is called.
struct ReadText {
  std::string name;  // the path, or the id in a ledger
  std::string_view content;
  const ledger::PlanEntries* entries = nullptr;
};

std::string changes_text(const changes::Changes& changes, const ReadText& before, const ReadText& after, const TableStyle& style);
std::string changes_json(const changes::Changes& changes, const ReadText& before, const ReadText& after, Language language);

std::string carrying_text(const changes::Carrying& carrying, const ReadText& plan, const ReadText& list, const TableStyle& style);
std::string carrying_json(const changes::Carrying& carrying, const ReadText& plan, const ReadText& list);

}  // namespace bihuan::report
