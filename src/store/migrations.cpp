// SPDX-License-Identifier: Apache-2.0
#include "store/migrations.h"

#include <string>

#include "store/database.h"
#include "store/sqlite/sqlite_connection.h"
#include "store/transaction.h"

namespace bihuan::store {
namespace {

std::int64_t single_integer(Connection& connection, std::string_view sql) {
  Statement& statement = connection.prepare(sql);
  const std::int64_t value = statement.step() ? statement.integer(0) : 0;
  statement.reset();
  return value;
}

std::int64_t table_count(Connection& connection) {
  return single_integer(connection, connection.engine() == Engine::sqlite
                                        ? R"sql(select count(*) from sqlite_master where type = 'table')sql"
                                        : R"sql(select count(*) from pg_catalog.pg_tables where schemaname = current_schema())sql");
}

bool has_migration_table(Connection& connection) {
  return single_integer(connection, connection.engine() == Engine::sqlite ? R"sql(
      select count(*) from pragma_table_info('migration') where name in ('region', 'number', 'name', 'applied_at'))sql"
                                                                          : R"sql(
      select count(*) from information_schema.columns where table_schema = current_schema() and table_name = 'migration'
        and column_name in ('region', 'number', 'name', 'applied_at'))sql") == 4;
}

bool is_marked_foreign(Connection& connection) {
  return connection.engine() == Engine::sqlite && single_integer(connection, "pragma application_id") != sqlite_application_id;
}

constexpr int migration_lock = 0x62696875;

}  // namespace

int newest_migration() { return migrations().empty() ? no_schema : migrations().back().number; }

int schema_number(Connection& connection) {
  if (table_count(connection) == 0) return no_schema;
  if (is_marked_foreign(connection) || !has_migration_table(connection)) return foreign_schema;
  const auto number = single_integer(connection, R"sql(select coalesce(max(number), 0) from migration where region = '-')sql");
  return number > 0 ? static_cast<int>(number) : foreign_schema;
}

// SQLite's writing transactions hold the only lock there is.
void lock_schema(Connection& connection) {
  if (connection.engine() == Engine::postgres) connection.run("select pg_advisory_xact_lock(" + std::to_string(migration_lock) + ")");
}

void apply_migrations(Connection& connection, int from, int to, std::int64_t now) {
  const bool is_sqlite = connection.engine() == Engine::sqlite;
  if (is_sqlite) connection.run("pragma application_id = " + std::to_string(sqlite_application_id));
  for (const Migration& migration : migrations()) {
    if (migration.number <= from || migration.number > to) continue;
    connection.run(std::string(is_sqlite ? migration.sqlite : migration.postgres));
    execute(connection, R"sql(insert into migration (region, number, name, applied_at) values ($1, $2, $3, $4))sql", "-", migration.number,
            migration.name, now);
  }
}

std::optional<base::Error> bring_up_to_date(Connection& connection, std::string_view place, bool create, std::int64_t now) {
  using base::ErrorKind;
  const auto refused = [&](int number) -> std::optional<base::Error> {
    if (number == foreign_schema) return base::fail(ErrorKind::unsupported, "database-foreign", place).value();
    if (number == no_schema && !create) return base::fail(ErrorKind::not_found, "database-missing", place).value();
    if (number > newest_migration()) return base::fail(ErrorKind::unsupported, "database-newer", place, std::to_string(number)).value();
    return std::nullopt;
  };
  const int present = schema_number(connection);
  if (auto error = refused(present)) return error;
  if (present == newest_migration()) return std::nullopt;

  Transaction transaction(connection, Transaction::Purpose::writing);
  lock_schema(connection);
  const int locked = schema_number(connection);  // another program may have been faster
  if (auto error = refused(locked)) return error;
  apply_migrations(connection, locked, newest_migration(), now);
  transaction.commit();
  return std::nullopt;
}

}  // namespace bihuan::store
