// SPDX-License-Identifier: Apache-2.0
#include "store/indicator_names_store.h"

#include "store/query.h"

namespace bihuan::store {
namespace {

StoredName name_of(const Statement& row) {
  StoredName name;
  name.name = row.text(0);
  name.written = row.text(1);
  name.meaning = {std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4))};
  name.named_by = row.text(5);
  name.named_at = row.integer(6);
  return name;
}

}  // namespace

std::optional<StoredName> IndicatorNamesStore::find(std::string_view region, std::string_view name) {
  constexpr std::string_view sql = R"(select name, written, indicator, own_name, own_unit, named_by, named_at from indicator_name
    where region = $1 and name = $2)";
  Statement& row = bound(connection_.prepare(sql), region, name);
  std::optional<StoredName> found;
  if (row.step()) found = name_of(row);
  row.reset();
  return found;
}

Page<StoredName> IndicatorNamesStore::list(std::string_view region, Window window) {
  constexpr std::string_view count = "select count(*) from (select 1 from indicator_name where region = $1 limit $2) as counted";
  constexpr std::string_view sql = R"(select name, written, indicator, own_name, own_unit, named_by, named_at from indicator_name
    where region = $1 order by named_at desc, name desc limit $2 offset $3)";
  Page<StoredName> page;
  page.count(first_integer(bound(connection_.prepare(count), region, counted_to)));
  Statement& row = bound(connection_.prepare(sql), region, window.count, window.first);
  while (row.step()) page.rows.push_back(name_of(row));
  return page;
}

std::vector<StoredName> IndicatorNamesStore::all(std::string_view region) {
  constexpr std::string_view sql = R"(select name, written, indicator, own_name, own_unit, named_by, named_at from indicator_name
    where region = $1 order by name)";
  std::vector<StoredName> names;
  Statement& row = bound(connection_.prepare(sql), region);
  while (row.step()) names.push_back(name_of(row));
  return names;
}

void IndicatorNamesStore::add(std::string_view region, const StoredName& name) {
  constexpr std::string_view sql =
      R"(insert into indicator_name (region, name, written, indicator, own_name, own_unit, named_by, named_at) values ($1, $2, $3, $4, $5, $6, $7, $8))";
  execute(connection_, sql, region, name.name, name.written, name.meaning.indicator, name.meaning.own_name, name.meaning.own_unit, name.named_by,
          name.named_at);
}

void IndicatorNamesStore::remove(std::string_view region, std::string_view name) {
  constexpr std::string_view sql = "delete from indicator_name where region = $1 and name = $2";
  execute(connection_, sql, region, name);
}

}  // namespace bihuan::store
