// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Two or three leads: allowed, but one must answer.
void check_several_leads(const Context& context, Findings& findings) {
  for (const plan::Task& task : context.plan().tasks) {
    const auto leads = context.units_of(task, plan::UnitRole::lead);
    if (leads.size() < 2) continue;
    std::vector<Place> places;
    std::string names;
    for (const plan::UnitMention* lead : leads) {
      places.push_back({lead->name.span.is_empty() ? task.span : lead->name.span, Role::unit});
      names += (names.empty() ? "" : "、") + std::string(lead->name.text);
    }
    findings.add(std::move(places), {std::string(task.number), names});
  }
}

}  // namespace bihuan::lint
