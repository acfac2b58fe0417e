// SPDX-License-Identifier: Apache-2.0
#include "store/targets_store.h"

#include <algorithm>

#include "domain/plan/names.h"
#include "store/clauses_store.h"
#include "store/counters_store.h"
#include "store/query.h"
#include "store/target_row.h"
#include "store/units_store.h"

namespace bihuan::store {
namespace {

constexpr std::string_view no_day = "9999";  // sorts behind every day
constexpr std::size_t most_counts = 500;
// A duty d in the task of a target g that is also one in the target: where the target's lead was corrected by hand, the task's leads lead
// it no more.
constexpr std::string_view has_that_duty = "(d.role <> 'lead' or g.corrected not like '%lead_unit%') ";
constexpr std::int64_t deep = 1000;  // rows before a page from which it pays to find the page before its rows

std::string decimal(const std::optional<base::Decimal>& value) { return value ? value->to_string() : std::string(); }

// Targets that the unit leads, or whose task it leads or shares. First the plans, so that the other ones are not walked over.
void add_unit(Query& query, std::string_view region, const std::string& unit, std::optional<plan::UnitRole> role) {
  constexpr std::string_view number = "(select u.unit_id from unit u where u.region = ? and u.name = ?)";
  query.add("and g.plan_id in (select l.plan_id from target l where l.region = ? and l.lead_unit = ? and l.gone_in = 0 ", region, unit)
      .add("union select d.plan_id from duty d where d.region = ? and d.unit_id = ", region)
      .add(number, region, unit)
      .add(") and (");
  if (role != plan::UnitRole::responsible) query.add("g.lead_unit = ? or ", unit);
  query.add("exists (select 1 from duty d where d.region = g.region and d.plan_id = g.plan_id and d.task_id = g.task_id and d.unit_id = ")
      .add(number, region, unit)
      .add("and ")
      .add(has_that_duty);
  if (role) query.add("and d.role = ? ", plan::role_name(*role));
  query.add(")) ");
}

void add_filter(Query& query, Connection& connection, std::string_view region, const TargetFilter& filter) {
  query.add("where g.region = ? and g.gone_in = 0 ", region);
  if (filter.plan != 0) query.add("and g.plan_id = ? ", filter.plan);
  if (!filter.chapter.empty()) query.add("and g.chapter = ? ", filter.chapter);
  if (!filter.kind.empty()) query.add("and g.kind = ? ", filter.kind);
  if (!filter.due_from.empty()) query.add("and g.due >= ? ", filter.due_from);
  if (!filter.due_to.empty()) query.add("and g.due <= ? ", filter.due_to);
  if (!filter.unit.empty()) add_unit(query, region, filter.unit, filter.role);
  if (filter.missing == Missing::owner)
    query.add("and g.lead_unit = '' and not exists (select 1 from duty d where d.region = g.region and d.plan_id = g.plan_id ")
        .add("and d.task_id = g.task_id and ")
        .add(has_that_duty)
        .add(") ");
  if (filter.missing == Missing::deadline) query.add("and g.due = ? ", no_day);
  if (filter.missing == Missing::number) query.add("and g.value = '' ");
  if (!filter.words.empty()) {
    if (filter.plan == 0) ClausesStore(connection).add_plans_holding(query, region, filter.words);
    add_holding(query, connection.engine(), {"g.clause", "g.indicator", "g.lead_unit"}, filter.words);
  }
}

constexpr std::string_view correction_columns = "select target_id, field, value, was, reason, corrected_by, corrected_at from correction ";

ledger::Correction correction_of(const Statement& row) {
  return {std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
          std::string(row.text(4)), std::string(row.text(5)), row.integer(6)};
}

bool is_narrowed(const TargetFilter& filter) {
  return filter.plan != 0 || !filter.chapter.empty() || !filter.unit.empty() || !filter.kind.empty() || !filter.due_from.empty() ||
         !filter.due_to.empty() || !filter.words.empty() || filter.missing != Missing::nothing;
}

// The order of a list of all plans has an index for each column. Within one plan it must not be taken: it would walk over all the others;
// an expression has none.
std::string_view order_sql(TargetOrder order, bool is_within_plan) {
  switch (order) {
    case TargetOrder::due:
      return is_within_plan ? "order by g.due || '', g.position " : "order by g.due, g.plan_id, g.position ";
    case TargetOrder::latest_due:
      return is_within_plan ? "order by g.due || '' desc, g.position desc " : "order by g.due desc, g.plan_id desc, g.position desc ";
    case TargetOrder::unit:
      return is_within_plan ? "order by g.lead_unit || '', g.due || '', g.position "
                            : "order by g.lead_unit, g.due, g.plan_id, g.position ";
    case TargetOrder::value:
      return is_within_plan ? "order by g.value_number + 0, g.position " : "order by g.value_number, g.plan_id, g.position ";
    case TargetOrder::largest_value:
      return is_within_plan ? "order by g.value_number + 0 desc, g.position desc "
                            : "order by g.value_number desc, g.plan_id desc, g.position desc ";
    case TargetOrder::indicator:
      return is_within_plan ? "order by g.indicator || '', g.position " : "order by g.indicator, g.plan_id, g.position ";
    case TargetOrder::position:
      break;
  }
  return "order by g.plan_id, g.position ";
}

}  // namespace

Page<StoredTarget> TargetsStore::list(std::string_view region, const TargetFilter& filter, TargetOrder order, Window window) {
  Page<StoredTarget> page;
  visit(
      region, filter, order, window, [&](const PageHead& head) { static_cast<PageHead&>(page) = head; },
      [&](const StoredTarget& target) { page.rows.push_back(target); });
  return page;
}

void TargetsStore::visit(std::string_view region, const TargetFilter& filter, TargetOrder order, Window window,
                         const std::function<void(const PageHead&)>& begin, const std::function<void(const StoredTarget&)>& row) {
  PageHead head;
  if (is_narrowed(filter))
    head.count(count(region, filter));
  else
    head.total = tally(connection_, region, "targets");
  begin(head);
  const std::string_view in_order = order_sql(order, filter.plan != 0);
  Query query;
  const auto add_page = [&] {
    add_filter(query, connection_, region, filter);
    query.add(in_order).add("limit ? offset ?", window.count, window.first);
  };
  if (window.first < deep) {
    add_target_columns(query, Places::left_out, [&] { query.add("target g "); });
    add_page();
  } else {  // the page first: what stands before it needs neither plan nor task
    add_target_columns(query, Places::left_out, [&] {
      query.add("(select g.* from target g ");
      add_page();
      query.add(") g ");
    });
    query.add(in_order);
  }
  Statement& rows = query.on(connection_);
  StoredTarget target;  // one for all: its texts keep their room
  while (rows.step()) {
    read_target(rows, target);
    row(target);
  }
}

std::int64_t TargetsStore::count(std::string_view region, const TargetFilter& filter) {
  Query query;
  query.add("select count(*) from (select 1 from target g ");
  add_filter(query, connection_, region, filter);
  return first_integer(query.add("limit ?) as counted", counted_to).on(connection_));
}

void TargetsStore::for_each(std::string_view region, const TargetFilter& filter, TargetOrder order,
                            const std::function<void(const StoredTarget&)>& visit) {
  Query query;
  add_target_columns(query, Places::with, [&] { query.add("target g "); });
  add_filter(query, connection_, region, filter);
  Statement& rows = query.add(order_sql(order, filter.plan != 0)).on(connection_);
  while (rows.step()) visit(target_of(rows));
}

std::optional<StoredTarget> TargetsStore::find(const ledger::EntryId& id) {
  Query query;
  add_target_columns(query, Places::with, [&] { query.add("target g "); });
  query.add("where g.region = ? and g.plan_id = ? and g.target_id = ?", id.plan.region, id.plan.number, id.number);
  Statement& row = query.on(connection_);
  std::optional<StoredTarget> found;
  if (row.step()) found = target_of(row);
  row.reset();
  return found;
}

std::vector<StoredTarget> TargetsStore::of_plan(const ledger::PlanId& id) {
  std::vector<StoredTarget> targets;
  TargetFilter filter;
  filter.plan = id.number;
  for_each(id.region, filter, TargetOrder::position, [&](const StoredTarget& target) { targets.push_back(target); });
  return targets;
}

void TargetsStore::save(const ledger::PlanId& id, const ledger::TargetEntry& entry, std::int64_t task_number, int position,
                        const std::vector<std::string>& corrected) {
  constexpr std::string_view sql =
      R"(insert into target (region, plan_id, target_id, gone_in, position, task_id, indicator, action, op, value,
      value_max, value_number, unit, kind, per, recur, baseline, deadline, inferred_deadline, inferred_from, due, hedged, chapter, section,
      lead_unit, begins, ends, printed, phrase, clause, clause_begins, places, corrected)
    values ($1, $2, $3, 0, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28,
      $29, $30, $31, $32)
    on conflict (region, plan_id, target_id) do update set gone_in = 0, position = excluded.position, task_id = excluded.task_id,
      indicator = excluded.indicator, action = excluded.action, op = excluded.op, value = excluded.value, value_max = excluded.value_max,
      value_number = excluded.value_number, unit = excluded.unit, kind = excluded.kind, per = excluded.per, recur = excluded.recur,
      baseline = excluded.baseline, deadline = excluded.deadline, inferred_deadline = excluded.inferred_deadline,
      inferred_from = excluded.inferred_from, due = excluded.due, hedged = excluded.hedged, chapter = excluded.chapter,
      section = excluded.section, lead_unit = excluded.lead_unit, begins = excluded.begins, ends = excluded.ends,
      printed = excluded.printed, phrase = excluded.phrase, clause = excluded.clause, clause_begins = excluded.clause_begins,
      places = excluded.places, corrected = excluded.corrected)";
  if (!entry.lead_unit.empty() && std::find(corrected.begin(), corrected.end(), "lead_unit") != corrected.end())
    UnitsStore(connection_).number_of(id.region, entry.lead_unit, false);
  const std::string_view due = !entry.deadline.empty()            ? entry.deadline
                               : !entry.inferred_deadline.empty() ? entry.inferred_deadline
                                                                  : no_day;
  execute(connection_, sql, id.region, id.number, entry.number, position, task_number, entry.indicator, entry.action,
          plan::op_name(entry.op), decimal(entry.value), decimal(entry.value_max), entry.value ? entry.value->to_double() : 0.0, entry.unit,
          plan::kind_name(entry.kind), entry.per, plan::recurrence_name(entry.recur), decimal(entry.baseline), entry.deadline,
          entry.inferred_deadline, plan::inferred_name(entry.inferred_from), due, entry.hedged ? 1 : 0, entry.chapter, entry.section,
          entry.lead_unit, entry.place.begins, entry.place.ends, entry.printed, entry.phrase, entry.clause, entry.clause_begins,
          places_text(entry.places), joined(corrected));
}

