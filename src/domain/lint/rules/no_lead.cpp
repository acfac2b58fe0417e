// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

namespace bihuan::lint {

// A task without a lead, in a plan that names leads.
void check_no_lead(const Context& context, Findings& findings) {
  const auto& tasks = context.plan().tasks;
  std::size_t led = 0;
  for (const plan::Task& task : tasks) led += !context.units_of(task, plan::UnitRole::lead).empty();
  if (led == 0 || led * 4 < tasks.size() * 3) return;  // this plan does not name leads task by task
  for (const plan::Task& task : tasks) {
    if (!context.units_of(task, plan::UnitRole::lead).empty()) continue;
    const bool answers_alone = task.unit_count == 1 && !context.plan().units[task.first_unit].wildcard &&
                               context.text_of(context.parts.next(context.plan().units[task.first_unit].name.span.end, 2)) == "负责";
    if (answers_alone) continue;
    const plan::Span head{task.span.begin, std::min(task.span.end, context.parts.next(task.span.begin, 24).end)};
    std::vector<Place> places{{head, Role::subject}};
    for (std::uint32_t i = task.first_unit; i < task.first_unit + task.unit_count; ++i)
      if (!context.plan().units[i].name.span.is_empty()) places.push_back({context.plan().units[i].name.span, Role::unit});
    findings.add(std::move(places), {std::string(task.number)});
  }
}

}  // namespace bihuan::lint
