// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// A later year's task in a list that is headed with a year.
void check_foreign_year(const Context& context, Findings& findings) {
  for (const plan::Task& task : context.plan().tasks) {
    const int year = context.keys.list_year_of(task.heading);
    if (year == 0) continue;
    std::uint32_t at = task.span.begin;
    while (at < task.span.end) {
      const plan::Span sentence = context.parts.sentence_at(at);
      const std::string_view text = context.text_of({at, std::min(sentence.end, task.span.end)});
      std::size_t begin = text.find(std::to_string(year + 1) + "年");
      if (begin != std::string_view::npos &&
          !context.in_title({at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(begin) + 4})) {
        const std::uint32_t from = at + static_cast<std::uint32_t>(begin);
        const plan::Span until = context.parts.sentence_at(from);
        for (const std::string_view verb : {"完成", "建成", "达到", "实现", "竣工", "投入使用"})
          if (context.parts.has({from, until.end}, verb)) {
            findings.add({{{from, until.end}, Role::subject},
                          {context.plan().headings[static_cast<std::size_t>(task.heading)].span, Role::definition}},
                         {std::to_string(year + 1), std::to_string(year)});
            break;
          }
      }
      at = sentence.end + 1;
      while (at < task.span.end && (static_cast<unsigned char>(context.text()[at]) & 0xC0) == 0x80) ++at;
      if (sentence.end <= sentence.begin) ++at;
    }
  }
}

}  // namespace bihuan::lint
