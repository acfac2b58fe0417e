// SPDX-License-Identifier: Apache-2.0
#include "app/state_digest.h"

#include "app/digest.h"
#include "domain/plan/names.h"
#include "store/plans_store.h"
#include "store/targets_store.h"
#include "store/tasks_store.h"

namespace bihuan::app {
namespace {

void add_plan(Digest& digest, const store::StoredPlan& plan) {
  const ledger::PlanEntry& entry = plan.entry;
  digest.add(plan.id.region, plan.id.number, plan.version, entry.title, entry.is_titled, entry.issuer, entry.doc_number, entry.index_number,
             entry.place, entry.year, entry.published_on, entry.signed_on, entry.starts_on, entry.ends_on, plan.file_name, plan.task_count,
             plan.target_count, plan.notice_count, plan.imported_at);
}

void add_task(Digest& digest, const ledger::TaskEntry& task) {
  digest.add(task.number, task.label, task.title, task.chapter, task.section, task.deadline, task.target_count, task.place, task.clause,
             static_cast<std::int64_t>(task.units.size()));
  for (const ledger::UnitEntry& unit : task.units) digest.add(unit.name, plan::role_name(unit.role), unit.wildcard, unit.place);
}

void add_target(Digest& digest, const store::StoredTarget& target) {
  const ledger::TargetEntry& entry = target.entry;
  digest.add(entry.number, target.task_number, entry.indicator, entry.action, plan::op_name(entry.op), entry.value, entry.value_max,
             entry.baseline, entry.unit, plan::kind_name(entry.kind), entry.per, plan::recurrence_name(entry.recur), entry.deadline,
             entry.inferred_deadline, plan::inferred_name(entry.inferred_from), entry.hedged, entry.chapter, entry.section,
             entry.lead_unit, entry.place, entry.printed, entry.phrase, entry.clause, entry.clause_begins,
             static_cast<std::int64_t>(entry.places.size()));
  for (const ledger::FieldPlace& field : entry.places) digest.add(field.field, field.place);
  digest.add(static_cast<std::int64_t>(target.corrected.size()));
  for (const std::string& field : target.corrected) digest.add(field);
}

}  // namespace

std::string state_digest(store::Connection& connection, const ledger::PlanId& id) {
  Digest digest;
  store::PlansStore plans(connection);
  store::TargetsStore targets(connection);
  if (const auto plan = plans.find(id)) add_plan(digest, *plan);
  digest.add(plans.content_of(id, 0).value_or(""), plans.outline_of(id, 0).value_or(""));
  const auto tasks = store::TasksStore(connection).of_plan(id);
  digest.add(static_cast<std::int64_t>(tasks.size()));
  for (const ledger::TaskEntry& task : tasks) add_task(digest, task);
  const auto rows = targets.of_plan(id);
  digest.add(static_cast<std::int64_t>(rows.size()));
  for (const store::StoredTarget& target : rows) add_target(digest, target);
  for (const auto& [number, correction] : targets.corrections_of_plan(id))
    digest.add(number, correction.field, correction.value, correction.was, correction.reason, correction.corrected_by,
               correction.corrected_at);
  return digest.finish();
}

std::string state_digest(const store::StoredName& name) {
  Digest digest;
  digest.add(name.name, name.written, name.meaning.indicator, name.meaning.own_name, name.meaning.own_unit, name.named_by, name.named_at);
  return digest.finish();
}

}  // namespace bihuan::app
