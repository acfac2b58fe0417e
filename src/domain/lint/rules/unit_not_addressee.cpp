// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>
#include <set>

namespace bihuan::lint {
namespace {

struct Addressees {
  plan::Span span;
  bool all_government = false;  // 各委办局, 各部门, 各有关单位
};

// The first line that ends with a colon and names 各…、….
std::optional<Addressees> find_addressees(const Context& context) {
  constexpr std::size_t most_lines = 40;
  const auto& lines = context.parts.lines();
  for (std::size_t i = 0; i < lines.size() && i < most_lines; ++i) {
    const std::string_view text = context.text_of(lines[i]);
    const bool ends = text.ends_with(":") || text.ends_with("：");
    if (!ends || text.find("、") == std::string_view::npos || text.find("各") == std::string_view::npos || text.size() > 400) continue;
    if (text.find("实施") != std::string_view::npos || text.find("如下") != std::string_view::npos) continue;
    Addressees found{lines[i]};
    for (const std::string_view word : {"有关单位", "各单位", "相关单位", "直属机构", "驻", "中省直", "垂直"})
      found.all_government = found.all_government || text.find(word) != std::string_view::npos;
    return found;
  }
  return std::nullopt;
}

// Of the party, of the courts, of a higher level: none of the government's own offices.
bool stands_outside(std::string_view unit) {
  for (const std::string_view word : {"委政法委", "委网信办", "委宣传部", "委组织部", "委统战部", "委编办", "法院", "检察院", "救援大队",
                                      "税务局", "公安分局", "委区政府", "委县政府", "团区委", "纪委", "气象局", "供电公司", "烟草"})
    if (unit.find(word) != std::string_view::npos) return true;
  return unit.ends_with("分局") && unit.starts_with("市");
}

}  // namespace

// The notice is addressed to others than those who must act.
void check_unit_not_addressee(const Context& context, Findings& findings) {
  const auto addressees = find_addressees(context);
  if (!addressees || addressees->all_government) return;
  std::set<std::string_view> told;
  std::vector<Place> places{{addressees->span, Role::definition}};
  std::string names;
  for (const plan::UnitMention& unit : context.plan().units) {
    if (unit.name.span.is_empty() || !told.insert(unit.name.text).second) continue;
    if (!stands_outside(unit.name.text) || context.parts.has(addressees->span, unit.name.text)) continue;
    places.push_back({unit.name.span, Role::unit});
    if (places.size() <= 7) names += (names.empty() ? "" : "、") + std::string(unit.name.text);
  }
  if (places.size() > 1) findings.add(std::move(places), {names});
}

}  // namespace bihuan::lint
