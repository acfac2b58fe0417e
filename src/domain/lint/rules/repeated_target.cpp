// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool is_same(const plan::Target& a, const plan::Target& b) {
  return a.has_value && b.has_value && a.value == b.value && a.kind == b.kind && same_measure(a, b) && a.per.text == b.per.text;
}

}  // namespace

// One target twice with one value: to be linked, not to be counted twice. Twice within one task: a slip of copying.
void check_repeated_target(const Context& context, Findings& findings) {
  for (const auto& group : context.keys.groups())
    TargetKeys::for_pairs(group, [&](std::uint32_t i, std::uint32_t j) {
      const plan::Target &one = context.target(i), &other = context.target(j);
      const TargetKey &a = context.keys[i], &b = context.keys[j];
      if (!is_same(one, other) || a.sentence == b.sentence || a.name.scope != b.name.scope || a.locality != b.locality) return;
      if (a.in_table && b.in_table) return;
      const bool is_in_one_task = one.task == other.task && one.task >= 0 && a.name.name == b.name.name;
      const bool is_same_period = a.year == b.year || a.is_held || b.is_held;
      if (!is_same_period || one.recur != other.recur) return;
      if (one.kind == plan::TargetKind::count && one.value < base::Decimal(5) && !is_in_one_task) return;
      findings.add({{b.place, Role::subject}, {a.place, Role::other}}, {std::string(one.indicator.text), context.figure(one)},
                   is_in_one_task ? Severity::warning : Severity::note);
    });
}

}  // namespace bihuan::lint
