// SPDX-License-Identifier: Apache-2.0
// Which of two values of one target asks for more.
#include <tuple>

#include "domain/changes/changes.h"
#include "domain/indicators/match.h"
#include "domain/indicators/measure_unit.h"

namespace bihuan::changes {
namespace {

using indicators::Better;
using ledger::TargetEntry;
using plan::Comparator;
using plan::TargetKind;

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

// The vocabulary, else the comparison word, else what the name and the kind of the target suggest.
Better better_of(const TargetEntry& target) {
  const auto match = indicators::match({target.indicator, target.action, target.unit, target.per, target.kind});
  const bool falls = target.direction == plan::Direction::down;  // of what falls by 3 % more is asked than of what falls by 2 %
  if (match && match->indicator->better != Better::none) return falls ? Better::more : match->indicator->better;
  if (target.op == Comparator::at_least || target.op == Comparator::above) return Better::more;
  if (target.op == Comparator::at_most || target.op == Comparator::below) return Better::less;
  if (target.kind == TargetKind::count) return Better::more;
  if (has_any(target.indicator, {"失业率", "死亡率", "发病率", "事故", "能耗", "浓度", "排放", "漏损", "投诉", "发案"}))
    return falls ? Better::more : Better::less;
  if (has_any(target.indicator, {"覆盖率", "达标率", "合格率", "满意度", "满意率", "普及率", "完成率"}) ||
      target.kind == TargetKind::growth)
    return Better::more;
  return Better::none;
}

// What both agree on; what one says where the other is silent.
Better common(Better a, Better b) { return a == b || b == Better::none ? a : a == Better::none ? b : Better::none; }

// How firmly a value is promised where more is better: 约 and 力争 less than a number, a ceiling not at all.
int firmness(Comparator op, bool more) {
  switch (op) {
    case Comparator::equal:
    case Comparator::range:
      return 2;
    case Comparator::at_least:
    case Comparator::above:
      return more ? 2 : 0;
    case Comparator::at_most:
    case Comparator::below:
      return more ? 0 : 2;
    case Comparator::about:
      return 1;
  }
  return 2;
}

Strength strength(int sign) { return sign == 0 ? Strength::same : sign > 0 ? Strength::stronger : Strength::weaker; }

int sign_of(std::strong_ordering order) { return order > 0 ? 1 : order < 0 ? -1 : 0; }

}  // namespace

Strength strength_of(const TargetEntry& before, const TargetEntry& after) {
  if (std::tie(before.per, before.recur, before.kind) != std::tie(after.per, after.recur, after.kind)) return Strength::other;
  if (before.value.has_value() != after.value.has_value()) return Strength::other;
  if (!before.value) return before.printed == after.printed ? Strength::same : Strength::other;
  const auto was = indicators::converted(*before.value, before.unit, after.unit);
  if (!was) return Strength::other;
  const Better better = common(better_of(before), better_of(after));
  const int up = sign_of(*after.value <=> *was);
  int top = 0;
  if (before.value_max && after.value_max) top = sign_of(*after.value_max <=> *before.value_max);
  const int value_sign = up != 0 ? up : top;
  if (value_sign != 0) return better == Better::none ? Strength::other : strength(better == Better::more ? value_sign : -value_sign);
  if (before.value_max.has_value() != after.value_max.has_value() || before.baseline != after.baseline) return Strength::other;
  if (before.op != after.op && better != Better::none) {
    const int firmer = firmness(after.op, better == Better::more) - firmness(before.op, better == Better::more);
    if (firmer != 0) return strength(firmer);
  }
  return strength(static_cast<int>(before.hedged) - static_cast<int>(after.hedged));
}

}  // namespace bihuan::changes
