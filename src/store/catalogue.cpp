// SPDX-License-Identifier: Apache-2.0
#include "store/catalogue.h"

#include <algorithm>
#include <array>

namespace bihuan::store {
namespace {

constexpr std::array<std::string_view, 4> kind_names{"integer", "real", "text", "bytes"};

std::optional<ValueKind> kind_of_type(std::string_view type) {
  if (type == "integer" || type == "bigint" || type == "smallint") return ValueKind::integer;
  if (type == "double precision") return ValueKind::real;
  if (type == "text") return ValueKind::text;
  if (type == "bytea") return ValueKind::bytes;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(ValueKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<ValueKind> kind_named(std::string_view name) {
  const auto found = std::find(kind_names.begin(), kind_names.end(), name);
  if (found == kind_names.end()) return std::nullopt;
  return static_cast<ValueKind>(found - kind_names.begin());
}

std::vector<Table> catalogue(Connection& connection) {
  Statement& row = connection.prepare(connection.engine() == Engine::sqlite ? R"sql(
      select t.name, c.name, lower(c.type) from pragma_table_list t join pragma_table_info(t.name) c
      where t.schema = 'main' and t.type = 'table' and t.name <> 'migration' and t.name not like 'sqlite!_%' escape '!'
      order by t.name, c.cid)sql"
                                                                            : R"sql(
      select t.table_name, c.column_name, c.data_type from information_schema.tables t
      join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
      where t.table_schema = current_schema() and t.table_type = 'BASE TABLE' and t.table_name <> 'migration'
      order by t.table_name, c.ordinal_position)sql");
  std::vector<Table> tables;
  while (row.step()) {
    if (tables.empty() || tables.back().name != row.text(0)) tables.push_back({std::string(row.text(0)), {}});
    tables.back().columns.push_back({std::string(row.text(1)), kind_of_type(row.text(2))});
  }
  return tables;
}

bool has_no_rows(Connection& connection) {
  for (const Table& table : catalogue(connection)) {
    Statement& row = connection.prepare("select 1 from " + table.name + " limit 1");
    const bool has_row = row.step();
    row.reset();
    if (has_row) return false;
  }
  return true;
}

}  // namespace bihuan::store
