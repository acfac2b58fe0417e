// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <map>

namespace bihuan::lint {
namespace {

struct Growth {
  std::uint32_t target;
  std::string_view scope;
};

}  // namespace

// A standard that must stay 1.3 times another, while the other grows faster: the floor wears away.
void check_derived_floor(const Context& context, Findings& findings) {
  const plan::Plan& plan = context.plan();
  std::map<std::string_view, std::vector<Growth>> growths;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (target.kind != plan::TargetKind::growth || !is_percent(target) || !target.has_value || target.op == plan::Comparator::at_least)
      continue;
    auto& known = growths[context.keys[i].name.name];
    if (known.size() < 8) known.push_back({i, context.keys[i].name.scope});
  }
  if (growths.size() < 2) return;
  for (const plan::Rule& rule : plan.rules) {
    if (!rule.factor || (rule.op != plan::Comparator::at_least && rule.op != plan::Comparator::above)) continue;
    const auto kept = growths.find(indicators::normal_name(rule.left.text, plan.meta.region.text).name);
    const auto base = growths.find(indicators::normal_name(rule.right.text, plan.meta.region.text).name);
    if (kept == growths.end() || base == growths.end()) continue;
    std::vector<Place> places;
    std::vector<std::string> figures{rule.factor->to_string()};
    for (const Growth& left : kept->second)
      for (const Growth& right : base->second) {
        if (left.scope != right.scope || context.keys[left.target].year != context.keys[right.target].year) continue;
        const plan::Target &slower = context.target(left.target), &faster = context.target(right.target);
        if (!(slower.value < faster.value)) continue;
        places.push_back({context.keys[left.target].place, Role::subject}),
            places.push_back({context.keys[right.target].place, Role::other});
        if (figures.size() > 1) continue;
        figures.push_back(context.figure(slower)), figures.push_back(context.figure(faster));
        // Before the step the ratio must stand at factor × (1 + faster) / (1 + slower) to be kept.
        const double needed = rule.factor->to_double() * (1 + faster.value.to_double() / 100) / (1 + slower.value.to_double() / 100);
        figures.push_back(std::to_string(needed).substr(0, 6));
      }
    if (places.empty()) continue;
    places.push_back({rule.span, Role::rule});
    findings.add(std::move(places), std::move(figures));
  }
}

}  // namespace bihuan::lint
