// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/text_table.h"

namespace bihuan::lint {

// The same line again: mostly left by copying a page.
void check_repeated_line(const Context& context, Findings& findings) {
  constexpr std::size_t least = 12 * 3;  // bytes
  if (context.document().hard_wrapped) return;
  struct Repeated {
    std::uint32_t first;
    std::vector<plan::Span> places;  // beside the first
  };
  TextTable by_text(context.parts.lines().size());
  std::vector<Repeated> repeated;
  constexpr std::uint32_t is_known = std::uint32_t{1} << 31;  // the rest is an index of `repeated`, else a line's
  const auto& lines = context.parts.lines();
  for (const plan::Span& line : context.parts.lines()) {
    std::string_view text = context.text_of(line);
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
    if (text.size() < least || context.is_noise(line) || context.in_table(line)) continue;
    const auto [known, is_new] = by_text.keep(text, static_cast<std::uint32_t>(&line - lines.data()));
    if (is_new) continue;
    const plan::Span again{line.begin, line.begin + static_cast<std::uint32_t>(text.size())};
    if ((known & is_known) == 0) {
      repeated.push_back({lines[known].begin, {again}});
      known = is_known | static_cast<std::uint32_t>(repeated.size() - 1);
    } else {
      repeated[known & ~is_known].places.push_back(again);
    }
  }
  for (const Repeated& one : repeated) {
    const plan::Span again = one.places.front();
    std::vector<Place> places{{again, Role::subject}, {{one.first, one.first + again.end - again.begin}, Role::other}};
    for (std::size_t i = 1; i < one.places.size(); ++i) places.push_back({one.places[i], Role::other});
    findings.add(std::move(places), {std::to_string(one.places.size() + 1)});
  }
}

}  // namespace bihuan::lint
