// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

using plan::Comparator;

bool is_floor(Comparator op) { return op == Comparator::at_least || op == Comparator::above; }
bool is_ceiling(Comparator op) { return op == Comparator::at_most || op == Comparator::below; }

bool breaks(const plan::Target& rule, const plan::Target& value) {
  if (is_floor(rule.op)) return value.value < rule.value && !is_ceiling(value.op);
  return is_ceiling(rule.op) && value.value > rule.value && !is_floor(value.op);
}

bool may_rule(const TargetKey& rule, const TargetKey& value) {
  const bool same_part = rule.name.scope == value.name.scope || rule.name.scope.empty();
  return same_part && rule.name.name == value.name.name && rule.name.is_added == value.name.is_added && rule.locality == value.locality;
}

}  // namespace

// Every year at least 4 %, and in one year 3 %.
void check_rule_against_value(const Context& context, Findings& findings) {
  for (const auto& group : context.keys.groups())
    TargetKeys::for_pairs(group, [&](std::uint32_t i, std::uint32_t j) {
      if (context.target(i).recur != plan::Recurrence::yearly) std::swap(i, j);
      const plan::Target &rule = context.target(i), &value = context.target(j);
      if (rule.recur != plan::Recurrence::yearly || value.recur != plan::Recurrence::none) return;
      if (rule.kind != value.kind || rule.direction != value.direction) return;
      if (rule.unit.text != value.unit.text || !rule.has_value || !value.has_value || !may_rule(context.keys[i], context.keys[j])) return;
      const TargetKey& key = context.keys[j];
      const bool is_one_year = key.is_slice || key.list_year != 0 || value.kind == plan::TargetKind::growth;
      if (!is_one_year || key.is_milestone || !breaks(rule, value)) return;
      findings.add({{key.place, Role::subject}, {context.keys[i].place, Role::rule}},
                   {std::string(rule.indicator.text), context.figure(rule), context.figure(value)});
    });
}

}  // namespace bihuan::lint
