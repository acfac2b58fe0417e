// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "domain/lint/rules/rules.h"
#include "domain/lint/slices.h"

namespace bihuan::lint {
namespace {

struct Parts {
  std::map<int, std::uint32_t> by_year;  // targets
  std::uint32_t each_year = 0;
  bool is_yearly = false;
  bool is_unclear = false;  // two parts of one year, or one above the total, of which slice-above-total tells
  int years = 1;
};

bool is_plain(plan::Comparator op) { return op == plan::Comparator::equal; }

std::optional<base::Decimal> sum_of(const Context& context, const Parts& parts) {
  if (parts.is_yearly) return base::Decimal::multiply(context.target(parts.each_year).value, base::Decimal(parts.years));
  std::optional<base::Decimal> sum = base::Decimal(0);
  for (const auto& [year, part] : parts.by_year)
    if (sum) sum = base::Decimal::add(*sum, context.target(part).value);
  return sum;
}

bool are_all_plain(const Context& context, const Parts& parts) {
  if (parts.is_yearly) return is_plain(context.target(parts.each_year).op);
  return std::all_of(parts.by_year.begin(), parts.by_year.end(), [&](const auto& part) { return is_plain(context.target(part.second).op); });
}

std::map<std::uint32_t, Parts> parts_by_total(const Context& context) {
  std::map<std::uint32_t, Parts> totals;
  for (const Slice& slice : slices_of(context)) {
    const plan::Target &total = context.target(slice.total), &part = context.target(slice.part);
    if (!slice.is_exact || context.keys[slice.part].is_milestone || total.unit.text != part.unit.text) continue;
    Parts& parts = totals[slice.total];
    parts.years = slice.years;
    parts.is_unclear = parts.is_unclear || part.value > total.value;
    if (slice.year == 0) {
      parts.is_unclear = parts.is_unclear || parts.is_yearly;
      parts.is_yearly = true, parts.each_year = slice.part;
    } else {
      parts.is_unclear = !parts.by_year.emplace(slice.year, slice.part).second || parts.is_unclear;
    }
  }
  return totals;
}

}  // namespace

// Ten, nine and eight in three years, and twenty-four in all.
void check_slices_sum(const Context& context, Findings& findings) {
  for (const auto& [total, parts] : parts_by_total(context)) {
    const plan::Target& whole = context.target(total);
    const bool is_everything = parts.is_yearly ? parts.by_year.empty() : static_cast<int>(parts.by_year.size()) == parts.years;
    if (parts.is_unclear || (parts.is_yearly && !is_everything)) continue;
    const auto sum = sum_of(context, parts);
    if (!sum || *sum == whole.value) continue;
    const bool is_above = *sum > whole.value;
    // At least so many in all leaves room for more; at least so many each year leaves room for the rest.
    if (is_above ? !is_plain(whole.op) : !is_everything || !are_all_plain(context, parts)) continue;
    std::vector<Place> places{{context.keys[total].place, Role::total}};
    if (parts.is_yearly) places.push_back({context.keys[parts.each_year].place, Role::slice});
    for (const auto& [year, part] : parts.by_year) places.push_back({context.keys[part].place, Role::slice});
    findings.add(std::move(places), {std::string(whole.indicator.text), context.figure_like(whole, *sum), context.figure(whole)},
                 is_above && !parts.is_yearly ? Severity::error : Severity::warning);
  }
}

}  // namespace bihuan::lint
