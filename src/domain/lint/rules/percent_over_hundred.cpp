// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

// A share of a whole; 投入产出率 and the like may go beyond it.
bool is_share(std::string_view name) {
  // Gross enrolment counts pupils of every age; cover for bad loans has a floor of more than all of them.
  for (const std::string_view beyond : {"毛入", "拨备", "偿债", "产销", "增长", "同比"})
    if (name.find(beyond) != std::string_view::npos) return false;
  for (const std::string_view ending :
       {"覆盖率", "合格率", "普及率", "达标率", "就业率", "治理率", "入学率", "入园率", "占比",   "比例",   "比重",   "比率",
        "满意度", "办结率", "优良率", "绿地率", "化解率", "参保率", "处置率", "核查率", "回复率", "安置率", "失业率", "巩固率"})
    if (name.ends_with(ending)) return true;
  return false;
}

}  // namespace

// A coverage of 120 %.
void check_percent_over_hundred(const Context& context, Findings& findings) {
  const base::Decimal all(100);
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (target.kind != plan::TargetKind::level || !is_percent(target) || !target.has_value || !(target.value > all) ||
        !is_share(target.indicator.text))
      continue;
    findings.add({{context.keys[i].place, Role::subject}}, {std::string(target.indicator.text), context.figure(target)});
  }
}

}  // namespace bihuan::lint
