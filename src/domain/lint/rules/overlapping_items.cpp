// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Two neighbouring items of one list speak of the same people or things.
void check_overlapping_items(const Context& context, Findings& findings) {
  constexpr std::uint32_t near = 2;  // lines
  const auto& segments = context.parts.segments();
  std::uint32_t told = 0;
  for (const Repeat& repeat : context.repeats()) {
    const Segment &first = segments[repeat.first], &again = segments[repeat.again];
    if (first.line == again.line || again.line - first.line > near || told == again.line) continue;
    const plan::Task *one = context.task_at(first.span.begin), *other = context.task_at(again.span.begin);
    if (one == nullptr || other == nullptr || one == other || one->section != other->section) continue;
    told = again.line;
    findings.add({{repeat.shared_again, Role::subject}, {repeat.shared_first, Role::other}},
                 {context.figure(repeat.shared_again), std::string(one->number), std::string(other->number)});
  }
}

}  // namespace bihuan::lint
