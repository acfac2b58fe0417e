// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/carried_goals.h"

namespace bihuan::lint {
namespace {

constexpr std::size_t few_tasks = 8;

bool is_list_part(const Context& context, std::int32_t heading) { return context.keys.list_year_of(heading) != 0; }

}  // namespace

// An item of the year's list that no clause of the plan above it speaks of.
void check_item_without_clause(const Context& context, Findings& findings) {
  std::size_t clauses = 0;
  for (const plan::Task& task : context.plan().tasks) clauses += context.keys.list_year_of(task.heading) == 0;
  if (clauses < few_tasks) return;
  std::vector<std::uint32_t> items;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    if (context.keys[i].list_year != 0 && context.target(i).task >= 0) items.push_back(i);
  if (items.empty()) return;
  std::vector<Place> places;
  std::string names;
  for (const std::uint32_t i : not_carried(context, items, is_list_part)) {
    places.push_back({context.keys[i].place, Role::subject});
    if (places.size() <= 6) names += (names.empty() ? "" : "、") + std::string(context.target(i).indicator.text);
  }
  if (places.empty()) return;
  const std::string count = std::to_string(places.size());
  findings.add(std::move(places), {count, names});
}

}  // namespace bihuan::lint
