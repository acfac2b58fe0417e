// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// pm2.5, 5a: names that are written in capitals.
void check_letter_case(const Context& context, Findings& findings) {
  std::uint32_t told = 0;
  for (const Hit& hit : context.words.of(Word::lower_case)) {
    const char32_t before = context.parts.before(hit.begin);
    const bool goes_on = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || before == '.' || before == '/';
    if (goes_on || hit.begin < told || context.is_noise(hit.span())) continue;
    told = hit.end;
    findings.add({{hit.span(), Role::subject}}, {context.figure(hit.span())});
  }
}

}  // namespace bihuan::lint
