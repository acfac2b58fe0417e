// SPDX-License-Identifier: Apache-2.0
#include "store/backup.h"

#include <array>
#include <charconv>

#include "store/backup_file.h"
#include "store/catalogue.h"
#include "store/migrations.h"

namespace bihuan::store {
namespace {

// Only what both engines have.
std::vector<Column> kept_columns(const Table& table) {
  std::vector<Column> kept;
  for (const Column& column : table.columns)
    if (column.kind) kept.push_back(column);
  return kept;
}

// The first three columns are the key or the most of it.
std::string selection(const Table& table, const std::vector<Column>& columns) {
  std::string sql = "select ";
  for (const Column& column : columns) sql += (&column == columns.data() ? "" : ", ") + column.name;
  return sql + " from " + table.name + " order by 1, 2, 3";
}

void write_column(BackupWriter& file, const Statement& row, int number, ValueKind kind) {
  switch (kind) {
    case ValueKind::integer:
      return file.write_value(std::to_string(row.integer(number)));
    case ValueKind::text:
      return file.write_value(row.text(number));
    case ValueKind::bytes:
      return file.write_value(row.bytes(number));
    case ValueKind::real:
      break;
  }
  std::array<char, 32> room;
  const auto end = std::to_chars(room.data(), room.data() + room.size(), row.real(number)).ptr;
  file.write_value({room.data(), static_cast<std::size_t>(end - room.data())});
}

std::int64_t write_rows(BackupWriter& file, Statement& row, const std::vector<Column>& columns) {
  std::int64_t count = 0;
  for (; row.step(); ++count) {
    file.write("+");
    for (std::size_t i = 0; i < columns.size(); ++i) write_column(file, row, static_cast<int>(i), *columns[i].kind);
    file.write("\n");
  }
  return count;
}

// PostgreSQL hands over the whole of a result at once, so its rows are fetched a few at a time.
std::int64_t write_table(BackupWriter& file, Connection& connection, const Table& table) {
  const std::vector<Column> columns = kept_columns(table);
  std::string head = "table " + table.name;
  for (const Column& column : columns) head += " " + std::string(name_of(*column.kind)) + " " + column.name;
  file.write(head + "\n");
  if (connection.engine() == Engine::sqlite) return write_rows(file, connection.prepare(selection(table, columns)), columns);
  connection.run("declare backup_" + table.name + " no scroll cursor for " + selection(table, columns));
  std::int64_t count = 0;
  while (const std::int64_t fetched = write_rows(file, connection.prepare("fetch 20 from backup_" + table.name), columns)) count += fetched;
  connection.run("close backup_" + table.name);
  return count;
}

}  // namespace

base::Result<BackupCounts> back_up(Database& database, const std::string& path, std::int64_t now) {
  BackupCounts counts;
  try {
    database.read([&](Connection& connection) {
      counts = {};
      BackupWriter file(path);
      file.write("bihuan-backup 1\nschema " + std::to_string(schema_number(connection)) + " made " + std::to_string(now) + "\n");
      for (const Table& table : catalogue(connection)) {
        counts.rows += write_table(file, connection, table);
        ++counts.tables;
      }
      file.finish();
    });
  } catch (BackupStopped& stopped) {
    return tl::unexpected(std::move(stopped.error));
  }
  return counts;
}

}  // namespace bihuan::store
