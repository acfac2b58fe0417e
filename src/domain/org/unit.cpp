// SPDX-License-Identifier: Apache-2.0
#include "domain/org/unit.h"

#include <algorithm>
#include <iterator>

namespace bihuan::org {
namespace {

constexpr std::string_view names[] = {"district", "street", "community", "grid", "department", "other"};

bool is_on_ladder(UnitKind kind) { return kind != UnitKind::department && kind != UnitKind::other; }

}  // namespace

std::string_view unit_kind_name(UnitKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<UnitKind> unit_kind_from(std::string_view name) {
  const auto found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<UnitKind>(found - std::begin(names));
}

int level_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::grid:
      return 0;
    case UnitKind::community:
      return 1;
    case UnitKind::street:
      return 2;
    default:
      return 3;
  }
}

bool may_stand_below(UnitKind below, UnitKind above) {
  if (above == UnitKind::other || below == UnitKind::other) return true;
  if (below == UnitKind::department) return above == UnitKind::district || above == UnitKind::street || above == UnitKind::department;
  if (!is_on_ladder(above)) return false;
  if (below == above) return below == UnitKind::district || below == UnitKind::grid;  // a city's districts, a grid's micro grids
  return level_of(below) < level_of(above);
}

}  // namespace bihuan::org
