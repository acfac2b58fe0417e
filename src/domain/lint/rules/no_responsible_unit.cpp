// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

namespace bihuan::lint {

// Tasks that name a lead and nobody to help, in a plan whose other tasks name both. Those of a list are passed over where none has any.
void check_no_responsible_unit(const Context& context, Findings& findings) {
  const auto& tasks = context.plan().tasks;
  std::size_t helped = 0, led = 0;
  std::vector<Place> places;
  std::string numbers;
  for (const plan::Task& task : tasks) {
    if (task.unit_count == 0 || context.keys.list_year_of(task.heading) != 0) continue;
    ++led;
    if (!context.units_of(task, plan::UnitRole::responsible).empty()) {
      ++helped;
      continue;
    }
    places.push_back({{task.span.begin, std::min(task.span.end, context.parts.next(task.span.begin, 24).end)}, Role::subject});
    numbers += (numbers.empty() ? "" : "、") + std::string(task.number);
  }
  if (!places.empty() && helped * 2 >= led) findings.add(std::move(places), {numbers});
}

}  // namespace bihuan::lint
