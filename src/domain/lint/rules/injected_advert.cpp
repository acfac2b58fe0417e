// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// A clinic or a betting site in the middle of a government paper.
void check_injected_advert(const Context& context, Findings& findings) {
  std::uint32_t told = 0;
  for (const Hit& hit : context.words.of(Word::advert)) {
    // A plan may fight them: 打击网上赌博.
    const plan::Span sentence = context.parts.sentence_at(hit.begin);
    bool fights = false;
    for (const std::string_view word : {"打击", "整治", "治理", "查处", "防范", "严查", "取缔", "规范"})
      fights = fights || context.parts.has({sentence.begin, hit.begin}, word);
    if (fights || hit.begin < told) continue;
    told = hit.end + 60;
    plan::Span words = hit.span();
    for (int i = 0; i < 10 && words.begin > sentence.begin; ++i) words.begin = context.parts.previous(words.begin);
    findings.add({{words, Role::subject}}, {context.figure(hit.span())});
  }
}

}  // namespace bihuan::lint
