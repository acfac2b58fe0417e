// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>
#include <set>

#include "domain/plan/unit_names.h"

namespace bihuan::lint {
namespace {

// Nothing in common; false where a task names no lead.
bool differ(const std::vector<const plan::UnitMention*>& a, const std::vector<const plan::UnitMention*>& b) {
  if (a.empty() || b.empty()) return false;
  for (const plan::UnitMention* one : a)
    for (const plan::UnitMention* other : b)
      if (one->wildcard || other->wildcard || plan::normal_unit(one->name.text) == plan::normal_unit(other->name.text)) return false;
  return true;
}

}  // namespace

// One indicator, led by one unit here and by another there.
void check_two_owners(const Context& context, Findings& findings) {
  std::set<std::pair<std::int32_t, std::int32_t>> told;
  for (const auto& group : context.keys.groups())
    TargetKeys::for_pairs(group, [&](std::uint32_t i, std::uint32_t j) {
      const plan::Target &one = context.target(i), &other = context.target(j);
      const TargetKey &a = context.keys[i], &b = context.keys[j];
      if (one.task < 0 || other.task < 0 || one.task == other.task || a.name.core().size() < 6 || a.locality != b.locality) return;
      if (a.name.scope != b.name.scope || a.name.is_added != b.name.is_added || !same_measure(one, other) || one.kind != other.kind) return;
      // A bare noun (幼儿园, 老旧小区) may be two units' business; a rate or a long name is one thing.
      if (!is_percent(one) && a.name.core().size() < 12 && one.action.text == other.action.text && one.kind == plan::TargetKind::count &&
          a.name.scope.empty())
        return;
      const auto leads = context.units_of(*context.task_of(one), plan::UnitRole::lead),
                 others = context.units_of(*context.task_of(other), plan::UnitRole::lead);
      if (!differ(leads, others) || !told.insert({one.task, other.task}).second) return;
      findings.add({{a.place, Role::subject},
                    {leads.front()->name.span, Role::unit},
                    {b.place, Role::other},
                    {others.front()->name.span, Role::unit}},
                   {std::string(one.indicator.text), std::string(leads.front()->name.text), std::string(others.front()->name.text)});
    });
}

}  // namespace bihuan::lint
