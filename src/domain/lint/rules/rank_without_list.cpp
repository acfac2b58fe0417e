// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 位于全省中游水平: among whom, and who counts?
void check_rank_without_list(const Context& context, Findings& findings) {
  for (const Hit& hit : context.words.of(Word::rank)) {
    const plan::Span sentence = context.parts.sentence_at(hit.begin);
    std::uint32_t begin = hit.begin;
    while (begin > sentence.begin && hit.begin - begin < 45 && context.parts.before(begin) != U',' &&
           context.parts.before(begin) != U'，' && context.parts.before(begin) != U'、')
      begin = context.parts.previous(begin);
    const std::string_view clause = context.text_of({begin, hit.end});
    bool is_goal = false;
    for (const std::string_view word : {"全省", "全市", "全国", "全县", "全区", "走在", "居", "位于", "进入", "保持"})
      is_goal = is_goal || clause.find(word) != std::string_view::npos;
    if (!is_goal || context.is_noise(hit.span()) || context.in_title(hit.span())) continue;
    findings.add({{{begin, hit.end}, Role::subject}}, {context.figure(hit.span())});
  }
}

}  // namespace bihuan::lint
