// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 全区8家中心至少1家改造: one in all, or one each?
void check_scope_ambiguous(const Context& context, Findings& findings) {
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (target.op != plan::Comparator::at_least || !(target.value < base::Decimal(4)) || target.kind == plan::TargetKind::growth ||
        is_percent(target))
      continue;
    const TargetKey& key = context.keys[i];
    const std::string_view before = context.text_of({key.sentence.begin, target.span.begin});
    const std::size_t all = before.rfind("全");
    if (all == std::string_view::npos || before.size() - all > 120 || before.size() < all + 7) continue;
    const std::string_view rest = before.substr(all);
    const bool is_area = rest.starts_with("全区") || rest.starts_with("全市") || rest.starts_with("全县") || rest.starts_with("全镇") ||
                         rest.starts_with("全乡");
    if (!is_area || !is_digit(rest.size() > 6 ? static_cast<char32_t>(static_cast<unsigned char>(rest[6])) : 0)) continue;
    if (rest.find("每") != std::string_view::npos || rest.find("共") != std::string_view::npos) continue;
    const auto begin = key.sentence.begin + static_cast<std::uint32_t>(all);
    findings.add({{{begin, target.span.end}, Role::subject}}, {context.figure(target)});
  }
}

}  // namespace bihuan::lint
