// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 增长2倍: to three times, or to twice?
void check_ambiguous_growth(const Context& context, Findings& findings) {
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (target.kind != plan::TargetKind::growth || target.baseline || target.unit.text.find("倍") == std::string_view::npos) continue;
    findings.add({{context.keys[i].place, Role::subject}}, {std::string(target.indicator.text), context.figure(target)});
  }
}

}  // namespace bihuan::lint
