// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <unordered_map>

namespace bihuan::lint {

// Figures in a task that names no date anywhere: the plan's end is only inferred.
void check_no_deadline(const Context& context, Findings& findings) {
  struct Dates {
    std::vector<Place> undated;
    bool has_date = false;
  };
  std::vector<std::int32_t> order;
  std::unordered_map<std::int32_t, Dates> by_task;
  std::vector<Place> without_task;
  bool has_any_date =
      context.plan().meta.plan_end.date.has_value() || year_in(context.plan().meta.title.text) != 0 || context.plan().meta.year != 0;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    has_any_date = has_any_date || target.deadline || target.inferred_deadline;
    if (target.task < 0) {
      without_task.push_back({context.keys[i].place, Role::subject});
      continue;
    }
    const auto [found, is_new] = by_task.try_emplace(target.task);
    if (is_new) order.push_back(target.task);
    const bool is_inferred = target.inferred_from != plan::InferredFrom::nothing &&
                             target.inferred_from != plan::InferredFrom::plan_period &&
                             target.inferred_from != plan::InferredFrom::document_year;
    if (target.deadline || is_inferred || target.recur != plan::Recurrence::none)
      found->second.has_date = true;
    else
      found->second.undated.push_back({context.keys[i].place, Role::subject});
  }
  if (!has_any_date && !without_task.empty() && by_task.empty()) findings.add(std::move(without_task), {});
  for (const std::int32_t task : order) {
    Dates& dates = by_task[task];
    if (!dates.has_date && !dates.undated.empty()) findings.add(std::move(dates.undated), {});
  }
}

}  // namespace bihuan::lint
