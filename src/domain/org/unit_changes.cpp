// SPDX-License-Identifier: Apache-2.0
#include "domain/org/unit_changes.h"

#include <algorithm>
#include <utility>

#include "base/unseen.h"
#include "base/utf8.h"
#include "domain/org/unit_parts.h"

namespace bihuan::org {
namespace {

using base::ErrorKind;

constexpr int deepest = 64;

tl::unexpected<base::Error> wrong(std::string_view code, std::string_view where, std::string_view detail = {}) {
  return base::fail(ErrorKind::invalid, code, where, detail);
}
tl::unexpected<base::Error> clash(std::string_view code, std::string_view where, std::string_view detail = {}) {
  return base::fail(ErrorKind::conflict, code, where, detail);
}

bool is_code(std::string_view code) {
  return std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
  });
}

base::Result<void> check_name(std::string_view name, std::string_view where) {
  if (name.find_first_not_of(' ') == std::string_view::npos) return wrong("unit-name-missing", where);
  for (std::size_t at = 0; at < name.size(); at += base::utf8_length(static_cast<unsigned char>(name[at])))
    if (base::acts_on_terminal(base::utf8_at(name, at))) return wrong("unit-name-unseen", where);
  if (base::count_code_points(name) > longest_unit_name) return wrong("unit-name-too-long", where, std::to_string(longest_unit_name));
  return {};
}

void normalize_aliases(Unit& unit) {
  std::sort(unit.aliases.begin(), unit.aliases.end());
  unit.aliases.erase(std::unique(unit.aliases.begin(), unit.aliases.end()), unit.aliases.end());
}

// Whether it is so on the day or later.
bool is_from(const UnitSpan& span, base::Date on) { return !span.to_on || *span.to_on > on; }

// Who stands right below the unit on the day or later.
std::vector<UnitNumber> children_from(const Tree& tree, UnitNumber parent, base::Date on) {
  std::vector<UnitNumber> children;
  for (const Unit& unit : tree.units())
    if (std::any_of(unit.spans.begin(), unit.spans.end(), [&](const UnitSpan& span) { return span.parent == parent && is_from(span, on); }))
      children.push_back(unit.number);
  return children;
}

// Whether `below` is `above` or, on some day from `on` on, stands below it.
bool is_ever_above(const Tree& tree, UnitNumber below, UnitNumber above, base::Date on, int depth = 0) {
  if (below == above) return true;
  const Unit* unit = below == 0 || depth == deepest ? nullptr : tree.find(below);
  return unit != nullptr && std::any_of(unit->spans.begin(), unit->spans.end(), [&](const UnitSpan& span) {
    return is_from(span, on) && is_ever_above(tree, span.parent, above, on, depth + 1);
  });
}

// As the unit stands from `on`: below `span.parent`, and whether that can be, on the day and as all units stand at last.
base::Result<void> check_place(const Tree& tree, UnitNumber number, const UnitSpan& span, base::Date on) {
  if (span.parent == 0) return {};
  const Unit* parent = tree.find(span.parent);
  if (parent == nullptr || parent->spans.empty()) return clash("unit-parent-missing", span.name);
  if (!parent->is_open() || parent->spans.front().from_on > on) return clash("unit-parent-closed", span.name, parent->now().name);
  for (const UnitSpan& one : parent->spans)
    if (is_from(one, on) && !may_stand_below(span.kind, one.kind))
      return clash("unit-kind-order", span.name, std::string(unit_kind_name(span.kind)) + " < " + std::string(unit_kind_name(one.kind)));
  if (is_ever_above(tree, span.parent, number, on)) return clash("unit-circle", span.name);
  return {};
}

base::Result<void> check_code(const Tree& tree, UnitNumber number, const UnitSpan& span, base::Date on) {
  if (!span.code.empty() && tree.code_holder(span.code, on, number) != 0) return clash("unit-code-twice", span.name, span.code);
  return {};
}

// Whether what stands right below it on the day or later would still fit.
base::Result<void> check_children(const Tree& tree, UnitNumber number, UnitKind kind, base::Date on) {
  for (const UnitNumber child : children_from(tree, number, on))
    for (const UnitSpan& span : tree.find(child)->spans)
      if (span.parent == number && is_from(span, on) && !may_stand_below(span.kind, kind))
        return clash("unit-kind-order", span.name, std::string(unit_kind_name(span.kind)) + " < " + std::string(unit_kind_name(kind)));
  return {};
}

