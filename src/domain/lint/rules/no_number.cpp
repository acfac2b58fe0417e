// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

namespace bihuan::lint {

// Tasks that carry no figure at all: they can be followed by milestones and evidence only.
void check_no_number(const Context& context, Findings& findings) {
  const auto& tasks = context.plan().tasks;
  std::vector<bool> counted(tasks.size(), false);
  for (const plan::Target& target : context.plan().targets)
    if (target.task >= 0) counted[static_cast<std::size_t>(target.task)] = true;
  std::vector<Place> places;
  std::string numbers;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (counted[i]) continue;
    places.push_back({{tasks[i].span.begin, std::min(tasks[i].span.end, context.parts.next(tasks[i].span.begin, 24).end)}, Role::subject});
    if (places.size() <= 20) numbers += (numbers.empty() ? "" : "、") + std::string(tasks[i].number);
  }
  if (places.empty() || places.size() == tasks.size()) return;  // a plan without figures is another kind of paper
  const std::string count = std::to_string(places.size());
  findings.add(std::move(places), {count, numbers});
}

}  // namespace bihuan::lint
