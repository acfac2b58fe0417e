// SPDX-License-Identifier: Apache-2.0
#include "store/org_units_store.h"

#include <algorithm>

#include "store/counters_store.h"
#include "store/query.h"

namespace bihuan::store {
namespace {

constexpr std::string_view change_counter = "org_unit_change";
constexpr std::size_t rows_at_once = 50;  // of an insert: the same statement is prepared once, and a server is asked seldom

std::string text_of(const std::optional<base::Date>& day) { return day ? base::to_iso(*day) : std::string(); }

org::UnitSpan span_of(const Statement& row, int first) {
  org::UnitSpan span;
  span.from_on = base::from_iso(row.text(first)).value_or(base::Date{});
  span.to_on = base::from_iso(row.text(first + 1));
  span.name = row.text(first + 2);
  span.code = row.text(first + 3);
  span.kind = org::unit_kind_from(row.text(first + 4)).value_or(org::UnitKind::other);
  span.parent = row.integer(first + 5);
  return span;
}

// Calls `place` for each row with its unit, both being in the order of the units' numbers.
template <class Place>
void join(std::vector<org::Unit>& units, Statement& row, Place place) {
  auto unit = units.begin();
  while (row.step()) {
    while (unit != units.end() && unit->number < row.integer(0)) ++unit;
    if (unit != units.end() && unit->number == row.integer(0)) place(*unit);
  }
}

// One insert of many rows: `values` stands once for each of them.
template <class Row, class Bind>
void insert_all(Connection& connection, std::string_view opening, std::string_view values, const std::vector<Row>& rows, Bind bind) {
  for (std::size_t begin = 0; begin < rows.size(); begin += rows_at_once) {
    Query query;
    query.add(opening);
    for (std::size_t i = begin; i < std::min(rows.size(), begin + rows_at_once); ++i) {
      if (i != begin) query.add(", ");
      bind(query, values, rows[i]);
    }
    Statement& statement = query.on(connection);
    while (statement.step()) {
    }
  }
}

struct SpanRow {
  org::UnitNumber unit;
  int position;
  const org::UnitSpan* span;
};

void insert_spans(Connection& connection, std::string_view region, const std::vector<SpanRow>& rows) {
  insert_all(connection, "insert into org_unit_span (region, unit_id, position, from_on, to_on, name, code, kind, parent_id) values ",
             "(?, ?, ?, ?, ?, ?, ?, ?, ?)", rows, [&](Query& query, std::string_view values, const SpanRow& row) {
               query.add(values, region, row.unit, row.position, base::to_iso(row.span->from_on), text_of(row.span->to_on), row.span->name, row.span->code,
                         org::unit_kind_name(row.span->kind), row.span->parent);
             });
}

}  // namespace

std::optional<org::Unit> OrgUnitsStore::find(std::string_view region, org::UnitNumber number) {
  constexpr std::string_view sql = "select population, polygon from org_unit where region = $1 and unit_id = $2";
  constexpr std::string_view spans = R"(select from_on, to_on, name, code, kind, parent_id from org_unit_span
    where region = $1 and unit_id = $2 order by position)";
  constexpr std::string_view aliases = "select name from org_alias where region = $1 and unit_id = $2 order by name";
  Statement& row = bound(connection_.prepare(sql), region, number);
  std::optional<org::Unit> found;
  if (row.step()) {
    found.emplace();
    found->number = number;
    found->population = row.integer(0);
    found->polygon = row.text(1);
  }
  row.reset();
  if (!found) return found;
  Statement& span = bound(connection_.prepare(spans), region, number);
  while (span.step()) found->spans.push_back(span_of(span, 0));
  Statement& alias = bound(connection_.prepare(aliases), region, number);
  while (alias.step()) found->aliases.emplace_back(alias.text(0));
  std::sort(found->aliases.begin(), found->aliases.end());  // an engine may order letters by a language
  return found;
}