void TargetsStore::mark_gone(const ledger::PlanId& id, std::int64_t number, int version) {
  constexpr std::string_view sql = "update target set gone_in = $4 where region = $1 and plan_id = $2 and target_id = $3";
  execute(connection_, sql, id.region, id.number, number, version);
}

std::vector<std::pair<std::int64_t, ledger::Correction>> TargetsStore::corrections_of_plan(const ledger::PlanId& id) {
  std::vector<std::pair<std::int64_t, ledger::Correction>> corrections;
  Statement& row = Query()
                       .add(correction_columns)
                       .add("where region = ? and plan_id = ? order by target_id, corrected_at, field", id.region, id.number)
                       .on(connection_);
  while (row.step()) corrections.emplace_back(row.integer(0), correction_of(row));
  return corrections;
}

std::vector<ledger::Correction> TargetsStore::corrections(const ledger::EntryId& id) {
  std::vector<ledger::Correction> corrections;
  Statement& row =
      Query()
          .add(correction_columns)
          .add("where region = ? and plan_id = ? and target_id = ? order by corrected_at, field", id.plan.region, id.plan.number, id.number)
          .on(connection_);
  while (row.step()) corrections.push_back(correction_of(row));
  return corrections;
}

void TargetsStore::save_correction(const ledger::EntryId& id, const ledger::Correction& correction) {
  constexpr std::string_view sql =
      R"(insert into correction (region, plan_id, target_id, field, value, was, reason, corrected_by, corrected_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (region, plan_id, target_id, field) do update set value = excluded.value, was = excluded.was, reason = excluded.reason,
      corrected_by = excluded.corrected_by, corrected_at = excluded.corrected_at)";
  execute(connection_, sql, id.plan.region, id.plan.number, id.number, correction.field, correction.value, correction.was,
          correction.reason, correction.corrected_by, correction.corrected_at);
}

