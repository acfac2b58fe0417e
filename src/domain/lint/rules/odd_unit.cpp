// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 1000个次 is counted in nothing.
void check_odd_unit(const Context& context, Findings& findings) {
  for (const Hit& hit : context.words.of(Word::odd_unit)) {
    std::uint32_t begin = hit.begin;
    while (begin > 0 &&
           (is_digit(context.parts.before(begin)) || context.parts.before(begin) == U'万' || context.parts.before(begin) == U'.'))
      begin = context.parts.previous(begin);
    if (begin == hit.begin || context.is_noise(hit.span())) continue;
    findings.add({{{begin, hit.end}, Role::subject}}, {context.figure(hit.span())});
  }
}

}  // namespace bihuan::lint
