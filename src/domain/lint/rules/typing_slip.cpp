// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Words that are no words: 全深入推进, 的的.
void check_typing_slip(const Context& context, Findings& findings) {
  for (const Hit& hit : context.words.of(Word::typo)) {
    const char32_t before = context.parts.before(hit.begin);
    if (context.is_noise(hit.span()) || before == U'目' || before == U'安' || before == U'健' || before == U'齐' || before == U'完')
      continue;
    findings.add({{hit.span(), Role::subject}}, {context.figure(hit.span())});
  }
}

}  // namespace bihuan::lint