void TargetsStore::remove_correction(const ledger::EntryId& id, std::string_view field) {
  constexpr std::string_view sql = "delete from correction where region = $1 and plan_id = $2 and target_id = $3 and field = $4";
  execute(connection_, sql, id.plan.region, id.plan.number, id.number, field);
}

int TargetsStore::position_of(const ledger::EntryId& id) {
  constexpr std::string_view sql = "select position from target where region = $1 and plan_id = $2 and target_id = $3 and gone_in = 0";
  Statement& row = bound(connection_.prepare(sql), id.plan.region, id.plan.number, id.number);
  const int position = row.step() ? static_cast<int>(row.integer(0)) : -1;
  row.reset();
  return position;
}

namespace {

// How many targets each day of a deadline has, as how many each month has; '' stands for no day.
std::vector<Count> by_month(const std::vector<Count>& days) {
  std::vector<Count> months;
  for (const Count& day : days) {
    const std::string month = day.name == no_day ? "" : day.name.substr(0, 7);
    if (months.empty() || months.back().name != month) months.push_back({month, 0});
    months.back().targets += day.targets;
  }
  std::rotate(months.begin(), months.empty() || !months.back().name.empty() ? months.begin() : months.end() - 1, months.end());
  if (months.size() > most_counts) months.resize(most_counts);
  return months;
}

}  // namespace

