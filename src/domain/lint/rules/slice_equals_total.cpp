// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

#include "domain/lint/slices.h"

namespace bihuan::lint {
namespace {

// 公益惠民演出 among 广场舞、合唱、公益惠民演出等群众性文化活动.
bool is_named_in(const Context& context, const plan::Target& part, const plan::Target& whole) {
  return part.indicator.text.size() >= 12 && whole.indicator.text.size() > part.indicator.text.size() &&
         context.text_of(whole.indicator.span).find(part.indicator.text) != std::string_view::npos;
}

bool is_telling_value(const plan::Target& target) { return target.value > base::Decimal(4) || !target.value.is_integer(); }

}  // namespace

// All of the period's work is in one year, or one figure was copied.
void check_slice_equals_total(const Context& context, Findings& findings) {
  const auto add = [&](std::uint32_t part, std::uint32_t total) {
    findings.add(
        {{context.keys[part].place, Role::slice}, {context.keys[total].place, Role::total}},
        {std::string(context.target(total).indicator.text), context.figure(context.target(part)), std::to_string(context.keys[part].year)});
  };
  for (const Slice& slice : slices_of(context))
    if (slice.year != 0 && !slice.is_last && context.target(slice.part).value == context.target(slice.total).value &&
        is_telling_value(context.target(slice.part)))
      add(slice.part, slice.total);
  if (!context.keys.has_several_years()) return;
  // Equal figures under different names: by value, then whether one name stands in the other.
  std::vector<std::uint32_t> counts;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    if (context.target(i).kind == plan::TargetKind::count && is_telling_value(context.target(i))) counts.push_back(i);
  std::sort(counts.begin(), counts.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto order = context.target(a).value <=> context.target(b).value;
    return order != 0 ? order < 0 : a < b;
  });
  constexpr std::size_t reach = 8;  // neighbours looked at, so that a thousand equal figures cost no more than n log n
  for (std::size_t i = 0; i < counts.size(); ++i)
    for (std::size_t j = i + 1; j < counts.size() && j <= i + reach && context.target(counts[i]).value == context.target(counts[j]).value;
         ++j) {
      const bool is_turned = context.keys[counts[i]].is_slice;
      const std::uint32_t total = is_turned ? counts[j] : counts[i], part = is_turned ? counts[i] : counts[j];
      if (!context.keys[total].is_total || !context.keys[part].is_slice || context.keys[total].name.core() == context.keys[part].name.core())
        continue;
      if (same_measure(context.target(part), context.target(total)) && is_named_in(context, context.target(part), context.target(total)))
        add(part, total);
    }
}

}  // namespace bihuan::lint