base::Result<void> check_day(const Tree& tree, base::Date on) {
  if (on > tree.on()) return wrong("unit-change-in-future", "on", base::to_iso(tree.on()));
  return {};
}

base::Result<void> check_time(const Tree& tree, const Unit& unit, base::Date on) {
  if (auto day = check_day(tree, on); !day) return day;
  if (!unit.is_open()) return clash("unit-closed", unit.spans.empty() ? "" : unit.now().name);
  if (on < unit.now().from_on) return clash("unit-change-too-early", unit.now().name, base::to_iso(unit.now().from_on));
  return {};
}

void end(Unit& unit, base::Date on) { unit.spans.back().to_on = on; }

base::Result<Unit> moved(const Tree& tree, UnitNumber child, const Unit& after, base::Date on) {
  Unit unit = *tree.find(child);
  if (auto time = check_time(tree, unit, on); !time) return tl::unexpected(std::move(time.error()));
  UnitSpan span = unit.now();
  span.parent = after.number;
  if (!may_stand_below(span.kind, after.now().kind))
    return clash("unit-kind-order", span.name, std::string(unit_kind_name(span.kind)) + " < " + std::string(unit_kind_name(after.now().kind)));
  begin_span(unit, std::move(span), on);
  return unit;
}

}  // namespace

base::Result<void> check_fields(const UnitSpan& span, const Unit& unit) {
  if (auto name = check_name(span.name, "name"); !name) return name;
  if (span.code.size() > longest_unit_code || !is_code(span.code)) return wrong("unit-code-wrong", "code", span.code);
  if (unit.aliases.size() > most_aliases) return wrong("unit-aliases-too-many", "aliases", std::to_string(most_aliases));
  for (const std::string& alias : unit.aliases)
    if (auto name = check_name(alias, "aliases"); !name) return name;
  if (unit.population < 0 || unit.population > largest_population)
    return wrong("unit-population-wrong", "population", std::to_string(largest_population));
  return {};
}

base::Result<void> normalize_polygon(Unit& unit) {
  if (unit.polygon.empty()) return {};
  auto polygon = polygon_in(unit.polygon, "polygon");
  if (!polygon) return tl::unexpected(std::move(polygon.error()));
  if (auto ground = check_ground(*polygon, "polygon"); !ground) return ground;
  unit.polygon = to_geojson(*polygon);
  return {};
}

void begin_span(Unit& unit, UnitSpan span, base::Date on) {
  span.from_on = on;
  span.to_on.reset();
  if (unit.now().from_on == on) {
    unit.spans.back() = std::move(span);
  } else {
    unit.spans.back().to_on = on;
    unit.spans.push_back(std::move(span));
  }
}

bool says_the_same(const UnitSpan& a, const UnitSpan& b) {
  return a.name == b.name && a.code == b.code && a.kind == b.kind && a.parent == b.parent;
}

base::Result<Unit> add_unit(const Tree& tree, UnitNumber number, const UnitFields& fields, base::Date on) {
  Unit unit;
  unit.number = number;
  unit.spans.push_back({on, std::nullopt, fields.name, fields.code, fields.kind, fields.parent});
  unit.aliases = fields.aliases;
  unit.population = fields.population;
  unit.polygon = fields.polygon;
  normalize_aliases(unit);
  auto checked = check_day(tree, on);
  if (checked) checked = check_fields(unit.now(), unit);
  if (checked) checked = normalize_polygon(unit);
  if (checked) checked = check_place(tree, number, unit.now(), on);
  if (checked) checked = check_code(tree, number, unit.now(), on);
  if (!checked) return tl::unexpected(std::move(checked.error()));
  return unit;
}

