// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "app/org_journal.h"
#include "app/org_units_columns.h"
#include "app/org_units_files.h"
#include "base/sha256.h"
#include "domain/org/thing_id.h"
#include "reader/formats/rows/file_rows.h"
#include "store/counters_store.h"
#include "store/org_units_store.h"

namespace bihuan::app {
namespace {

constexpr std::size_t units_in_entry = 500;  // of the journal
constexpr std::string_view unit_counter = "org_unit";

struct Columns {
  static constexpr std::size_t none = SIZE_MAX;
  std::size_t place[unit_column_count];

  std::optional<std::string> cell(const reader::FileRow& row, UnitColumn column) const {
    const std::size_t at = place[static_cast<std::size_t>(column)];
    if (at == none) return std::nullopt;
    return row.cells[at];
  }
};

base::Result<Columns> columns_of(const reader::FileRows& rows, const std::string& file) {
  Columns columns{};
  for (std::size_t i = 0; i < unit_column_count; ++i) {
    columns.place[i] = Columns::none;
    for (std::size_t at = 0; at < rows.names.size() && columns.place[i] == Columns::none; ++at)
      if (rows.names[at] == unit_columns[i].english || rows.names[at] == unit_columns[i].chinese) columns.place[i] = at;
  }
  if (columns.place[static_cast<std::size_t>(UnitColumn::name)] == Columns::none)
    return base::fail(base::ErrorKind::invalid, "units-file-columns", file);
  return columns;
}

std::vector<org::UnitRow> unit_rows(const reader::FileRows& file, const Columns& columns) {
  std::vector<org::UnitRow> rows;
  rows.reserve(file.rows.size());
  for (const reader::FileRow& given : file.rows) {
    org::UnitRow& row = rows.emplace_back();
    row.number = given.number;
    row.name = columns.cell(given, UnitColumn::name).value_or("");
    row.code = columns.cell(given, UnitColumn::code).value_or("");
    row.kind = columns.cell(given, UnitColumn::kind);
    row.parent_code = columns.cell(given, UnitColumn::parent_code);
    row.parent = columns.cell(given, UnitColumn::parent);
    row.population = columns.cell(given, UnitColumn::population);
    row.aliases = columns.cell(given, UnitColumn::aliases);
    row.from_on = columns.cell(given, UnitColumn::from_on);
    row.polygon = columns.cell(given, UnitColumn::polygon);
  }
  return rows;
}

class ImportWrite {
 public:
  ImportWrite(store::Connection& connection, const Ledger& ledger, const Actor& actor, const File& file)
      : connection_(connection), ledger_(ledger), actor_(actor), file_(file), units_(connection) {}

  base::Result<ImportOutcome> run(const std::vector<org::UnitRow>& rows, bool only_look) {
    const auto tree = org_tree(connection_, ledger_, actor_.now);
    if (!tree) return tl::unexpected(tree.error());
    const auto polygons = kept_polygons();
    const org::UnitImport plan = org::plan_import(**tree, rows, store::next_number(connection_, ledger_.region, unit_counter), [&](org::UnitNumber number) {
      const auto kept = polygons.find(number);
      return kept == polygons.end() ? std::string() : kept->second;
    });
    ImportOutcome outcome{plan.added.size(), plan.changed.size(), plan.unchanged, plan.wrong_rows, plan.errors, false};
    if (only_look || plan.wrong_rows != 0) return outcome;
    keep(plan);
    outcome.is_kept = true;
    return outcome;
  }

 private:
  std::unordered_map<org::UnitNumber, std::string> kept_polygons() {
    std::unordered_map<org::UnitNumber, std::string> polygons;
    for (org::Unit& unit : units_.all(ledger_.region))
      if (!unit.polygon.empty()) polygons.emplace(unit.number, std::move(unit.polygon));
    return polygons;
  }

  void keep(const org::UnitImport& plan) {
    if (!plan.added.empty()) store::take_numbers(connection_, ledger_.region, unit_counter, static_cast<std::int64_t>(plan.added.size()));
    units_.add(ledger_.region, plan.added);
    for (const org::Unit& unit : plan.changed) units_.save(ledger_.region, unit);
    successions_ = units_.successions(ledger_.region);
    sha256_ = base::sha256(file_.bytes);
    note(plan.added, "added");
    note(plan.changed, "changed");
  }

  void note(const std::vector<org::Unit>& units, std::string_view what) {
    for (std::size_t begin = 0; begin < units.size(); begin += units_in_entry) {
      const std::size_t end = std::min(units.size(), begin + units_in_entry);
      States states;
      for (std::size_t i = begin; i < end; ++i) states.emplace_back(id(units[i].number), unit_digest(units[i], successions_));
      note_in_journal(connection_, ledger_, actor_, "units.imported", "org_units", ledger_.region, states, [&](report::JsonText& json) {
        json.member("file", file_.name).member("sha256", sha256_).name(what).open_array();
        for (std::size_t i = begin; i < end; ++i) {
          json.open_object().member("id", id(units[i].number));
          if (units[i].spans.size() > 1) {
            json.name("before");
            write_span(json, units[i].spans[units[i].spans.size() - 2], ledger_.region);
          }
          json.name("after");
          write_span(json, units[i].now(), ledger_.region);
          json.close_object();
        }
        json.close_array();
      });
    }
  }
  std::string id(org::UnitNumber number) const { return org::thing_id(ledger_.region, unit_letter, number); }

  store::Connection& connection_;
  const Ledger& ledger_;
  const Actor& actor_;
  const File& file_;
  store::OrgUnitsStore units_;
  std::vector<org::Succession> successions_;
  std::string sha256_;
};

}  // namespace

base::Result<ImportOutcome> import_org_units(const Ledger& ledger, const Actor& actor, const File& file, bool only_look) {
  if (auto may = allowed(actor, org::Action::write_units); !may) return tl::unexpected(std::move(may.error()));
  reader::OpenOptions options;
  options.encoding = file.encoding;
  const auto given = reader::read_file_rows(file.bytes, file.name, options);
  if (!given) return tl::unexpected(given.error());
  const auto columns = columns_of(*given, file.name);
  if (!columns) return tl::unexpected(columns.error());
  const std::vector<org::UnitRow> rows = unit_rows(*given, *columns);
  base::Result<ImportOutcome> outcome;
  const auto run = [&](store::Connection& connection) {
    if (!only_look) store::hold_region(connection, ledger.region);
    outcome = ImportWrite(connection, ledger, actor, file).run(rows, only_look);
  };
  if (only_look)
    ledger.database->read(run);
  else
    ledger.database->write(run);
  ledger.kept_tree->forget_recent();
  return outcome;
}

}  // namespace bihuan::app
