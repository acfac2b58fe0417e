// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Due before the plan was signed.
void check_deadline_before_issue(const Context& context, Findings& findings) {
  const plan::DatedQuote& signed_on = context.plan().meta.signed_on;
  if (!signed_on.date) return;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (!target.deadline || !(*target.deadline < *signed_on.date) || target.deadline_span.is_empty()) continue;
    std::vector<Place> places{{target.deadline_span, Role::date}, {context.keys[i].place, Role::subject}};
    if (!signed_on.span.is_empty()) places.push_back({signed_on.span, Role::date});
    findings.add(std::move(places), {context.figure(target.deadline_span), base::to_iso(*signed_on.date)});
  }
}

}  // namespace bihuan::lint
