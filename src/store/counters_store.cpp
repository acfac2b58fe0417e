// SPDX-License-Identifier: Apache-2.0
#include "store/counters_store.h"

namespace bihuan::store {

std::int64_t take_numbers(Connection& connection, std::string_view region, std::string_view name, std::int64_t count) {
  constexpr std::string_view sql = R"(insert into counter (region, name, next) values ($1, $2, $3)
    on conflict (region, name) do update set next = counter.next + $4 returning next)";
  Statement& statement = bound(connection.prepare(sql), region, name, count + 1, count);
  statement.step();
  const std::int64_t first = statement.integer(0) - count;
  statement.reset();
  return first;
}

std::int64_t next_number(Connection& connection, std::string_view region, std::string_view name) {
  constexpr std::string_view sql = "select next from counter where region = $1 and name = $2";
  Statement& row = bound(connection.prepare(sql), region, name);
  const std::int64_t next = row.step() ? row.integer(0) : 1;
  row.reset();
  return next;
}

}  // namespace bihuan::store
