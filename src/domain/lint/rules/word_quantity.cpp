// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 全覆盖, 全部: a hundred per cent of what?
void check_word_quantity(const Context& context, Findings& findings) {
  std::vector<Place> places;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    if (context.keys[i].is_coverage) places.push_back({context.keys[i].place, Role::subject});
  for (const Hit& hit : context.words.of(Word::all_of)) {
    const plan::Span after = context.parts.next(hit.end, 2);
    const std::string_view next = context.text_of(after);
    bool commits = context.figure(hit.span()) != "全部";
    for (const std::string_view verb : {"通过", "达到", "完成", "建成", "纳入", "落实", "实现", "整改", "清零", "达标"})
      commits = commits || next == verb;
    if (commits && !context.is_noise(hit.span())) places.push_back({{hit.begin, after.end}, Role::subject});
  }
  if (places.empty()) return;
  const std::string count = std::to_string(places.size()), first = context.figure(places.front().span);
  findings.add(std::move(places), {count, first});
}

}  // namespace bihuan::lint
