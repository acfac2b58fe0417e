// SPDX-License-Identifier: Apache-2.0
#include "store/tasks_store.h"

#include <map>

#include "domain/plan/names.h"
#include "store/query.h"
#include "store/units_store.h"

namespace bihuan::store {
namespace {

constexpr std::string_view columns =
    R"(select t.region, t.plan_id, t.task_id, t.label, t.title, t.chapter, t.section, t.deadline, t.target_count,
  t.begins, t.ends, t.clause )";

ledger::TaskEntry entry_of(const Statement& row) {
  ledger::TaskEntry entry;
  entry.number = row.integer(2);
  entry.label = row.text(3);
  entry.title = row.text(4);
  entry.chapter = row.text(5);
  entry.section = row.text(6);
  entry.deadline = row.text(7);
  entry.target_count = static_cast<int>(row.integer(8));
  entry.place = {row.integer(9), row.integer(10)};
  entry.clause = row.text(11);
  return entry;
}

constexpr std::string_view unit_columns = R"(select d.task_id, u.name, d.role, u.wildcard, d.begins, d.ends from duty d
  join unit u on u.region = d.region and u.unit_id = d.unit_id )";

ledger::UnitEntry unit_of(const Statement& row) {
  return {std::string(row.text(1)),
          plan::role_named(row.text(2)).value_or(plan::UnitRole::responsible),
          row.integer(3) != 0,
          {row.integer(4), row.integer(5)}};
}

void add_filter(Query& query, Engine engine, std::string_view region, const TaskFilter& filter) {
  query.add("where t.region = ? and t.gone_in = 0 ", region);
  if (filter.plan != 0) query.add("and t.plan_id = ? ", filter.plan);
  if (!filter.chapter.empty()) query.add("and t.chapter = ? ", filter.chapter);
  if (!filter.unit.empty()) {
    query.add("and (t.plan_id, t.task_id) in (select d.plan_id, d.task_id from duty d where d.region = ? and d.unit_id = ", region)
        .add("(select u.unit_id from unit u where u.region = ? and u.name = ?) ", region, filter.unit);
    if (filter.role) query.add("and d.role = ? ", plan::role_name(*filter.role));
    query.add(") ");
  }
  if (filter.missing == Missing::owner) query.add("and t.unit_count = 0 ");
  if (filter.missing == Missing::number) query.add("and t.target_count = 0 ");
  if (filter.missing == Missing::deadline)
    query.add("and t.deadline = '' and not exists (select 1 from target g where g.region = t.region and g.plan_id = t.plan_id ")
        .add("and g.task_id = t.task_id and g.gone_in = 0 and g.due <> '9999') ");
  if (!filter.words.empty()) add_holding(query, engine, {"t.clause", "t.title"}, filter.words);
}

// What a list of tasks has, without an end.
void add_listing(Query& query, Engine engine, std::string_view region, const TaskFilter& filter) {
  query.add(columns).add(", p.title, p.doc_number from task t join plan p on p.region = t.region and p.plan_id = t.plan_id ");
  add_filter(query, engine, region, filter);
  query.add("order by t.plan_id, t.position ");
}

StoredTask listed(const Statement& row) {
  return {{{std::string(row.text(0)), row.integer(1)}, row.integer(2)}, std::string(row.text(12)), entry_of(row), std::string(row.text(13))};
}

}  // namespace

Page<StoredTask> TasksStore::list(std::string_view region, const TaskFilter& filter, Window window) {
  Page<StoredTask> page;
  Query count;
  count.add("select count(*) from (select 1 from task t ");
  add_filter(count, connection_.engine(), region, filter);
  page.count(first_integer(count.add("limit ?) as counted", counted_to).on(connection_)));
  Query query;
  add_listing(query, connection_.engine(), region, filter);
  Statement& row = query.add("limit ? offset ?", window.count, window.first).on(connection_);
  while (row.step()) page.rows.push_back(listed(row));
  for (StoredTask& task : page.rows) task.entry.units = units_of(task.id);
  return page;
}

