// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 力争: an aim, not a duty.
void check_hedged_target(const Context& context, Findings& findings) {
  std::vector<Place> places;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (target.hedged && !context.parts.has({context.keys[i].sentence.begin, target.span.begin}, "预计"))
      places.push_back({context.keys[i].place, Role::subject});
  }
  if (places.empty()) return;
  const std::string first = context.figure(places.front().span), count = std::to_string(places.size());
  findings.add(std::move(places), {count, first});
}

}  // namespace bihuan::lint
