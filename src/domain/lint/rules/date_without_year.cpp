// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 4月22日 in a document that says no year.
void check_date_without_year(const Context& context, Findings& findings) {
  const plan::Metadata& meta = context.plan().meta;
  if (meta.signed_on.date || meta.published.date || meta.plan_end.date || year_in(meta.title.text) != 0) return;
  for (const Hit& hit : context.words.of(Word::day_word)) {
    std::uint32_t begin = hit.begin;
    while (begin > 0 && is_digit(context.parts.before(begin))) begin = context.parts.previous(begin);
    if (begin == hit.begin || context.parts.before(begin) == U'年' || !is_digit(context.parts.at(hit.end)) || context.is_noise(hit.span()))
      continue;
    std::uint32_t end = hit.end;
    while (is_digit(context.parts.at(end))) end = context.parts.next(end, 1).end;
    if (context.parts.at(end) != U'日') continue;
    const plan::Span sentence = context.parts.sentence_at(begin);
    if (year_in(context.text_of({sentence.begin, begin})) != 0) continue;
    findings.add({{{begin, end + 3}, Role::date}}, {context.figure(plan::Span{begin, end + 3})});
    return;  // one is enough: the year that is asked for settles all
  }
}

}  // namespace bihuan::lint
