// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Menus, copyright notes, page counters: no part of the plan.
void check_foreign_text(const Context& context, Findings& findings) {
  for (const plan::Span& noise : context.plan().noise) findings.add({{noise, Role::subject}});
  std::uint32_t told = 0;  // up to where
  for (const Hit& hit : context.words.of(Word::page_word)) {
    if (context.is_noise(hit.span()) || hit.begin < told) continue;
    const plan::Span sentence = context.parts.sentence_at(hit.begin);
    told = sentence.end;
    findings.add({{{hit.begin, sentence.end}, Role::subject}});
  }
}

}  // namespace bihuan::lint
