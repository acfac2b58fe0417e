// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/strength.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "domain/indicators/match.h"
#include "domain/indicators/measure_unit.h"

namespace bihuan::changes {
namespace {

using ledger::TargetEntry;
using plan::Comparator;

constexpr std::string_view less_is_better[] = {
    "失业率",     "浓度",     "死亡",   "事故",   "能耗",   "水耗", "排放", "发病", "吸烟率", "近视率", "负债",     "不良率", "成本",
    "办理时间",   "办结时间", "时限",   "投诉",   "发案",   "隐患", "欠费", "漏损", "空置",   "辍学",   "重污染",   "劣Ⅴ类",  "基尼",
    "城乡收入比", "收入比",   "恩格尔", "抚养比", "错误率", "误差", "等候", "火灾", "信访量", "返贫",   "消费价格", "物价",   "涨幅"};
constexpr std::string_view pieces[] = {"个", "处", "座", "所", "家", "间", "栋", "台", "套", "辆", "条", "项", "件",
                                       "名", "人", "户", "场", "次", "支", "株", "棵", "张", "块", "片", "批"};

bool holds_any(std::string_view text, const auto& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

Shift by(int before, int after) { return before == after ? Shift::same : after > before ? Shift::stronger : Shift::weaker; }

// The end of a range that binds, or the value.
const base::Decimal& binding(const TargetEntry& target, bool is_less) {
  return is_less && target.value_max ? *target.value_max : *target.value;
}

int firmness(Comparator op) {
  switch (op) {
    case Comparator::about:
      return 0;
    case Comparator::above:
    case Comparator::below:
      return 2;
    default:
      return 1;
  }
}

// Whether one asks for at least and the other for at most.
bool are_opposed(Comparator a, Comparator b) {
  const auto is_floor = [](Comparator op) { return op == Comparator::at_least || op == Comparator::above; };
  const auto is_ceiling = [](Comparator op) { return op == Comparator::at_most || op == Comparator::below; };
  return (is_floor(a) && is_ceiling(b)) || (is_ceiling(a) && is_floor(b));
}

const std::string& due(const TargetEntry& target) { return target.deadline.empty() ? target.inferred_deadline : target.deadline; }

}  // namespace

bool is_less_better(const TargetEntry& target) {
  if (target.op == Comparator::at_most || target.op == Comparator::below) return true;
  if (target.op == Comparator::at_least || target.op == Comparator::above || target.direction == plan::Direction::down) return false;
  const auto match = indicators::match({target.indicator, target.action, target.unit, target.per, target.kind});
  if (match && match->indicator->better != indicators::Better::none) return match->indicator->better == indicators::Better::less;
  return target.kind != plan::TargetKind::growth && holds_any(target.indicator, less_is_better);
}

bool same_measure(const TargetEntry& a, const TargetEntry& b) {
  if ((a.unit == "户") != (b.unit == "户")) return false;
  if (a.unit == b.unit || indicators::converted(base::Decimal(1), a.unit, b.unit)) return true;
  const auto is_piece = [](const std::string& unit) { return std::find(std::begin(pieces), std::end(pieces), unit) != std::end(pieces); };
  const auto counts_people = [](const std::string& unit) { return unit == "人" || unit == "名"; };
  return is_piece(a.unit) && is_piece(b.unit) && counts_people(a.unit) == counts_people(b.unit);
}

Shift strength_shift(const TargetEntry& before, const TargetEntry& after) {
  if (!before.value || !after.value) return by(before.value ? 1 : 0, after.value ? 1 : 0);
  if (!same_measure(before, after) || before.per != after.per || before.kind != after.kind || are_opposed(before.op, after.op))
    return Shift::other;
  const bool is_less = is_less_better(after) || is_less_better(before);
  const base::Decimal &was = binding(before, is_less),
                      now = indicators::converted(binding(after, is_less), after.unit, before.unit).value_or(binding(after, is_less));
  if (const auto order = now <=> was; order != 0) return (order > 0) != is_less ? Shift::stronger : Shift::weaker;
  if (const Shift shift = by(firmness(before.op), firmness(after.op)); shift != Shift::same) return shift;
  if (const Shift shift = by(before.hedged ? 0 : 1, after.hedged ? 0 : 1); shift != Shift::same) return shift;
  const auto times = [](const TargetEntry& target) { return target.recur == plan::Recurrence::none ? 0 : 1; };
  if (const Shift shift = by(times(before), times(after)); shift != Shift::same) return shift;
  return before.recur == after.recur && before.baseline == after.baseline ? Shift::same : Shift::other;
}

Shift deadline_shift(const TargetEntry& before, const TargetEntry& after) {
  const std::string &old_day = due(before), &new_day = due(after);
  if (old_day == new_day) return Shift::same;
  if (old_day.empty() || new_day.empty()) return by(old_day.empty() ? 0 : 1, new_day.empty() ? 0 : 1);
  return new_day < old_day ? Shift::stronger : Shift::weaker;
}

}  // namespace bihuan::changes
