// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

// A share of a whole; what grows, yields or is compared with a plan may go beyond it.
bool is_share(std::string_view name) {
  // Gross enrolment counts pupils of every age; cover for bad loans has a floor of more than all of them.
  for (const std::string_view beyond : {"毛入", "拨备", "偿债", "偿付", "产销", "增长", "同比", "增值", "完成率", "完成比例", "收益", "回报",
                                        "利润", "毛利", "周转", "换手", "负债", "杠杆", "充足", "自给", "投入产出", "复种", "贡献", "溢价",
                                        "放大", "存贷", "贷存", "汇率", "升值", "变动", "达产", "超额", "倍"})
    if (name.find(beyond) != std::string_view::npos) return false;
  for (const std::string_view ending : {"率", "占比", "比例", "比重", "满意度", "覆盖面", "知晓度"})
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
