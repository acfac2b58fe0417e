// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool is_stop(char32_t character) {
  return character == U'。' || character == U'！' || character == U'？' || character == U'；' || character == U';' || character == U'：' ||
         character == U':' || character == U'）' || character == U')' || character == U'”' || character == U'"' || character == U'.' ||
         character == U'…' || character == U'!' || character == U'、' || character == U'，' || character == U',' || character == U']' ||
         character == U'》';
}

}  // namespace

// A paragraph that ends without a full stop: cut, or a heading was glued to it.
void check_paragraph_without_stop(const Context& context, Findings& findings) {
  if (context.document().hard_wrapped) return;
  constexpr std::uint32_t long_line = 30 * 3, tail = 14 * 3;  // bytes
  std::size_t stopped = 0;
  std::vector<plan::Span> open;
  std::size_t next_heading = 0;
  const auto& headings = context.plan().headings;
  for (plan::Span line : context.parts.lines()) {
    while (line.end > line.begin && (context.text()[line.end - 1] == ' ' || context.text()[line.end - 1] == '\r')) --line.end;
    if (line.end - line.begin < long_line || context.is_noise(line) || context.in_table(line) ||
        context.text_of(line).find('|') != std::string_view::npos)
      continue;
    if (context.text_of(line).find("。") == std::string_view::npos && context.text_of(line).find(",") == std::string_view::npos &&
        context.text_of(line).find("，") == std::string_view::npos)
      continue;
    while (next_heading < headings.size() && headings[next_heading].span.end < line.begin) ++next_heading;
    const bool is_heading =
        next_heading < headings.size() && headings[next_heading].span.end >= line.end && headings[next_heading].span.begin <= line.end;
    if (is_heading) continue;
    if (is_stop(context.parts.before(line.end)))
      ++stopped;
    else
      open.push_back(line);
  }
  if (stopped < 4 * open.size()) return;  // not this document's habit
  for (const plan::Span& line : open) {
    plan::Span end{line.end - tail, line.end};
    while ((static_cast<unsigned char>(context.text()[end.begin]) & 0xC0) == 0x80) ++end.begin;
    findings.add({{end, Role::subject}});
  }
}

}  // namespace bihuan::lint
