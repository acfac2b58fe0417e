// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/text_table.h"

namespace bihuan::lint {
namespace {

bool is_countable(const Context& context, std::uint32_t i) {
  const plan::Target& target = context.target(i);
  return target.kind == plan::TargetKind::count && target.has_value && !is_percent(target) && target.recur == plan::Recurrence::none &&
         context.keys[i].name.core().size() >= 6 && !context.keys[i].in_table;
}

bool may_be_part(const Context& context, std::uint32_t part, std::uint32_t whole) {
  const plan::Target &piece = context.target(part), &all = context.target(whole);
  const TargetKey &a = context.keys[part], &b = context.keys[whole];
  if (a.year != b.year || a.list_year != b.list_year || !same_measure(piece, all) || a.locality != b.locality) return false;
  if (all.op == plan::Comparator::at_most || a.name.core().size() <= b.name.core().size()) return false;
  // Jobs are counted as what is gained, whatever the verb; other things only where the same is done with them.
  const bool are_jobs = b.name.core() == "就业" && b.name.is_added;
  return are_jobs || (piece.action.text == all.action.text && !all.action.text.empty());
}

}  // namespace

// New jobs 6000 in all, and 10 000 for the unemployed alone.
void check_part_above_whole(const Context& context, Findings& findings) {
  constexpr std::size_t most = 4;  // of one core
  std::vector<std::vector<std::uint32_t>> wholes;
  TextTable by_core(context.keys.size());
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    if (is_countable(context, i)) {
      const auto [place, is_new] = by_core.keep(context.keys[i].name.core(), static_cast<std::uint32_t>(wholes.size()));
      if (is_new) wholes.emplace_back();
      if (wholes[place].size() < most) wholes[place].push_back(i);
    }
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    if (!is_countable(context, i)) continue;
    const std::string_view core = context.keys[i].name.core();
    for (std::size_t begin = 3; begin + 6 <= core.size() && begin < 60; begin += 3) {
      const std::uint32_t* const found = by_core.find(core.substr(begin));
      if (found == nullptr) continue;
      for (const std::uint32_t whole : wholes[*found]) {
        if (!may_be_part(context, i, whole) || !(context.target(i).value > context.target(whole).value)) continue;
        findings.add({{context.keys[i].place, Role::part}, {context.keys[whole].place, Role::total}},
                     {std::string(context.target(i).indicator.text), context.figure(context.target(i)),
                      std::string(context.target(whole).indicator.text), context.figure(context.target(whole))});
      }
    }
  }
}

}  // namespace bihuan::lint
