// SPDX-License-Identifier: Apache-2.0
#include "app/row_json.h"

#include "domain/plan/names.h"

namespace bihuan::app {
namespace {

using report::JsonText;

std::string decimal(const std::optional<base::Decimal>& value) { return value ? value->to_string() : std::string(); }

void write_task_ref(JsonText& json, const store::StoredTarget& target) {
  json.name("task");
  if (target.task_number == 0) {
    json.null();
    return;
  }
  json.open_object().member("id", to_text(ledger::EntryId{target.id.plan, target.task_number}));
  json.member("number", target.task_label).member("title", target.task_title).close_object();
}

}  // namespace

void write_place(JsonText& json, ledger::Place place) { json.open_array().number(place.begins).number(place.ends).close_array(); }

void write_plan_ref(JsonText& json, const ledger::PlanId& id, std::string_view title) {
  json.open_object().member("id", to_text(id)).member("title", title).close_object();
}

void write_target_members(JsonText& json, const store::StoredTarget& target) {
  const ledger::TargetEntry& entry = target.entry;
  json.member("id", to_text(target.id)).name("plan");
  write_plan_ref(json, target.id.plan, target.plan_title);
  write_task_ref(json, target);
  json.member("indicator", entry.indicator).member("action", entry.action).member("op", plan::op_name(entry.op));
  json.member("value", decimal(entry.value)).member("value_max", decimal(entry.value_max)).member("unit", entry.unit);
  json.member("kind", plan::kind_name(entry.kind)).member("per", entry.per).member("recur", plan::recurrence_name(entry.recur));
  json.member("baseline", decimal(entry.baseline)).member("deadline", entry.deadline);
  json.member("inferred_deadline", entry.inferred_deadline).member("inferred_from", plan::inferred_name(entry.inferred_from));
  json.member("hedged", entry.hedged)
      .member("chapter", entry.chapter)
      .member("section", entry.section)
      .member("lead_unit", entry.lead_unit);
  json.name("place");
  write_place(json, entry.place);
  json.member("printed", entry.printed).member("phrase", entry.phrase).member("clause", entry.clause);
  json.member("clause_begins", entry.clause_begins).name("corrected").open_array();
  for (const std::string& field : target.corrected) json.text(field);
  json.close_array();
}

void write_target(JsonText& json, const store::StoredTarget& target) {
  json.open_object();
  write_target_members(json, target);
  json.close_object();
}

void write_task(JsonText& json, const store::StoredTask& task) {
  const ledger::TaskEntry& entry = task.entry;
  json.open_object().member("id", to_text(task.id)).name("plan");
  write_plan_ref(json, task.id.plan, task.plan_title);
  json.member("number", entry.label).member("title", entry.title).member("chapter", entry.chapter).member("section", entry.section);
  json.member("deadline", entry.deadline).name("units").open_array();
  for (const ledger::UnitEntry& unit : entry.units)
    json.open_object()
        .member("name", unit.name)
        .member("role", plan::role_name(unit.role))
        .member("wildcard", unit.wildcard)
        .close_object();
  json.close_array().member("target_count", entry.target_count).member("doc_number", task.doc_number).name("place");
  write_place(json, entry.place);
  json.member("clause", entry.clause).close_object();
}

}  // namespace bihuan::app
