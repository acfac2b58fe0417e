// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 增长2倍: to three times, or to twice?
void check_ambiguous_growth(const Context& context, Findings& findings) {
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (target.kind != plan::TargetKind::growth || target.baseline || target.unit.text.find("倍") == std::string_view::npos) continue;
    // 翻番 is twice and can lack its base only; 增长2倍 has two readings.
    const bool is_word = !is_digit(context.parts.at(target.span.begin)) && context.parts.has(target.span, "番");
    const bool is_doubling = is_word || context.parts.has(target.span, "倍增");
    const plan::Span before{context.keys[i].sentence.begin, target.span.begin};
    const bool has_base = context.parts.has(before, "较20") || context.parts.has(before, "比20") || context.parts.has(before, "基础上");
    if (is_doubling && has_base) continue;
    findings.add({{context.keys[i].place, Role::subject}}, {std::string(target.indicator.text), context.figure(target)},
                 is_doubling ? Severity::note : Severity::warning);
  }
}

}  // namespace bihuan::lint