std::vector<org::Unit> OrgUnitsStore::all(std::string_view region) {
  constexpr std::string_view sql = "select unit_id, population, polygon from org_unit where region = $1 order by unit_id";
  constexpr std::string_view spans = R"(select unit_id, from_on, to_on, name, code, kind, parent_id from org_unit_span
    where region = $1 order by unit_id, position)";
  constexpr std::string_view aliases = "select unit_id, name from org_alias where region = $1 order by unit_id, name";
  std::vector<org::Unit> units;
  Statement& row = bound(connection_.prepare(sql), region);
  while (row.step()) {
    org::Unit& unit = units.emplace_back();
    unit.number = row.integer(0);
    unit.population = row.integer(1);
    unit.polygon = row.text(2);
  }
  Statement& span = bound(connection_.prepare(spans), region);
  join(units, span, [&](org::Unit& unit) { unit.spans.push_back(span_of(span, 1)); });
  Statement& alias = bound(connection_.prepare(aliases), region);
  join(units, alias, [&](org::Unit& unit) { unit.aliases.emplace_back(alias.text(1)); });
  for (org::Unit& unit : units) std::sort(unit.aliases.begin(), unit.aliases.end());
  return units;
}

std::vector<org::Succession> OrgUnitsStore::successions(std::string_view region) {
  constexpr std::string_view sql = R"(select happened_on, before_id, after_id, is_split from org_succession
    where region = $1 order by before_id, after_id)";
  std::vector<org::Succession> successions;
  Statement& row = bound(connection_.prepare(sql), region);
  while (row.step())
    successions.push_back({base::from_iso(row.text(0)).value_or(base::Date{}), row.integer(1), row.integer(2), row.integer(3) != 0});
  return successions;
}

std::int64_t OrgUnitsStore::state(std::string_view region) { return next_number(connection_, region, change_counter); }

void OrgUnitsStore::changed(std::string_view region) { take_numbers(connection_, region, change_counter); }

void OrgUnitsStore::add(std::string_view region, const std::vector<org::Unit>& units) {
  if (units.empty()) return;
  insert_all(connection_, "insert into org_unit (region, unit_id, population, polygon) values ", "(?, ?, ?, ?)", units,
             [&](Query& query, std::string_view values, const org::Unit& unit) { query.add(values, region, unit.number, unit.population, unit.polygon); });
  std::vector<SpanRow> spans;
  for (const org::Unit& unit : units)
    for (std::size_t i = 0; i < unit.spans.size(); ++i) spans.push_back({unit.number, static_cast<int>(i), &unit.spans[i]});
  insert_spans(connection_, region, spans);
  for (const org::Unit& unit : units) add_aliases(region, unit);
  changed(region);
}

void OrgUnitsStore::save(std::string_view region, const org::Unit& unit) {
  constexpr std::string_view update = "update org_unit set population = $3, polygon = $4 where region = $1 and unit_id = $2";
  constexpr std::string_view forget_aliases = "delete from org_alias where region = $1 and unit_id = $2";
  execute(connection_, update, region, unit.number, unit.population, unit.polygon);
  execute(connection_, forget_aliases, region, unit.number);
  add_aliases(region, unit);
  save_spans(region, unit);
}

void OrgUnitsStore::save_spans(std::string_view region, const org::Unit& unit) {
  execute(connection_, "delete from org_unit_span where region = $1 and unit_id = $2", region, unit.number);
  add_spans(region, unit);
  changed(region);
}

void OrgUnitsStore::add_succession(std::string_view region, const org::Succession& succession) {
  constexpr std::string_view sql = R"(insert into org_succession (region, before_id, after_id, happened_on, is_split)
    values ($1, $2, $3, $4, $5))";
  execute(connection_, sql, region, succession.before, succession.after, base::to_iso(succession.on), succession.is_split ? 1 : 0);
  changed(region);
}

void OrgUnitsStore::add_spans(std::string_view region, const org::Unit& unit) {
  std::vector<SpanRow> rows;
  for (std::size_t i = 0; i < unit.spans.size(); ++i) rows.push_back({unit.number, static_cast<int>(i), &unit.spans[i]});
  insert_spans(connection_, region, rows);
}

void OrgUnitsStore::add_aliases(std::string_view region, const org::Unit& unit) {
  for (const std::string& alias : unit.aliases)
    execute(connection_, "insert into org_alias (region, unit_id, name) values ($1, $2, $3)", region, unit.number, alias);
}

}  // namespace bihuan::store
