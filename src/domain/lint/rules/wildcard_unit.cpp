// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <set>

namespace bihuan::lint {

// 区直各部门: who exactly?
void check_wildcard_unit(const Context& context, Findings& findings) {
  std::set<std::string_view> told;
  std::vector<Place> places;
  std::string names;
  for (const plan::UnitMention& unit : context.plan().units) {
    if (!unit.wildcard || unit.name.span.is_empty() || !told.insert(unit.name.text).second) continue;
    places.push_back({unit.name.span, Role::unit});
    if (places.size() <= 6) names += (names.empty() ? "" : "、") + std::string(unit.name.text);
  }
  if (!places.empty()) findings.add(std::move(places), {names});
}

}  // namespace bihuan::lint
