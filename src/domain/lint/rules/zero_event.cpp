// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 不发生重大事件: no rate, but an event that undoes the rest.
void check_zero_event(const Context& context, Findings& findings) {
  std::vector<Place> places;
  for (const Hit& hit : context.words.of(Word::zero_event)) {
    if (context.is_noise(hit.span())) continue;
    const plan::Span after = context.parts.next(hit.end, 16);
    bool is_event = false;
    for (const std::string_view word : {"事件", "事故", "案件", "火灾", "灾害", "伤亡", "返贫", "疫情"})
      is_event = is_event || context.parts.has(after, word);
    if (is_event) places.push_back({{hit.begin, after.end}, Role::subject});
  }
  if (places.empty()) return;
  const std::string count = std::to_string(places.size());
  findings.add(std::move(places), {count});
}

}  // namespace bihuan::lint
