// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool parts_names(char32_t mark) { return mark == U'、' || mark == U'，' || mark == U','; }

// Where the name stands again in the list that goes on behind it; empty where it does not. The reader counts a unit once, so the text is
// asked.
plan::Span again_after(const Context& context, plan::Span name) {
  constexpr std::uint32_t longest = 64;  // names of a list that are looked at
  const auto& segments = context.parts.segments();
  const std::string_view words = context.text_of(name);
  std::uint32_t i = context.parts.segment_at(name.begin);
  if (segments[i].span.end != name.end) return {};
  for (const std::uint32_t last = i + longest; i < last && i + 1 < segments.size() && parts_names(segments[i].after);)
    if (const plan::Span next = segments[++i].span; context.text_of(next) == words) return next;
  return {};
}

}  // namespace

// 责任单位：区民政局、区财政局、区民政局.
void check_unit_repeated(const Context& context, Findings& findings) {
  for (const plan::UnitMention& unit : context.plan().units) {
    if (unit.name.span.is_empty() || unit.wildcard || context.text_of(unit.name.span) != unit.name.text) continue;
    const plan::Span again = again_after(context, unit.name.span);
    if (!again.is_empty()) findings.add({{again, Role::unit}, {unit.name.span, Role::unit}}, {std::string(unit.name.text)});
  }
}

}  // namespace bihuan::lint
