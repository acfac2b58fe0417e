// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// At least one in each household here, all members of such households there.
void check_strength_mismatch(const Context& context, Findings& findings) {
  constexpr std::size_t most = 8;
  std::vector<std::pair<std::uint32_t, std::string_view>> ones;  // target and the group it speaks of: 零就业家庭
  for (std::uint32_t i = 0; i < context.keys.size() && ones.size() < most; ++i) {
    const plan::Target& target = context.target(i);
    const std::string_view sentence = context.text_of({context.keys[i].sentence.begin, target.span.end});
    if (!(target.value == base::Decimal(1)) || target.op != plan::Comparator::at_least || target.unit.text != "人") continue;
    const std::size_t household = sentence.rfind("家庭");
    if (household == std::string_view::npos || household < 9) continue;
    ones.emplace_back(i, sentence.substr(household - 9, 15));
  }
  if (ones.empty()) return;
  for (std::uint32_t j = 0; j < context.keys.size(); ++j) {
    const plan::Target& all = context.target(j);
    if (!is_percent(all) || !(all.value == base::Decimal(100))) continue;
    const plan::Span before{context.keys[j].sentence.begin, all.span.end};
    for (const auto& [one, group] : ones)
      if (context.keys[one].sentence != context.keys[j].sentence && context.parts.has(before, group))
        findings.add({{context.keys[one].place, Role::subject}, {before, Role::other}}, {std::string(group)});
  }
}

}  // namespace bihuan::lint
