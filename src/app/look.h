// SPDX-License-Identifier: Apache-2.0
// What a person looks at: plans, targets, tasks, units, sentences, the journal. Each call sees one state of the store. Anybody may look.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/file.h"
#include "app/ledger.h"
#include "domain/indicators/indicator_search.h"
#include "domain/indicators/own_names.h"
#include "domain/ledger/correction.h"
#include "domain/ledger/journal_entry.h"
#include "store/plans_store.h"
#include "store/stored.h"
#include "store/targets_store.h"
#include "store/tasks_store.h"

namespace bihuan::app {

struct PlanRecord {
  store::StoredPlan plan;
  std::vector<store::StoredVersion> versions;  // newest first
};

struct TargetRecord {
  store::StoredTarget target;
  std::string tag;  // another one after each change of it: the version of its plan and the number of its newest correction, "3-1041"
  std::vector<ledger::UnitEntry> units;  // of its task
  std::vector<ledger::Correction> corrections;
};

struct DocumentRecord {
  store::StoredPlan plan;
  std::string content;
  std::string outline;  // JSON of headings, noise and notices, as docs/output.md writes them
  std::vector<ledger::TaskEntry> tasks;
  std::vector<store::StoredTarget> targets;
};

struct PlanFile {
  std::string name, bytes;
};

// One version of a plan as it came in, to be read again.
struct PlanSource {
  store::StoredPlan plan;
  int version = 0;
  File file;
};

struct Overview {
  store::Gaps gaps;
  std::vector<store::Count> by_chapter, by_unit, by_due, by_kind;
};

// Indicators that a name may be said to mean.
struct IndicatorChoices : store::PageHead {
  indicators::OwnNames names;  // holds the texts of the office's own
  std::vector<const indicators::Indicator*> rows;
};

// The tag of a target within a read or a write.
std::string target_tag(store::Connection& connection, const ledger::EntryId& id);

// A text that changes with everything that is written into the ledger: the newest journal entry's hash. Empty in an empty ledger.
std::string state_of(const Ledger& ledger);

// Of everything in the store, whatever the ledger's own region is.
std::vector<std::string> list_regions(const Ledger& ledger);

store::Page<store::StoredPlan> list_plans(const Ledger& ledger, const store::PlanFilter& filter, store::PlanOrder order,
                                          store::Window window);
store::Page<store::StoredTarget> list_targets(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order,
                                              store::Window window);
// As TargetsStore::visit; where a connection was lost it begins anew.
void visit_targets(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order, store::Window window,
                   const std::function<void(const store::PageHead&)>& begin, const std::function<void(const store::StoredTarget&)>& row);
void for_each_target(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order,
                     const std::function<void(const store::StoredTarget&)>& visit);
store::Page<store::StoredTask> list_tasks(const Ledger& ledger, const store::TaskFilter& filter, store::Window window);
void for_each_task(const Ledger& ledger, const store::TaskFilter& filter, const std::function<void(const store::StoredTask&)>& visit);
store::Page<store::StoredUnit> list_units(const Ledger& ledger, std::int64_t plan, const std::string& words, store::Window window);
store::Page<store::StoredClause> search_clauses(const Ledger& ledger, std::int64_t plan, const std::string& words, store::Window window);
store::Page<ledger::JournalEntry> list_journal(const Ledger& ledger, const std::string& noun, const std::string& noun_id,
                                               store::Window window);
// What the office says that names mean, newest first.
store::Page<store::StoredName> list_indicator_names(const Ledger& ledger, store::Window window);
// The office's own indicators and the vocabulary's.
IndicatorChoices list_indicators(const Ledger& ledger, const indicators::Wanted& wanted, store::Window window);
Overview show_overview(const Ledger& ledger, std::int64_t plan);

// Errors: plan-missing, version-missing, target-missing.
base::Result<PlanRecord> show_plan(const Ledger& ledger, const ledger::PlanId& id);
base::Result<DocumentRecord> show_document(const Ledger& ledger, const ledger::PlanId& id);
base::Result<PlanSource> fetch_source(const Ledger& ledger, const ledger::PlanId& id, int version);  // 0 for the newest
base::Result<PlanFile> fetch_file(const Ledger& ledger, const ledger::PlanId& id, int version);      // 0 for the newest
base::Result<TargetRecord> show_target(const Ledger& ledger, const ledger::EntryId& id);
// Whether there is such a plan; an error otherwise.
base::Result<void> has_plan(const Ledger& ledger, const ledger::PlanId& id);

}  // namespace bihuan::app
