// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool parts_names(char32_t character) {
  return character == U'、' || character == U'，' || character == U',' || character == U'：' || character == U':' || character == 0;
}

bool ends_name(char32_t character) {
  return parts_names(character) || character == U'；' || character == U';' || character == U'）' || character == U')' || character == U'。' ||
         character == U'\n';
}

// Where the name stands again in the list that goes on behind it; empty where it does not. The reader counts a unit once, so the text is
// asked.
plan::Span again_after(const Context& context, plan::Span name) {
  constexpr std::uint32_t reach = 600;  // bytes of a list
  const std::string_view words = context.text_of(name);
  std::string_view rest = context.text().substr(name.end, reach);
  for (const std::string_view end : {"；", ";", "：", ":", "）", ")", "。", "\n"}) rest = rest.substr(0, rest.find(end));
  for (std::size_t at = rest.find(words); at != std::string_view::npos; at = rest.find(words, at + words.size())) {
    const plan::Span again{name.end + static_cast<std::uint32_t>(at), name.end + static_cast<std::uint32_t>(at + words.size())};
    if (parts_names(context.parts.before(again.begin)) && ends_name(context.parts.at(again.end))) return again;
  }
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
