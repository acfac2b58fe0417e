// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// “1 3”: a plus sign was lost. “结对子 种文化”: a space stands where a mark was.
void check_gap_in_name(const Context& context, Findings& findings) {
  if (context.document().hard_wrapped) return;
  constexpr std::uint32_t longest = 60;  // bytes
  for (const plan::Span& quoted : context.marks.quoted()) {
    if (quoted.end - quoted.begin > longest || context.is_noise(quoted)) continue;
    const std::string_view text = context.text_of(quoted);
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || space == 0 || space + 1 >= text.size()) continue;
    const auto at = quoted.begin + static_cast<std::uint32_t>(space);
    const char32_t before = context.parts.before(at), after = context.parts.at(at + 1);
    const bool between_digits = is_digit(before) && is_digit(after), between_words = before >= 0x4E00 && after >= 0x4E00;
    if (between_digits || between_words) findings.add({{quoted, Role::subject}}, {std::string(text)});
  }
}

}  // namespace bihuan::lint
