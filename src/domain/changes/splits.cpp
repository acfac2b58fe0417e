// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/splits.h"

#include <algorithm>
#include <map>
#include <string>

#include "domain/changes/strength.h"
#include "domain/indicators/indicator_name.h"

namespace bihuan::changes {
namespace {

using ledger::TargetEntry;

constexpr std::size_t most_alike = 64;  // parts of one ending that are looked at for a whole

// The last two characters, by which names are looked up.
std::string_view ending(std::string_view name) { return name.substr(name.size() > 6 ? name.size() - 6 : 0); }

struct Named {
  std::vector<indicators::IndicatorName> names;
  explicit Named(const std::vector<TargetEntry>& targets) {
    for (const TargetEntry& target : targets) names.push_back(indicators::normal_name(target.indicator));
  }
};

bool is_part_of(const indicators::IndicatorName& part, const indicators::IndicatorName& whole) {
  if (part.name == whole.name) return part.scope != whole.scope;
  return part.name.find(whole.name) != std::string::npos && !whole.name.empty();
}

bool stand_together(const TargetEntry& a, const TargetEntry& b) {
  return a.clause_begins == b.clause_begins || (a.task >= 0 && a.task == b.task);
}

bool add_up(const TargetEntry& whole, const std::vector<std::int32_t>& parts, const std::vector<TargetEntry>& targets) {
  base::Decimal sum;
  for (const std::int32_t part : parts) {
    const auto next = base::Decimal::add(sum, *targets[static_cast<std::size_t>(part)].value);
    if (!next) return false;
    sum = *next;
  }
  return sum == *whole.value;
}

}  // namespace

std::vector<Split> splits_in(const std::vector<TargetEntry>& wholes, const std::vector<TargetEntry>& parts, const std::vector<int>& partner,
                             const std::vector<bool>& is_free) {
  const Named whole_names(wholes), part_names(parts);
  std::map<std::string_view, std::vector<std::int32_t>> by_ending;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (is_free[i] && parts[i].value) by_ending[ending(part_names.names[i].name)].push_back(static_cast<std::int32_t>(i));
  std::vector<bool> taken(parts.size(), false);
  std::vector<Split> splits;
  for (std::size_t w = 0; w < wholes.size(); ++w) {
    const auto found = by_ending.find(ending(whole_names.names[w].name));
    if (!wholes[w].value || wholes[w].kind != plan::TargetKind::count || found == by_ending.end()) continue;
    std::vector<std::int32_t> candidates;
    const auto consider = [&](std::int32_t p) {
      const auto at = static_cast<std::size_t>(p);
      if (!taken[at] && parts[at].value && same_measure(wholes[w], parts[at]) && is_part_of(part_names.names[at], whole_names.names[w]))
        candidates.push_back(p);
    };
    if (partner[w] >= 0) consider(partner[w]);
    for (std::size_t i = 0; i < std::min(found->second.size(), most_alike); ++i) consider(found->second[i]);
    if (candidates.size() < 2) continue;
    if (!add_up(wholes[w], candidates, parts)) {
      const TargetEntry& first = parts[static_cast<std::size_t>(candidates.front())];
      std::erase_if(candidates, [&](std::int32_t p) { return !stand_together(first, parts[static_cast<std::size_t>(p)]); });
      const bool is_one_sentence = std::all_of(candidates.begin(), candidates.end(), [&](std::int32_t p) {
        return parts[static_cast<std::size_t>(p)].clause_begins == first.clause_begins;
      });
      if (candidates.size() < 2 || !(add_up(wholes[w], candidates, parts) || (partner[w] < 0 && is_one_sentence))) continue;
    }
    std::sort(candidates.begin(), candidates.end());
    for (const std::int32_t p : candidates) taken[static_cast<std::size_t>(p)] = true;
    splits.push_back({static_cast<std::int32_t>(w), std::move(candidates)});
  }
  return splits;
}

}  // namespace bihuan::changes
