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

}  // namespace bihuan::store
