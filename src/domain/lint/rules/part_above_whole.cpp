// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <unordered_map>

namespace bihuan::lint {
namespace {

bool is_countable(const Context& context, std::uint32_t i) {
  const plan::Target& target = context.target(i);
  return target.kind == plan::TargetKind::count && target.has_value && !is_percent(target) && target.recur == plan::Recurrence::none &&
         context.keys[i].name.core.size() >= 6 && !context.keys[i].in_table;
}

bool may_be_part(const Context& context, std::uint32_t part, std::uint32_t whole) {
  const plan::Target &piece = context.target(part), &all = context.target(whole);
  const TargetKey &a = context.keys[part], &b = context.keys[whole];
  if (a.year != b.year || a.list_year != b.list_year || !same_measure(piece, all) || a.locality != b.locality) return false;
  if (all.op == plan::Comparator::at_most || a.name.core.size() <= b.name.core.size()) return false;
  // Jobs are counted as what is gained, whatever the verb; other things only where the same is done with them.
  const bool are_jobs = b.name.core == "就业" && b.name.is_added;
  return are_jobs || (piece.action.text == all.action.text && !all.action.text.empty());
}

}  // namespace

// New jobs 6000 in all, and 10 000 for the unemployed alone.
void check_part_above_whole(const Context& context, Findings& findings) {
  std::unordered_multimap<std::string_view, std::uint32_t> wholes;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    if (is_countable(context, i)) {
      const auto known = wholes.equal_range(context.keys[i].name.core);
      if (std::distance(known.first, known.second) < 4) wholes.emplace(context.keys[i].name.core, i);
    }
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    if (!is_countable(context, i)) continue;
    const std::string_view core = context.keys[i].name.core;
    for (std::size_t begin = 3; begin + 6 <= core.size() && begin < 60; begin += 3) {
      const auto found = wholes.equal_range(core.substr(begin));
      for (auto whole = found.first; whole != found.second; ++whole) {
        if (!may_be_part(context, i, whole->second) || !(context.target(i).value > context.target(whole->second).value)) continue;
        findings.add({{context.keys[i].place, Role::part}, {context.keys[whole->second].place, Role::total}},
                     {std::string(context.target(i).indicator.text), context.figure(context.target(i)),
                      std::string(context.target(whole->second).indicator.text), context.figure(context.target(whole->second))});
      }
    }
  }
}

}  // namespace bihuan::lint