void TasksStore::for_each(std::string_view region, const TaskFilter& filter, const std::function<void(const StoredTask&)>& visit) {
  Query query;
  add_listing(query, connection_.engine(), region, filter);
  Statement& row = query.on(connection_);
  while (row.step()) {
    StoredTask task = listed(row);
    task.entry.units = units_of(task.id);
    visit(task);
  }
}

std::vector<ledger::TaskEntry> TasksStore::of_plan(const ledger::PlanId& id) {
  Query query;
  query.add(columns).add("from task t where t.region = ? and t.plan_id = ? and t.gone_in = 0 order by t.position", id.region, id.number);
  std::vector<ledger::TaskEntry> tasks;
  std::map<std::int64_t, std::size_t> index_of;
  Statement& row = query.on(connection_);
  while (row.step()) {
    tasks.push_back(entry_of(row));
    index_of[tasks.back().number] = tasks.size() - 1;
  }
  Statement& unit = Query()
                        .add(unit_columns)
                        .add("where d.region = ? and d.plan_id = ? order by d.task_id, d.position", id.region, id.number)
                        .on(connection_);
  while (unit.step())
    if (const auto task = index_of.find(unit.integer(0)); task != index_of.end()) tasks[task->second].units.push_back(unit_of(unit));
  return tasks;
}

std::vector<ledger::UnitEntry> TasksStore::units_of(const ledger::EntryId& id) {
  std::vector<ledger::UnitEntry> units;
  Statement& unit =
      Query()
          .add(unit_columns)
          .add("where d.region = ? and d.plan_id = ? and d.task_id = ? order by d.position", id.plan.region, id.plan.number, id.number)
          .on(connection_);
  while (unit.step()) units.push_back(unit_of(unit));
  return units;
}

void TasksStore::save(const ledger::PlanId& id, const ledger::TaskEntry& task, int position) {
  constexpr std::string_view sql =
      R"(insert into task (region, plan_id, task_id, gone_in, position, label, title, chapter, section, deadline,
      lead_unit, unit_count, target_count, begins, ends, clause)
    values ($1, $2, $3, 0, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    on conflict (region, plan_id, task_id) do update set gone_in = 0, position = excluded.position, label = excluded.label,
      title = excluded.title, chapter = excluded.chapter, section = excluded.section, deadline = excluded.deadline,
      lead_unit = excluded.lead_unit, unit_count = excluded.unit_count, target_count = excluded.target_count,
      begins = excluded.begins, ends = excluded.ends, clause = excluded.clause)";
  constexpr std::string_view forget = "delete from duty where region = $1 and plan_id = $2 and task_id = $3";
  constexpr std::string_view add = R"(insert into duty (region, plan_id, task_id, position, unit_id, role, target_count, begins, ends)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))";
  std::string lead;
  for (const ledger::UnitEntry& unit : task.units)
    if (lead.empty() && unit.role == plan::UnitRole::lead) lead = unit.name;
  execute(connection_, sql, id.region, id.number, task.number, position, task.label, task.title, task.chapter, task.section, task.deadline,
          lead, task.units.size(), task.target_count, task.place.begins, task.place.ends, task.clause);
  execute(connection_, forget, id.region, id.number, task.number);
  UnitsStore units(connection_);
  int order = 0;
  for (const ledger::UnitEntry& unit : task.units)
    execute(connection_, add, id.region, id.number, task.number, order++, units.number_of(id.region, unit.name, unit.wildcard),
            plan::role_name(unit.role), task.target_count, unit.place.begins, unit.place.ends);
}

void TasksStore::mark_gone(const ledger::PlanId& id, std::int64_t number, int version) {
  constexpr std::string_view sql = "update task set gone_in = $4 where region = $1 and plan_id = $2 and task_id = $3";
  constexpr std::string_view forget = "delete from duty where region = $1 and plan_id = $2 and task_id = $3";
  execute(connection_, sql, id.region, id.number, number, version);
  execute(connection_, forget, id.region, id.number, number);
}

}  // namespace bihuan::store
