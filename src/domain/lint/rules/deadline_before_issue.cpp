// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Due before the plan was signed; one finding for each day. Only where the text says the year: a list that comes late is told by
// list-issued-late.
void check_deadline_before_issue(const Context& context, Findings& findings) {
  const plan::DatedQuote& signed_on = context.plan().meta.signed_on;
  if (!signed_on.date) return;
  std::map<base::Date, std::vector<Place>> late;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (!target.deadline || !(*target.deadline < *signed_on.date) || year_in(context.text_of(target.deadline_span)) == 0) continue;
    auto& places = late[*target.deadline];
    if (places.empty()) places.push_back({target.deadline_span, Role::date});
    places.push_back({context.keys[i].place, Role::subject});
  }
  for (auto& [day, places] : late) {
    const std::string words = context.figure(places.front().span);
    if (!signed_on.span.is_empty()) places.push_back({signed_on.span, Role::date});
    findings.add(std::move(places), {words, base::to_iso(*signed_on.date)});
  }
}

}  // namespace bihuan::lint
