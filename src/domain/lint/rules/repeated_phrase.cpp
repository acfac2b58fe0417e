// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// One clause says the same words twice.
void check_repeated_phrase(const Context& context, Findings& findings) {
  constexpr std::uint32_t least = 11 * 3;  // bytes
  const auto& segments = context.parts.segments();
  std::uint32_t told_line = 0;
  plan::Span told{};
  for (const Repeat& repeat : context.repeats()) {
    const Segment &first = segments[repeat.first], &again = segments[repeat.again];
    if (first.line != again.line || repeat.shared_again.end - repeat.shared_again.begin < least) continue;
    // One finding for a run of repeated segments.
    if (told_line == again.line && repeat.shared_again.begin < told.end + 60) {
      told.end = repeat.shared_again.end;
      continue;
    }
    told_line = again.line;
    told = repeat.shared_again;
    findings.add({{repeat.shared_again, Role::subject}, {repeat.shared_first, Role::other}}, {context.figure(repeat.shared_again)});
  }
}

}  // namespace bihuan::lint
