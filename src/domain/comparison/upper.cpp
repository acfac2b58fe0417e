// SPDX-License-Identifier: Apache-2.0
#include "domain/comparison/upper.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace bihuan::comparison {
namespace {

using indicators::Aspect;
using indicators::Better;
using plan::Comparator;

bool is_floor(Comparator op) { return op == Comparator::at_least || op == Comparator::above; }
bool is_ceiling(Comparator op) { return op == Comparator::at_most || op == Comparator::below; }

// What the vocabulary says; where it says nothing, a floor asks for more and a ceiling for less.
Better better_of(const Figure& upper, const Figure& lower) {
  const indicators::Indicator* indicator = indicators::find_indicator(upper.indicator);
  if (indicator != nullptr && indicator->better != Better::none) return indicator->better;
  if (is_floor(upper.op) && !is_ceiling(lower.op)) return Better::more;
  if (is_ceiling(upper.op) && !is_floor(lower.op)) return Better::less;
  return indicator == nullptr && upper.aspect == Aspect::value ? Better::none : Better::more;
}

bool adds_up(const Figure& figure) {
  const indicators::Indicator* indicator = indicators::find_indicator(figure.indicator);
  return indicator != nullptr && indicator->sums && figure.aspect != Aspect::growth && figure.unit != "%";
}

// Of the figures of one key the one that says most nearly the same: the same year, then the same narrowing, name and value.
const Figure* nearest(const std::vector<const Figure*>& candidates, const Figure& upper) {
  const auto distance = [&](const Figure* figure) {
    return (figure->year == upper.year ? 0 : 8) + (figure->qualifier == upper.qualifier ? 0 : 4) + (figure->name == upper.name ? 0 : 2) +
           (figure->value == upper.value ? 0 : 1);
  };
  const auto found =
      std::min_element(candidates.begin(), candidates.end(), [&](const Figure* a, const Figure* b) { return distance(a) < distance(b); });
  return found == candidates.end() ? nullptr : *found;
}

}  // namespace

std::string_view standing_name(Standing standing) {
  constexpr std::array<std::string_view, 7> names = {"equal", "weaker", "inflated", "part", "other_year", "unclear", "missing"};
  return names[static_cast<std::size_t>(standing)];
}

Standing standing_of(const Figure& upper, const Figure& lower) {
  if (upper.year != 0 && lower.year != 0 && upper.year != lower.year) return Standing::other_year;
  if (!upper.value || !lower.value) return Standing::unclear;
  if (*upper.value == *lower.value) return lower.hedged && !upper.hedged ? Standing::weaker : Standing::equal;
  const bool is_more = *lower.value > *upper.value;
  if (adds_up(upper)) return is_more ? Standing::inflated : Standing::part;
  const Better better = better_of(upper, lower);
  if (better == Better::none) return Standing::unclear;
  return is_more == (better == Better::more) ? Standing::inflated : Standing::weaker;
}

std::vector<UpperFinding> against_upper(const std::vector<Figure>& upper, const std::vector<Figure>& lower) {
  std::unordered_map<std::string_view, std::vector<const Figure*>> by_key;
  for (const Figure& figure : lower) by_key[figure.key].push_back(&figure);
  std::vector<UpperFinding> findings;
  for (const Figure& figure : upper) {
    UpperFinding finding{figure, std::nullopt, Standing::missing};
    if (const auto found = by_key.find(figure.key); found != by_key.end()) {
      finding.lower = *nearest(found->second, figure);
      finding.standing = standing_of(figure, *finding.lower);
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace bihuan::comparison
