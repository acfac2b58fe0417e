// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

// Official statistics publish their own base.
bool has_official_base(std::string_view name) {
  for (const std::string_view word : {"生产总值", "GDP", "地区总产值", "增加值", "收入", "投资", "零售", "进出口", "预算", "税收",
                                      "居民消费", "产值", "用电量", "存款", "贷款"})
    if (name.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace

// 较上年增长10%以上, and no figure for the year before.
void check_growth_without_base(const Context& context, Findings& findings) {
  constexpr std::size_t most_looked = 100000;  // over all findings
  std::size_t looked = 0;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (target.kind != plan::TargetKind::growth || target.baseline || !is_percent(target) || has_official_base(target.indicator.text))
      continue;
    const TargetKey& key = context.keys[i];
    const plan::Span before{key.sentence.begin, target.span.end};
    bool is_relative = false;
    for (const std::string_view word : {"较上年", "比上年", "较上一年", "较去年", "比去年", "同比", "较20", "比20"})
      is_relative = is_relative || context.parts.has(before, word);
    if (!is_relative) continue;
    std::vector<Place> places{{{key.place.begin, key.place.end}, Role::subject}};
    // The nearest thing to a base: an amount of the same elsewhere.
    for (std::uint32_t j = 0; j < context.keys.size() && ++looked < most_looked; ++j)
      if (j != i && context.target(j).kind != plan::TargetKind::growth && context.keys[j].name.core().size() >= 12 &&
          key.name.name.find(context.keys[j].name.core()) != std::string::npos) {
        places.push_back({context.keys[j].place, Role::definition});
        break;
      }
    findings.add(std::move(places), {std::string(target.indicator.text), context.figure(target)});
  }
}

}  // namespace bihuan::lint
