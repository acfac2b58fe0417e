// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <map>

namespace bihuan::lint {

// [21] without its note, a note [1] that nothing refers to.
void check_footnote_unmatched(const Context& context, Findings& findings) {
  struct Mark {
    std::vector<Place> references, notes;
  };
  std::map<std::uint32_t, Mark> marks;
  for (const Hit& hit : context.words.of(Word::footnote)) {
    std::uint32_t end = hit.end, number = 0;
    while (context.parts.at(end) < 0x80 && is_digit(context.parts.at(end)) && end - hit.end < 3)
      number = number * 10 + static_cast<std::uint32_t>(context.text()[end++] - '0');
    if (end == hit.end || end - hit.end > 2 || context.parts.at(end) != U']' || number == 0 || context.is_noise(hit.span()) ||
        context.in_table(hit.span()))
      continue;
    const plan::Span line = context.parts.lines()[context.parts.line_at(hit.begin)];
    std::string_view before = context.text_of({line.begin, hit.begin});
    while (before.starts_with(" ") || before.starts_with("\t") || before.starts_with("\u3000")) before.remove_prefix(before[0] > 0 ? 1 : 3);
    const bool begins_line = before.empty() || before == "注：" || before == "注:" || before == "注";
    Mark& mark = marks[number];
    (begins_line ? mark.notes : mark.references).push_back({{hit.begin, end + 1}, Role::subject});
  }
  for (auto& [number, mark] : marks) {
    if (!mark.references.empty() && !mark.notes.empty()) continue;
    const bool is_reference = mark.notes.empty();
    auto& places = is_reference ? mark.references : mark.notes;
    if (!is_reference) places.resize(1);
    findings.add(std::move(places), {std::to_string(number)}, is_reference ? Severity::warning : Severity::note);
  }
}

}  // namespace bihuan::lint