// All plans' counts come in the order of an index. Within one plan it must not be taken; an expression has none.
std::vector<Count> count_targets(Connection& connection, std::string_view region, std::int64_t plan, CountBy by) {
  const std::string_view column = by == CountBy::chapter     ? "chapter"
                                  : by == CountBy::lead_unit ? "lead_unit"
                                  : by == CountBy::kind      ? "kind"
                                                             : "due";
  Query query;
  query.add("select ").add(column).add(plan != 0 ? " || '' as name" : " as name");
  query.add(", count(*) as targets from target where region = ? and gone_in = 0 ", region);
  if (plan != 0) query.add("and plan_id = ? ", plan);
  if (by == CountBy::month)
    query.add("group by 1 order by 1");
  else
    query.add("group by 1 order by targets desc, 1 limit ?", most_counts);
  std::vector<Count> counts;
  Statement& row = query.on(connection);
  while (row.step()) counts.push_back({std::string(row.text(0)), row.integer(1)});
  return by == CountBy::month ? by_month(counts) : counts;
}

Gaps count_gaps(Connection& connection, std::string_view region, std::int64_t plan) {
  const auto counted = [&](std::string_view piece) {
    Query query;
    query.add(piece, region);
    if (plan != 0) query.add("and plan_id = ?", plan);
    return first_integer(query.on(connection));
  };
  Gaps gaps;
  gaps.plans = counted("select count(*) from plan where region = ? ");
  gaps.tasks = counted("select coalesce(sum(task_count), 0) from plan where region = ? ");
  gaps.targets = counted("select coalesce(sum(target_count), 0) from plan where region = ? ");
  gaps.without_deadline = counted("select count(*) from target where region = ? and gone_in = 0 and due = '9999' ");
  gaps.without_number = counted("select count(*) from task where region = ? and gone_in = 0 and target_count = 0 ");
  gaps.without_owner =
      counted(R"(select count(*) from target g where region = ? and gone_in = 0 and lead_unit = '' and not exists (select 1 from duty d
    where d.region = g.region and d.plan_id = g.plan_id and d.task_id = g.task_id and (d.role <> 'lead' or g.corrected not like '%lead_unit%')) )");
  return gaps;
}

}  // namespace bihuan::store
