// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "domain/indicators/measure_unit.h"
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

using plan::TargetKind;

bool is_same_period(const Context& context, const TargetKey& a, const TargetKey& b, const plan::Target& one, const plan::Target& other) {
  if (a.year != b.year || one.recur != other.recur) return false;
  // A quarter's or a month's own figure is none of the year's.
  const auto& end = one.deadline ? one.deadline : one.inferred_deadline;
  const auto& other_end = other.deadline ? other.deadline : other.inferred_deadline;
  if (end && other_end && *end != *other_end) return false;
  // A year's own list beside the plan of several years counts its own part.
  return a.list_year == b.list_year || one.kind == TargetKind::level || !context.keys.has_several_years();
}

bool counts_same_things(const Context& context, const TargetKey& a, const TargetKey& b, const plan::Target& one,
                        const plan::Target& other) {
  if (one.kind == TargetKind::level || one.kind == TargetKind::ratio) return true;
  if (one.kind == TargetKind::count && a.is_total != b.is_total) return false;  // all years, and the last one's own part
  // Two tasks may each build their own; the overall goals speak of all of it.
  if (a.in_goals != b.in_goals) return true;
  if (one.kind == TargetKind::growth) return one.direction == other.direction;
  return one.action.text == other.action.text && (one.task != other.task || one.task < 0) && a.name.name.size() >= 12 &&
         context.text_of(a.sentence) != context.text_of(b.sentence);
}

// A preface that says how things stand: 森林覆盖率81.3%, before any heading and without a date or a verb of reaching.
bool tells_what_is(const plan::Target& target) {
  return target.heading < 0 && target.op == plan::Comparator::equal && target.kind == TargetKind::level && !target.deadline &&
         !target.action.is_given();
}

// A quarter and the half of the year that ends with it have one last day and are two periods.
std::string_view period_in(std::string_view sentence) {
  for (const std::string_view word :
       {"前三季度", "一季度", "二季度", "三季度", "四季度", "第1季度", "第2季度", "第3季度", "第4季度", "上半年", "下半年"})
    if (sentence.find(word) != std::string_view::npos) return word;
  return {};
}

// Clauses that only ；parts speak of two groups: 一般群众报销60%；低保对象……报销65%。
bool in_one_period_mark(const Context& context, const TargetKey& a, const TargetKey& b) {
  const TargetKey &first = a.place.begin < b.place.begin ? a : b, &second = a.place.begin < b.place.begin ? b : a;
  if (first.place.end > second.place.begin) return true;
  const std::string_view between = context.text_of({first.place.end, second.place.begin});
  return between.find('\n') == std::string_view::npos && between.find("。") == std::string_view::npos;
}

enum class Compared { differ, agree, cannot };

// 30公顷 and 450亩 are one value; what one per cent parts was rounded.
Compared compare_values(const plan::Target& one, const plan::Target& other) {
  if (same_measure(one, other)) return one.value == other.value ? Compared::agree : Compared::differ;
  const auto value = indicators::converted(one.value, one.unit.text, other.unit.text);
  if (!value) return Compared::cannot;
  constexpr double rounding = 0.01;
  const double a = value->to_double(), b = other.value.to_double();
  return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b)) ? Compared::agree : Compared::differ;
}

bool is_conflict(const Context& context, std::uint32_t i, std::uint32_t j) {
  const plan::Target &one = context.target(i), &other = context.target(j);
  const TargetKey &a = context.keys[i], &b = context.keys[j];
  if (a.name.name != b.name.name || a.name.scope != b.name.scope || a.name.is_added != b.name.is_added || a.locality != b.locality)
    return false;
  if (one.kind != other.kind || one.per.text != other.per.text || !one.has_value || !other.has_value) return false;
  if (one.op == plan::Comparator::range || other.op == plan::Comparator::range || compare_values(one, other) != Compared::differ) return false;
  if (a.in_table && b.in_table) return false;
  if (tells_what_is(one) || tells_what_is(other)) return false;
  if (one.hedged != other.hedged && one.kind == TargetKind::growth) return false;   // 确保5%、力争6%: a floor and an aim
  if (a.sentence == b.sentence || in_one_period_mark(context, a, b)) return false;  // from one value to the other, or two groups
  const bool is_floor_beside_ceiling =
      (one.op == plan::Comparator::at_least && other.op == plan::Comparator::at_most && one.value < other.value) ||
      (other.op == plan::Comparator::at_least && one.op == plan::Comparator::at_most && other.value < one.value);
  if (is_floor_beside_ceiling || one.baseline || other.baseline) return false;
  return is_same_period(context, a, b, one, other) && counts_same_things(context, a, b, one, other) &&
         period_in(context.text_of(a.sentence)) == period_in(context.text_of(b.sentence));
}

}  // namespace

void check_target_conflict(const Context& context, Findings& findings) {
  for (const auto& group : context.keys.groups())
    TargetKeys::for_pairs(group, [&](std::uint32_t i, std::uint32_t j) {
      if (!is_conflict(context, i, j)) return;
      // Two tasks that each name a number of things may mean different ones; a level, or a goal, is one.
      const bool may_differ = context.target(i).kind == TargetKind::count && !context.keys[i].in_goals && !context.keys[j].in_goals;
      findings.add({{context.keys[i].place, Role::subject}, {context.keys[j].place, Role::other}},
                   {std::string(context.target(i).indicator.text), context.figure(context.target(i)), context.figure(context.target(j))},
                   may_differ ? Severity::warning : Severity::error);
    });
}

}  // namespace bihuan::lint
