// SPDX-License-Identifier: Apache-2.0
// What may become of units: added, renamed, moved, closed, merged, split. Each gives the new values of what it touches, or what is wrong; nothing is
// forgotten: what was, stays as a span of time. Knows no store and no person.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/org/unit.h"

namespace bihuan::org {

// What is said of a unit when it is added.
struct UnitFields {
  std::string name, code;
  UnitKind kind = UnitKind::other;
  UnitNumber parent = 0;
  std::vector<std::string> aliases;
  std::int64_t population = 0;  // persons
  std::string polygon;          // GeoJSON; kept in the form of to_geojson
};

// What is changed; nothing stays as it is.
struct UnitPatch {
  std::optional<std::string> name, code;
  std::optional<UnitKind> kind;
  std::optional<UnitNumber> parent;
  std::optional<std::vector<std::string>> aliases;
  std::optional<std::int64_t> population;
  std::optional<std::string> polygon;
};

struct UnitsChange {
  std::vector<Unit> units;  // new ones and those that have ended, whole
  std::vector<Unit> moved;  // only their spans are new; they come from the tree, which has no polygons
  std::vector<Succession> successions;
};

inline constexpr std::size_t longest_unit_name = 100, longest_unit_code = 40, most_aliases = 50;  // characters; aliases of one unit
inline constexpr std::int64_t largest_population = 2'000'000'000;

// Errors of all: where = the member or the unit's name.
//   of the fields: unit-name-missing, unit-name-too-long, unit-name-unseen (a line break, a mark of direction), unit-code-wrong (letters, digits, - and . only), unit-aliases-too-many,
//     unit-population-wrong, and those of polygon_in and check_ground;
//   of the place: unit-parent-missing, unit-parent-closed, unit-kind-order, unit-circle, unit-code-twice (detail: the code);
//   of the time: unit-closed, unit-change-too-early (detail: the day from which it may be), unit-change-in-future (detail: today).
// `tree` is today's and holds every unit. A change may lie back as far as the unit's last one; then the trees of the days since are still trees.

base::Result<Unit> add_unit(const Tree& tree, UnitNumber number, const UnitFields& fields, base::Date on);

// `unit` with its polygon, as the store has it. A change on the day of the last one takes its place; one that changes nothing gives the unit as it was.
base::Result<Unit> change_unit(const Tree& tree, const Unit& unit, const UnitPatch& patch, base::Date on);

// From `on` it is no more. Error: unit-has-children (detail: how many).
base::Result<Unit> close_unit(const Tree& tree, const Unit& unit, base::Date on);

// The units `before` end and `after` goes on in their place: one of them, another one, or a new one (number and fields given by add_unit before). What
// stood below them stands below it. Errors beside: units-too-few, unit-merged-with-itself, unit-within-merged (it stands below one that ends).
base::Result<UnitsChange> merge_units(const Tree& tree, const std::vector<Unit>& before, const Unit& after, base::Date on);

// Of one unit come several, all new. `children` says below which of them (by place in `parts`) each open child of it stands from then on; error
// unit-child-unassigned (detail: its name). With `goes_on` the unit itself stays beside them, and children not named stay below it.
base::Result<UnitsChange> split_unit(const Tree& tree, const Unit& before, const std::vector<Unit>& parts, const std::map<UnitNumber, std::size_t>& children,
                                     bool goes_on, base::Date on);

}  // namespace bihuan::org
