// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 预计受益161人次: what may come, not what is promised.
void check_forecast_as_target(const Context& context, Findings& findings) {
  std::size_t next = 0;
  const auto& hits = context.words.of(Word::forecast);
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Span value = context.target(i).span;
    while (next + 1 < hits.size() && hits[next + 1].begin < value.begin) ++next;
    // 预计到2027年，占比将达到60%: the reader has it for what weakens the value.
    const std::string_view hedge = context.target(i).hedged ? context.text_of(context.target(i).hedge_span) : std::string_view();
    if (hedge == "预计" || hedge == "有望") {
      const plan::Span words{std::min(context.target(i).hedge_span.begin, value.begin), value.end};
      findings.add({{words, Role::subject}}, {context.figure(value)});
      continue;
    }
    if (next >= hits.size() || hits[next].begin > value.begin || value.begin - hits[next].end > 60) continue;
    const std::string_view between = context.text_of({hits[next].end, value.begin});
    if (between.find("，") != std::string_view::npos || between.find(',') != std::string_view::npos ||
        between.find("。") != std::string_view::npos)
      continue;
    findings.add({{{hits[next].begin, value.end}, Role::subject}}, {context.figure(value)});
  }
}

}  // namespace bihuan::lint
