// SPDX-License-Identifier: Apache-2.0
#include "store/counters_store.h"

#include <algorithm>

#include "store/query.h"

namespace bihuan::store {
namespace {

std::int64_t stored_number(Connection& connection, std::string_view region, std::string_view name) {
  return std::max<std::int64_t>(1, first_integer(bound(connection.prepare("select next from counter where region = $1 and name = $2"), region, name)));
}

}  // namespace

std::int64_t take_numbers(Connection& connection, std::string_view region, std::string_view name, std::int64_t count) {
  if (HeldNumber* const held = connection.held_numbers().find(region, name); held != nullptr && held->is_taken) {
    held->is_written = false;
    return (held->next += count) - count;
  }
  // Not "returning": SQLite would take a savepoint for it, and its search index write down what it has gathered.
  constexpr std::string_view sql = R"(insert into counter (region, name, next) values ($1, $2, $3)
    on conflict (region, name) do update set next = counter.next + $4)";
  execute(connection, sql, region, name, count + 1, count);
  const std::int64_t next = stored_number(connection, region, name);
  if (connection.held_numbers().is_open()) connection.held_numbers().set(region, name, next, true);
  return next - count;
}

void write_down_numbers(Connection& connection) {
  for (HeldNumber& number : connection.held_numbers().all()) {
    if (!number.is_written)
      execute(connection, "update counter set next = $3 where region = $1 and name = $2", number.region, number.name, number.next);
    number.is_written = true;
  }
}

void hold_region(Connection& connection, std::string_view region) {
  constexpr std::string_view sql = R"(insert into counter (region, name, next) values ($1, 'plan', 1)
    on conflict (region, name) do update set next = counter.next)";
  if (connection.engine() != Engine::postgres) return;
  execute(connection, sql, region);
  connection.held_numbers().forget_looked_at();
}

std::int64_t next_number(Connection& connection, std::string_view region, std::string_view name) {
  if (const HeldNumber* const held = connection.held_numbers().find(region, name)) return held->next;
  const std::int64_t next = stored_number(connection, region, name);
  if (connection.held_numbers().is_open()) connection.held_numbers().set(region, name, next, false);
  return next;
}

void add_to_tally(Connection& connection, std::string_view region, std::string_view name, std::int64_t change) {
  constexpr std::string_view sql = R"(insert into tally (region, name, amount) values ($1, $2, $3)
    on conflict (region, name) do update set amount = tally.amount + excluded.amount)";
  if (change != 0) execute(connection, sql, region, name, change);
}

std::int64_t tally(Connection& connection, std::string_view region, std::string_view name) {
  return first_integer(bound(connection.prepare("select amount from tally where region = $1 and name = $2"), region, name));
}

}  // namespace bihuan::store
