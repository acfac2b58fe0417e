// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/carried_goals.h"

namespace bihuan::lint {
namespace {

constexpr std::size_t few_tasks = 3;  // under that the plan has no tasks that could carry a goal

bool is_goal_part(const Context& context, std::int32_t heading) { return context.keys.is_goal_heading(heading); }

}  // namespace

// A figure of the overall goals that no task speaks of: nobody is named for it.
void check_goal_without_task(const Context& context, Findings& findings) {
  if (context.plan().tasks.size() < few_tasks) return;
  std::vector<std::uint32_t> goals;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    if (context.keys[i].in_goals && context.target(i).task < 0 && !context.keys[i].in_table) goals.push_back(i);
  if (goals.empty() || goals.size() == context.keys.size()) return;
  for (const std::uint32_t i : not_carried(context, goals, is_goal_part))
    findings.add({{context.keys[i].place, Role::subject}}, {std::string(context.target(i).indicator.text)});
}

}  // namespace bihuan::lint
