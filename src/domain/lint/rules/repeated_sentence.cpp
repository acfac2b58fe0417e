// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/text_table.h"

namespace bihuan::lint {

// A whole sentence word for word in two tasks.
void check_repeated_sentence(const Context& context, Findings& findings) {
  constexpr std::size_t least = 16 * 3;  // bytes
  const auto& segments = context.parts.segments();
  TextTable known(segments.size() / 8);
  for (std::size_t i = 0; i < segments.size();) {
    std::size_t last = i;
    while (last + 1 < segments.size() && !ends_sentence(segments[last].after)) ++last;
    const plan::Span sentence{segments[i].span.begin, segments[last].span.end};
    i = last + 1;
    const std::string_view text = context.text_of(sentence);
    if (text.size() < least || segments[last].after == U'\n') continue;
    const auto [before, is_new] = known.keep(text, sentence.begin);
    if (is_new || text.find("单位") != std::string_view::npos || context.is_noise(sentence) || context.in_table(sentence)) continue;
    if (context.parts.line_at(before) == context.parts.line_at(sentence.begin)) continue;  // repeated-phrase tells of it
    const plan::Span other{before, before + static_cast<std::uint32_t>(text.size())};
    findings.add({{sentence, Role::subject}, {other, Role::other}});
  }
}

}  // namespace bihuan::lint
