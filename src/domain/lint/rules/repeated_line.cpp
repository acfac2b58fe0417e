// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <unordered_map>

namespace bihuan::lint {

// The same line again: mostly left by copying a page.
void check_repeated_line(const Context& context, Findings& findings) {
  constexpr std::size_t least = 12 * 3;  // bytes
  if (context.document().hard_wrapped) return;
  std::unordered_map<std::string_view, std::vector<plan::Span>> by_text;
  std::vector<std::string_view> order;
  for (const plan::Span& line : context.parts.lines()) {
    std::string_view text = context.text_of(line);
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
    if (text.size() < least || context.is_noise(line) || context.in_table(line)) continue;
    auto& places = by_text[text];
    if (places.size() == 1) order.push_back(text);
    places.push_back({line.begin, line.begin + static_cast<std::uint32_t>(text.size())});
  }
  for (const std::string_view text : order) {
    const auto& spans = by_text[text];
    std::vector<Place> places{{spans[1], Role::subject}, {spans[0], Role::other}};
    for (std::size_t i = 2; i < spans.size(); ++i) places.push_back({spans[i], Role::other});
    findings.add(std::move(places), {std::to_string(spans.size())});
  }
}

}  // namespace bihuan::lint
