// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/routing.h"

#include <charconv>

#include "domain/cases/condition.h"

namespace bihuan::cases {
namespace {

org::UnitNumber unit_of_field(const Case& one, const std::string& field, const org::Tree& tree) {
  const auto found = one.fields.find(field);
  return found == one.fields.end() ? 0 : unit_from(found->second, tree);
}

org::UnitNumber goal_of(const packs::Route& route, const Case& one, const org::Tree& tree) {
  switch (route.to) {
    case packs::RouteTo::place_unit: return one.place.unit;
    case packs::RouteTo::community: return tree.above(one.place.unit, org::UnitKind::community);
    case packs::RouteTo::street: return tree.above(one.place.unit, org::UnitKind::street);
    case packs::RouteTo::district: return tree.above(one.place.unit, org::UnitKind::district);
    case packs::RouteTo::object_owner: return one.object_owner;
    case packs::RouteTo::field: return unit_of_field(one, route.name, tree);
    case packs::RouteTo::department: return tree.resolve(route.name);
  }
  return 0;
}

}  // namespace

org::UnitNumber unit_from(std::string_view text, const org::Tree& tree) {
  org::UnitNumber number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0 && tree.span_of(number) ? number : 0;
}

org::UnitNumber area_of(const Case& one, const org::Tree& tree) {
  const org::UnitNumber place = tree.standing(one.place.unit);  // it may have been merged since
  for (const org::UnitKind kind : {org::UnitKind::community, org::UnitKind::street, org::UnitKind::district})
    if (const org::UnitNumber unit = tree.above(place, kind)) return unit;
  return place;
}

org::UnitNumber next_level_up(org::UnitNumber unit, const org::Tree& tree) {
  const int level = tree.level_of(unit);
  const org::UnitNumber parent = tree.next_above(unit);
  for (org::UnitNumber above = parent; above != 0; above = tree.parent_of(above))
    if (tree.level_of(above) > level) return above;
  return parent;
}

org::UnitNumber routed_to(const packs::Pack& pack, const Case& one, const org::Tree& tree, Instant at) {
  for (const packs::Route& route : pack.routes) {
    if (!holds(route.when, one, pack, at)) continue;
    const org::UnitNumber unit = goal_of(route, one, tree);
    if (unit != 0 && tree.span_of(unit)) return unit;
  }
  const packs::Kind* kind = pack.kind(one.kind);
  if (kind && kind->object == packs::ObjectClass::part && one.object_owner != 0) return one.object_owner;
  return area_of(one, tree);
}

}  // namespace bihuan::cases
