// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "app/org_journal.h"
#include "app/org_units_columns.h"
#include "app/org_units_files.h"
#include "domain/org/thing_id.h"
#include "report/json_text.h"
#include "store/org_units_store.h"

namespace bihuan::app {
namespace {

using org::UnitNumber;

std::string joined(const std::vector<std::string>& aliases) {
  std::string text;
  for (const std::string& alias : aliases) text += (text.empty() ? "" : "；") + alias;
  return text;
}

// From the top downwards, so that whoever reads the file meets a parent before its children.
void walk(const org::Tree& tree, UnitNumber top, const std::function<void(UnitNumber)>& visit) {
  std::vector<UnitNumber> open{top};
  while (!open.empty()) {
    const UnitNumber number = open.back();
    open.pop_back();
    if (number != 0) visit(number);
    const auto children = tree.children_of(number);
    open.insert(open.end(), children.rbegin(), children.rend());
  }
}

class Rows {
 public:
  Rows(const org::Tree& tree, report::Language language) : tree_(tree), language_(language) {}

  void write_cells(UnitNumber number, report::RowSink& cells) const {
    const org::Unit& unit = *tree_.find(number);
    const org::UnitSpan& span = *tree_.span_of(number);
    const org::UnitSpan* above = tree_.span_of(span.parent);
    cells.text(span.code);
    cells.text(span.name);
    cells.text(report::pick(language_, org::unit_kind_chinese(span.kind), org::unit_kind_name(span.kind)));
    cells.text(above == nullptr ? std::string_view() : above->code);
    cells.text(above == nullptr ? std::string_view() : above->name);
    cells.decimal(base::Decimal(unit.population));
    cells.text(joined(unit.aliases));
    cells.text(base::to_iso(unit.spans.front().from_on));
    cells.end_row();
  }

  void write_feature(UnitNumber number, const std::string& polygon, report::JsonText& json) const {
    const org::Unit& unit = *tree_.find(number);
    const org::UnitSpan& span = *tree_.span_of(number);
    const org::UnitSpan* above = tree_.span_of(span.parent);
    json.open_object().member("type", "Feature").name("properties").open_object().member("code", span.code).member("name", span.name);
    json.member("kind", org::unit_kind_name(span.kind)).member("parent_code", above == nullptr ? std::string() : above->code);
    json.member("parent", above == nullptr ? std::string() : above->name).member("population", unit.population).name("aliases").open_array();
    for (const std::string& alias : unit.aliases) json.text(alias);
    json.close_array().member("from_on", base::to_iso(unit.spans.front().from_on)).close_object().name("geometry");
    if (polygon.empty())
      json.null();
    else
      json.raw(polygon);
    json.close_object();
  }

 private:
  const org::Tree& tree_;
  report::Language language_;
};

std::string as_geojson(const Ledger& ledger, const org::Tree& tree, UnitNumber branch) {
  std::vector<org::Unit> kept;
  ledger.database->read([&](store::Connection& connection) { kept = store::OrgUnitsStore(connection).all(ledger.region); });
  const auto polygon_of = [&](UnitNumber number) {
    const auto found = std::lower_bound(kept.begin(), kept.end(), number, [](const org::Unit& unit, UnitNumber wanted) { return unit.number < wanted; });
    return found == kept.end() || found->number != number ? std::string() : found->polygon;
  };
  const Rows rows(tree, report::Language::english);
  report::JsonText json;
  json.open_object().member("type", "FeatureCollection").name("features").open_array();
  walk(tree, branch, [&](UnitNumber number) { rows.write_feature(number, polygon_of(number), json); });
  json.close_array().close_object();
  return std::move(json).take() + '\n';
}

}  // namespace

base::Result<std::string> export_org_units(const Ledger& ledger, const Actor& actor, UnitsFormat format, report::Language language, UnitNumber branch,
                                           std::size_t most_rows) {
  if (auto may = allowed(actor, org::Action::look_at_units); !may) return tl::unexpected(std::move(may.error()));
  const auto tree = org_tree(ledger, actor.now);
  if (!tree) return tl::unexpected(tree.error());
  if (branch != 0 && (*tree)->span_of(branch) == nullptr)
    return base::fail(base::ErrorKind::not_found, "unit-missing", org::thing_id(ledger.region, unit_letter, branch));
  const std::size_t count = branch == 0 ? (*tree)->units().size() : (*tree)->count_within(branch);
  if (count > most_rows) return base::fail(base::ErrorKind::too_large, "export-too-long", "", std::to_string(most_rows));
  if (format == UnitsFormat::geojson) return as_geojson(ledger, **tree, branch);
  const Rows rows(**tree, language);
  ExportForm form;
  form.format = format == UnitsFormat::csv ? ExportFormat::csv : ExportFormat::xlsx;
  form.language = language;
  return rows_as_file(form, report::pick(language, "单位", "units"), std::span(unit_columns, table_column_count),
                      [&](const std::function<void(const ExportRow&)>& take) {
                        walk(**tree, branch, [&](UnitNumber number) { take({[&](report::RowSink& cells) { rows.write_cells(number, cells); }, {}}); });
                      });
}

}  // namespace bihuan::app
