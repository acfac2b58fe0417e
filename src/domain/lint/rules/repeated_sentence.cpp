// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

#include "domain/lint/text_table.h"

namespace bihuan::lint {
namespace {

// repeated-phrase tells of it.
bool holds_repeat(const Context& context, plan::Span sentence) {
  const auto& repeats = context.repeats();
  const auto first = std::lower_bound(repeats.begin(), repeats.end(), sentence.begin,
                                      [](const Repeat& repeat, std::uint32_t at) { return repeat.shared_again.begin < at; });
  return first != repeats.end() && first->shared_again.begin < sentence.end;
}

}  // namespace

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
    if (context.parts.line_at(before) == context.parts.line_at(sentence.begin) && holds_repeat(context, sentence)) continue;
    const plan::Span other{before, before + static_cast<std::uint32_t>(text.size())};
    findings.add({{sentence, Role::subject}, {other, Role::other}});
  }
}

}  // namespace bihuan::lint
