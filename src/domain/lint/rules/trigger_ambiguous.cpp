// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

namespace bihuan::lint {

// 甲、乙连续两次垫底: twice within each, or across both?
void check_trigger_ambiguous(const Context& context, Findings& findings) {
  for (const Hit& hit : context.words.of(Word::in_a_row)) {
    const plan::Span after = context.parts.next(hit.end, 2);
    const std::string_view count = context.text_of(after);
    const bool counts = count == "两次" || count == "三次" || count == "四次" || count == "2次" || count == "3次" || count == "多次";
    if (!counts) continue;
    const plan::Span sentence = context.parts.sentence_at(hit.begin);
    std::size_t begin = sentence.begin;
    const std::string_view before = context.text_of({sentence.begin, hit.begin});
    if (const std::size_t wide = before.rfind("，"), narrow = before.rfind(',');
        wide != std::string_view::npos || narrow != std::string_view::npos)
      begin += std::max(wide == std::string_view::npos ? 0 : wide + 3, narrow == std::string_view::npos ? 0 : narrow + 1);
    const std::string_view subject = context.text().substr(begin, hit.begin - begin);
    const bool is_several = subject.find("、") != std::string_view::npos || subject.find("或") != std::string_view::npos;
    if (!is_several) continue;
    findings.add({{{static_cast<std::uint32_t>(begin), context.parts.next(after.end, 2).end}, Role::subject}},
                 {context.figure(plan::Span{hit.begin, after.end})});
  }
}

}  // namespace bihuan::lint
