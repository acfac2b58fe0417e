// SPDX-License-Identifier: Apache-2.0
#include "app/same_plan.h"

#include <string>
#include <utility>
#include <vector>

#include "domain/ledger/same_plan.h"
#include "store/plans_store.h"
#include "store/targets_store.h"
#include "store/tasks_store.h"

namespace bihuan::app {
namespace {

// Sentences that promise something; headings and the like are the same in many documents.
bool shares_enough(store::Connection& connection, const ledger::PlanId& id, const ledger::PlanEntries& entries) {
  std::vector<std::string> kept, come;
  for (const ledger::TaskEntry& task : store::TasksStore(connection).of_plan(id)) kept.push_back(task.clause);
  for (const store::StoredTarget& target : store::TargetsStore(connection).of_plan(id)) kept.push_back(target.entry.clause);
  for (const ledger::TaskEntry& task : entries.tasks) come.push_back(task.clause);
  for (const ledger::TargetEntry& target : entries.targets) come.push_back(target.clause);
  return ledger::shared_sentences(kept, come) >= ledger::enough_shared;
}

}  // namespace

std::string_view outcome_name(Outcome outcome) {
  return outcome == Outcome::added ? "added" : outcome == Outcome::changed ? "changed" : "unchanged";
}

Kin kin_of(store::Connection& connection, std::string_view region, const ReadFile& file) {
  store::PlansStore plans(connection);
  if (auto known = plans.find_by_reading(region, file.about)) return {Outcome::unchanged, std::move(known)};
  if (auto known = plans.find_by_bytes(region, file.about.sha256)) return {Outcome::changed, std::move(known)};
  for (store::StoredPlan& kept : plans.alike(region, file.entries.plan)) {
    const ledger::Kinship kinship = ledger::kinship(kept.entry, file.entries.plan);
    if (kinship == ledger::Kinship::certain ||
        (kinship == ledger::Kinship::by_content && shares_enough(connection, kept.id, file.entries)))
      return {Outcome::changed, std::move(kept)};
  }
  return {};
}

Kin foresee(const Ledger& ledger, const ReadFile& file) {
  Kin kin;
  ledger.database->read([&](store::Connection& connection) { kin = kin_of(connection, ledger.region, file); });
  return kin;
}

}  // namespace bihuan::app
