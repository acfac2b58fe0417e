// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool is_at_its_end(const plan::Target& target) {
  return target.value.is_zero() || (is_percent(target) && !(target.value < base::Decimal(100)));
}

bool wants_more(plan::Comparator op) {
  return op == plan::Comparator::at_least || op == plan::Comparator::above || op == plan::Comparator::equal;
}

}  // namespace

// A level that is to be reached at the plan's end and already in an earlier year; or falls back behind it.
void check_no_progress(const Context& context, Findings& findings) {
  for (const auto& group : context.keys.groups())
    TargetKeys::for_pairs(group, [&](std::uint32_t i, std::uint32_t j) {
      if (context.keys[i].is_slice) std::swap(i, j);
      const plan::Target &end = context.target(i), &early = context.target(j);
      const TargetKey &a = context.keys[i], &b = context.keys[j];
      if (!a.is_total || !b.is_slice || a.name.scope != b.name.scope || a.locality != b.locality || (a.in_table && b.in_table)) return;
      if (end.kind != plan::TargetKind::level || early.kind != plan::TargetKind::level || early.recur != plan::Recurrence::none) return;
      if (!same_measure(end, early) || end.per.text != early.per.text || !end.has_value || !early.has_value || is_at_its_end(end)) return;
      if (a.is_held || b.is_held || end.op == plan::Comparator::about || indicators::are_contrasting(a.name.name, b.name.name)) return;
      const bool is_same = end.value == early.value;
      const bool falls_back = wants_more(end.op) && wants_more(early.op) && early.value > end.value && a.name.name == b.name.name;
      if (!is_same && !falls_back) return;
      findings.add({{b.place, Role::slice}, {a.place, Role::total}}, {std::string(end.indicator.text), context.figure(early),
                                                                      std::to_string(b.year), context.figure(end), std::to_string(a.year)});
    });
}

}  // namespace bihuan::lint
