// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <vector>

#include "domain/indicators/match.h"
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

// 居民收入增长 -> 居民收入: rules compare how things grow, targets say by how much.
std::string_view without_growth(std::string_view name) {
  for (const std::string_view ending : {"增长速度", "增长率", "增长", "增速", "增幅"})
    if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return name;
}

// Whose growth each name stands for, in the words of the vocabulary; nothing where it has none.
const indicators::Indicator* indicator_of(indicators::MatchMemory& memory, std::string_view name) {
  if (name == "经济") return indicators::find_indicator("gdp");
  const auto& match = memory.match({name, {}, "%", {}, plan::TargetKind::growth});
  return match && match->scope.empty() && match->qualifier.empty() ? match->indicator : nullptr;
}

// Where a rule speaks of everybody's income and the plan's figures of town's and country's alone.
std::vector<std::string_view> stand_ins(std::string_view indicator) {
  if (indicator == "income-per-person") return {"urban-income", "rural-income"};
  return {};
}

// Yearly growth in per cent, which a rule about speeds speaks of.
bool is_yearly_growth(const plan::Target& target) {
  return target.kind == plan::TargetKind::growth && is_percent(target) && target.has_value && target.direction != plan::Direction::down &&
         (target.recur == plan::Recurrence::yearly || target.recur == plan::Recurrence::none);
}

bool breaks(plan::Comparator op, const plan::Target& left, const plan::Target& right) {
  // 5 % or more may still turn out above 6 %, but nobody who plans so means it.
  if (op == plan::Comparator::above) return !(left.value > right.value) && left.op != plan::Comparator::above;
  if (op == plan::Comparator::at_least) return left.value < right.value;
  if (op == plan::Comparator::below) return !(left.value < right.value) && right.op != plan::Comparator::above;
  return op == plan::Comparator::at_most && left.value > right.value;
}

}  // namespace

// Incomes are to grow faster than the economy, by 5 % a year; the economy by 6 %.
void check_relation_against_values(const Context& context, Findings& findings) {
  const plan::Plan& plan = context.plan();
  const auto speaks_of_growth = [](std::string_view name) { return without_growth(name).size() < name.size(); };
  std::vector<const plan::Rule*> relations;
  for (const plan::Rule& rule : plan.rules)
    if (!rule.factor && speaks_of_growth(rule.left.text) && speaks_of_growth(rule.right.text)) relations.push_back(&rule);
  if (relations.empty()) return;
  indicators::MatchMemory& memory = context.matches();
  std::map<std::string_view, std::vector<std::uint32_t>> growths;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    if (!is_yearly_growth(context.target(i))) continue;
    const indicators::Indicator* indicator = indicator_of(memory, without_growth(context.target(i).indicator.text));
    if (indicator == nullptr) continue;
    auto& known = growths[indicator->id];
    if (known.size() < 8) known.push_back(i);
  }
  if (growths.size() < 2) return;
  for (const plan::Rule* const relation : relations) {
    const plan::Rule& rule = *relation;
    const indicators::Indicator *left = indicator_of(memory, without_growth(rule.left.text)),
                                *right = indicator_of(memory, without_growth(rule.right.text));
    if (left == nullptr || right == nullptr || left == right) continue;
    const auto compare = [&](std::string_view one_id, std::string_view other_id, Severity severity) {
      const auto ones = growths.find(one_id), others = growths.find(other_id);
      if (ones == growths.end() || others == growths.end()) return false;
      for (const std::uint32_t one : ones->second)
        for (const std::uint32_t other : others->second) {
          const plan::Target &a = context.target(one), &b = context.target(other);
          if (context.keys[one].year != context.keys[other].year || a.recur != b.recur || !breaks(rule.op, a, b)) continue;
          findings.add({{rule.span, Role::rule}, {context.keys[one].place, Role::subject}, {context.keys[other].place, Role::other}},
                       {context.figure(rule.span), std::string(a.indicator.text), context.figure(a), std::string(b.indicator.text),
                        context.figure(b)},
                       severity);
        }
      return true;
    };
    if (compare(left->id, right->id, Severity::error)) continue;
    for (const std::string_view one : stand_ins(left->id)) compare(one, right->id, Severity::warning);
    for (const std::string_view other : stand_ins(right->id)) compare(left->id, other, Severity::warning);
  }
}

}  // namespace bihuan::lint
