// SPDX-License-Identifier: Apache-2.0
#include "store/units_store.h"

#include "store/counters_store.h"
#include "store/query.h"

namespace bihuan::store {

std::int64_t UnitsStore::number_of(std::string_view region, std::string_view name, bool wildcard) {
  constexpr std::string_view find = "select unit_id from unit where region = $1 and name = $2";
  constexpr std::string_view add = "insert into unit (region, unit_id, name, wildcard) values ($1, $2, $3, $4)";
  Statement& known = bound(connection_.prepare(find), region, name);
  const std::int64_t number = known.step() ? known.integer(0) : 0;
  known.reset();
  if (number != 0) return number;
  const std::int64_t added = take_numbers(connection_, region, "unit");
  execute(connection_, add, region, added, name, wildcard ? 1 : 0);
  return added;
}

namespace {

// Targets g whose lead was corrected by hand and is so still: a correction that a newer version ended is not in `corrected`.
void add_corrected(Query& query, std::string_view region, std::int64_t plan, std::string_view joined) {
  query.add("from correction c join target g on g.region = c.region and g.plan_id = c.plan_id and g.target_id = c.target_id ").add(joined);
  query.add("where c.region = ? and c.field = 'lead_unit' and g.gone_in = 0 and g.corrected like '%lead_unit%' ", region);
  if (plan != 0) query.add("and c.plan_id = ? ", plan);
}

constexpr std::string_view with_lead = "join unit n on n.region = g.region and n.name = g.lead_unit ";
constexpr std::string_view with_leads_of_task =
    "join duty d on d.region = g.region and d.plan_id = g.plan_id and d.task_id = g.task_id and d.role = 'lead' ";

// Of each unit that is named. The tasks' duties are summed first, in the order of their index; then the few corrections change the sums.
void add_sums(Query& query, std::string_view region, std::int64_t plan) {
  query.add("select counted.unit_id, sum(counted.leads) as leads, sum(counted.shares) as shares, sum(counted.targets) as targets from (")
      .add(
          "select d.unit_id, sum(case when d.role = 'lead' then 1 else 0 end) as leads, sum(case when d.role = 'lead' then 0 else 1 end) "
          "as shares, ")
      .add("sum(case when d.role = 'lead' then d.target_count else 0 end) as targets from duty d where d.region = ? ", region);
  if (plan != 0) query.add("and d.plan_id = ? ", plan);
  query.add("group by d.unit_id union all select n.unit_id, 0, 0, 1 ");
  add_corrected(query, region, plan, with_lead);
  query.add("union all select d.unit_id, 0, 0, -1 ");
  add_corrected(query, region, plan, with_leads_of_task);
  query.add(") as counted group by counted.unit_id");
}

}  // namespace

Page<StoredUnit> UnitsStore::list(std::string_view region, std::int64_t plan, std::string_view words, Window window) {
  Query total;
  total.add("select count(*) from unit u where u.region = ? and (exists (select 1 from duty d where d.region = u.region ", region);
  if (plan != 0) total.add("and d.plan_id = ? ", plan);
  total.add("and d.unit_id = u.unit_id) or u.unit_id in (select n.unit_id ");
  add_corrected(total, region, plan, with_lead);
  total.add(")) ");
  add_holding(total, connection_.engine(), {"u.name"}, words);
  Page<StoredUnit> page;
  page.total = first_integer(total.on(connection_));
  Query query;
  query.add("select u.unit_id, u.name, u.wildcard, counted.leads, counted.shares, counted.targets from (");
  add_sums(query, region, plan);
  query.add(") as counted join unit u on u.region = ? and u.unit_id = counted.unit_id where true ", region);
  add_holding(query, connection_.engine(), {"u.name"}, words);
  query.add("order by counted.leads desc, counted.shares desc, u.unit_id limit ? offset ?", window.count, window.first);
  Statement& row = query.on(connection_);
  while (row.step())
    page.rows.push_back({row.integer(0), std::string(row.text(1)), row.integer(2) != 0, static_cast<int>(row.integer(3)),
                         static_cast<int>(row.integer(4)), static_cast<int>(row.integer(5))});
  return page;
}

}  // namespace bihuan::store
