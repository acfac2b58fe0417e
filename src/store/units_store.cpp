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

Page<StoredUnit> UnitsStore::list(std::string_view region, std::int64_t plan, std::string_view words, Window window) {
  Query total;
  total.add("select count(*) from unit u where u.region = ? and exists (select 1 from duty d where d.region = u.region ", region);
  if (plan != 0) total.add("and d.plan_id = ? ", plan);
  total.add("and d.unit_id = u.unit_id) ");
  add_holding(total, connection_.engine(), {"u.name"}, words);
  Page<StoredUnit> page;
  page.total = first_integer(total.on(connection_));
  Query query;
  query.add("select u.unit_id, u.name, u.wildcard, c.leads, c.shares, c.targets from (select d.unit_id, ")
      .add("sum(case when d.role = 'lead' then 1 else 0 end) as leads, sum(case when d.role = 'lead' then 0 else 1 end) as shares, ")
      .add("sum(case when d.role = 'lead' then d.target_count else 0 end) as targets from duty d where d.region = ? ", region);
  if (plan != 0) query.add("and d.plan_id = ? ", plan);
  query.add("group by d.unit_id) as c join unit u on u.region = ? and u.unit_id = c.unit_id where true ", region);
  add_holding(query, connection_.engine(), {"u.name"}, words);
  query.add("order by c.leads desc, c.shares desc, u.unit_id limit ? offset ?", window.count, window.first);
  Statement& row = query.on(connection_);
  while (row.step())
    page.rows.push_back({row.integer(0), std::string(row.text(1)), row.integer(2) != 0, static_cast<int>(row.integer(3)),
                         static_cast<int>(row.integer(4)), static_cast<int>(row.integer(5))});
  return page;
}

}  // namespace bihuan::store