base::Result<Unit> change_unit(const Tree& tree, const Unit& unit, const UnitPatch& patch, base::Date on) {
  auto checked = check_time(tree, unit, on);
  if (!checked) return tl::unexpected(std::move(checked.error()));
  Unit changed = unit;
  UnitSpan span = unit.now();
  if (patch.name) span.name = *patch.name;
  if (patch.code) span.code = *patch.code;
  if (patch.kind) span.kind = *patch.kind;
  if (patch.parent) span.parent = *patch.parent;
  if (patch.aliases) changed.aliases = *patch.aliases;
  if (patch.population) changed.population = *patch.population;
  normalize_aliases(changed);
  checked = check_fields(span, changed);
  if (checked && patch.polygon) {
    changed.polygon = *patch.polygon;
    checked = normalize_polygon(changed);
  }
  if (checked && (span.parent != unit.now().parent || span.kind != unit.now().kind)) checked = check_place(tree, unit.number, span, on);
  if (checked && span.kind != unit.now().kind) checked = check_children(tree, unit.number, span.kind, on);
  if (checked && span.code != unit.now().code) checked = check_code(tree, unit.number, span, on);
  if (!checked) return tl::unexpected(std::move(checked.error()));
  if (!says_the_same(span, unit.now())) begin_span(changed, std::move(span), on);
  return changed;
}

base::Result<Unit> close_unit(const Tree& tree, const Unit& unit, base::Date on) {
  if (auto time = check_time(tree, unit, on); !time) return tl::unexpected(std::move(time.error()));
  const std::size_t children = children_from(tree, unit.number, on).size();
  if (children != 0) return clash("unit-has-children", unit.now().name, std::to_string(children));
  Unit closed = unit;
  end(closed, on);
  return closed;
}

base::Result<UnitsChange> merge_units(const Tree& tree, const std::vector<Unit>& before, const Unit& after, base::Date on) {
  if (before.empty()) return wrong("units-too-few", "units");
  if (auto time = check_time(tree, after, on); !time) return tl::unexpected(std::move(time.error()));
  UnitsChange change;
  std::vector<UnitNumber> ending;
  for (const Unit& unit : before) {
    if (unit.number == after.number || std::find(ending.begin(), ending.end(), unit.number) != ending.end())
      return wrong("unit-merged-with-itself", "units", unit.now().name);
    if (auto time = check_time(tree, unit, on); !time) return tl::unexpected(std::move(time.error()));
    ending.push_back(unit.number);
  }
  UnitNumber above = after.now().parent;
  for (int step = 0; above != 0 && step < deepest; ++step) {
    if (std::find(ending.begin(), ending.end(), above) != ending.end()) return clash("unit-within-merged", after.now().name);
    const Unit* unit = tree.find(above);
    above = unit == nullptr || unit->spans.empty() ? 0 : unit->now().parent;
  }
  for (const Unit& unit : before) {
    for (const UnitNumber child : children_from(tree, unit.number, on)) {
      if (std::find(ending.begin(), ending.end(), child) != ending.end()) continue;
      auto moving = moved(tree, child, after, on);
      if (!moving) return tl::unexpected(std::move(moving.error()));
      change.moved.push_back(std::move(*moving));
    }
    Unit ended = unit;
    end(ended, on);
    change.units.push_back(std::move(ended));
    change.successions.push_back({on, unit.number, after.number, false});
  }
  return change;
}

base::Result<UnitsChange> split_unit(const Tree& tree, const Unit& before, const std::vector<Unit>& parts, const std::map<UnitNumber, std::size_t>& children,
                                     bool goes_on, base::Date on) {
  if (parts.size() < (goes_on ? 1u : 2u)) return wrong("units-too-few", "parts");
  if (auto time = check_time(tree, before, on); !time) return tl::unexpected(std::move(time.error()));
  UnitsChange change;
  change.units = parts;
  for (const Unit& part : parts) change.successions.push_back({on, before.number, part.number, true});
  const std::vector<UnitNumber> below = children_from(tree, before.number, on);
  for (const auto& [child, place] : children)
    if (place >= parts.size() || std::find(below.begin(), below.end(), child) == below.end())
      return wrong("unit-child-unassigned", "children", tree.name_of(child));
  for (const UnitNumber child : below) {
    const auto assigned = children.find(child);
    if (assigned == children.end()) {
      if (goes_on) continue;
      return wrong("unit-child-unassigned", "children", tree.name_of(child));
    }
    auto moving = moved(tree, child, parts[assigned->second], on);
    if (!moving) return tl::unexpected(std::move(moving.error()));
    change.moved.push_back(std::move(*moving));
  }
  if (!goes_on) {
    Unit ended = before;
    end(ended, on);
    change.units.push_back(std::move(ended));
  }
  return change;
}

}  // namespace bihuan::org
