// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Words that are no words: 全深入推进, 的的; marks side by side: ，。
void check_typing_slip(const Context& context, Findings& findings) {
  for (const Hit& hit : context.words.of(Word::typo)) {
    const char32_t before = context.parts.before(hit.begin);
    if (context.is_noise(hit.span()) || before == U'目' || before == U'安' || before == U'健' || before == U'齐' || before == U'完')
      continue;
    findings.add({{hit.span(), Role::subject}}, {context.figure(hit.span())});
  }
  for (const plan::Span marks : context.parts.doubled_marks()) {
    const bool is_ellipsis = context.text_of(marks).find_first_not_of("。") == std::string_view::npos && marks.end - marks.begin > 6;
    if (!is_ellipsis && !context.is_noise(marks) && !context.in_table(marks)) findings.add({{marks, Role::subject}}, {context.figure(marks)});
  }
}

}  // namespace bihuan::lint
