// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/carried_goals.h"

namespace bihuan::lint {
namespace {

constexpr std::size_t few_tasks = 3;  // under that the plan has no tasks that could carry a goal

bool is_goal_part(const Context& context, std::int32_t heading) { return context.keys.is_goal_heading(heading); }

bool names_leads(const Context& context) {
  std::size_t named = 0;
  for (const plan::Task& task : context.plan().tasks) named += task.unit_count > 0;
  return named * 2 >= context.plan().tasks.size();
}

}  // namespace

// A figure of the overall goals that no task speaks of: nobody is named for it.
void check_goal_without_task(const Context& context, Findings& findings) {
  if (context.plan().tasks.size() < few_tasks) return;
  std::vector<std::uint32_t> goals;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    if (context.keys[i].in_goals && context.target(i).task < 0 && !context.keys[i].in_table) goals.push_back(i);
  if (goals.empty() || goals.size() == context.keys.size()) return;
  const std::vector<std::uint32_t> missing = not_carried(context, goals, is_goal_part);
  if (missing.empty()) return;
  std::vector<Place> places;
  std::string names;
  for (const std::uint32_t i : missing) {
    places.push_back({context.keys[i].place, Role::subject});
    if (places.size() <= 6) names += (names.empty() ? "" : "、") + std::string(context.target(i).indicator.text);
  }
  // Where few goals come back, the plan does not repeat its goals; where most do, some were forgotten.
  const bool was_forgotten = missing.size() * 2 <= goals.size() + 2 && names_leads(context);
  const std::string count = std::to_string(places.size());
  findings.add(std::move(places), {count, names}, was_forgotten ? Severity::warning : Severity::note);
}

}  // namespace bihuan::lint
