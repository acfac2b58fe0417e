// SPDX-License-Identifier: Apache-2.0
// Entries for the tests of this folder, a sentence each.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/ledger/entries.h"

namespace bihuan::changes {

inline ledger::TargetEntry target(const std::string& indicator, const char* value, const std::string& unit,
                                  plan::Comparator op = plan::Comparator::equal) {
  ledger::TargetEntry entry;
  entry.indicator = indicator;
  entry.unit = unit;
  entry.op = op;
  if (*value != '\0') entry.value = base::Decimal::parse(value);
  entry.kind = unit == "%" ? plan::TargetKind::level : plan::TargetKind::count;
  entry.clause = indicator + value + unit + "。";
  entry.printed = value + unit;
  return entry;
}

// One sentence after the other, each 100 code points behind the one before.
inline ledger::PlanEntries entries(std::vector<ledger::TargetEntry> targets, std::vector<ledger::TaskEntry> tasks = {}) {
  ledger::PlanEntries all;
  all.targets = std::move(targets);
  all.tasks = std::move(tasks);
  for (std::size_t i = 0; i < all.targets.size(); ++i) {
    all.targets[i].place = {static_cast<std::int64_t>(i) * 100, static_cast<std::int64_t>(i) * 100 + 5};
    all.targets[i].clause_begins = all.targets[i].place.begins;
  }
  for (std::size_t i = 0; i < all.tasks.size(); ++i)
    all.tasks[i].place = {static_cast<std::int64_t>(i) * 100 + 50, static_cast<std::int64_t>(i) * 100 + 99};
  return all;
}

inline ledger::TaskEntry task(const std::string& title, const std::string& clause, std::vector<std::string> leads) {
  ledger::TaskEntry entry;
  entry.title = title;
  entry.clause = clause;
  for (std::string& name : leads) entry.units.push_back({std::move(name), plan::UnitRole::lead, false, {}});
  return entry;
}

}  // namespace bihuan::changes
