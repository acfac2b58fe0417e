// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/parts.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "domain/ledger/match_targets.h"
#include "domain/ledger/search_pairs.h"

namespace bihuan::changes {
namespace {

using ledger::TargetEntry;
using ledger::TaskEntry;

constexpr double name_like_enough = 0.5;
constexpr double held_enough = 0.65;         // of a part's pairs of characters within the whole
constexpr std::size_t most_candidates = 60;  // of one unit; more are no parts of one thing
constexpr int widest_shift = 40;             // tasks between a whole and its parts
constexpr std::size_t least_clause = 30;     // bytes; shorter words are held by anything

bool may_be_part(const TargetEntry& part, const TargetEntry& whole) {
  if (!part.value || part.value->is_negative() || *part.value >= *whole.value || part.indicator.empty()) return false;
  return part.indicator.find(whole.indicator) != std::string::npos || ledger::likeness(part.indicator, whole.indicator) >= name_like_enough;
}

using Counted = std::map<std::string, int>;

Counted counted_pairs(const std::string& clause) {
  Counted counts;
  for (std::string& pair : ledger::search_pairs(ledger::without_figures(clause))) ++counts[std::move(pair)];
  return counts;
}

// The share of the part's pairs that the whole has.
double held(const Counted& part, const Counted& whole) {
  int common = 0, all = 0;
  for (const auto& [pair, count] : part) {
    all += count;
    if (const auto found = whole.find(pair); found != whole.end()) common += std::min(count, found->second);
  }
  return all == 0 ? 0 : static_cast<double>(common) / all;
}

}  // namespace

std::vector<Parts> target_parts(const std::vector<TargetEntry>& wholes, const std::vector<TargetEntry>& parts,
                                const std::vector<int>& whole_of) {
  std::map<std::tuple<std::string, plan::TargetKind>, std::vector<int>> free_parts;
  std::vector<std::vector<int>> own(wholes.size());
  for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
    const int whole = whole_of[static_cast<std::size_t>(i)];
    if (whole >= 0)
      own[static_cast<std::size_t>(whole)].push_back(i);
    else
      free_parts[{parts[static_cast<std::size_t>(i)].unit, parts[static_cast<std::size_t>(i)].kind}].push_back(i);
  }
  std::vector<bool> taken(parts.size(), false);
  std::vector<Parts> found;
  for (int w = 0; w < static_cast<int>(wholes.size()); ++w) {
    const TargetEntry& whole = wholes[static_cast<std::size_t>(w)];
    if (!whole.value || whole.indicator.empty() || whole.kind == plan::TargetKind::growth || whole.unit == "%") continue;
    const auto candidates = free_parts.find({whole.unit, whole.kind});
    if (candidates == free_parts.end() || candidates->second.size() > most_candidates) continue;
    std::vector<int> chosen = own[static_cast<std::size_t>(w)];
    for (const int i : candidates->second)
      if (!taken[static_cast<std::size_t>(i)]) chosen.push_back(i);
    std::erase_if(chosen, [&](int i) { return !may_be_part(parts[static_cast<std::size_t>(i)], whole); });
    if (chosen.size() < 2 || chosen.size() < own[static_cast<std::size_t>(w)].size()) continue;
    base::Decimal sum;
    bool is_exact = true;
    for (const int i : chosen) {
      const auto more = base::Decimal::add(sum, *parts[static_cast<std::size_t>(i)].value);
      is_exact = is_exact && more;
      if (more) sum = *more;
    }
    if (!is_exact || sum != *whole.value) continue;
    std::sort(chosen.begin(), chosen.end());
    for (const int i : chosen) taken[static_cast<std::size_t>(i)] = true;
    found.push_back({w, std::move(chosen)});
  }
  return found;
}

std::vector<Parts> task_parts(const std::vector<TaskEntry>& wholes, const std::vector<TaskEntry>& parts, const std::vector<int>& whole_of) {
  std::vector<int> free_ones;
  for (int i = 0; i < static_cast<int>(parts.size()); ++i)
    if (whole_of[static_cast<std::size_t>(i)] < 0 && parts[static_cast<std::size_t>(i)].clause.size() >= least_clause)
      free_ones.push_back(i);
  if (free_ones.empty()) return {};
  std::vector<Counted> whole_pairs;
  for (const TaskEntry& whole : wholes) whole_pairs.push_back(counted_pairs(whole.clause));
  std::map<int, std::vector<int>> by_whole;
  for (const int i : free_ones) {
    const Counted pairs = counted_pairs(parts[static_cast<std::size_t>(i)].clause);
    const int middle = static_cast<int>(static_cast<std::size_t>(i) * wholes.size() / parts.size());
    int best = -1;
    double most = held_enough;
    for (int w = std::max(0, middle - widest_shift); w < std::min(static_cast<int>(wholes.size()), middle + widest_shift); ++w)
      if (const double share = held(pairs, whole_pairs[static_cast<std::size_t>(w)]); share >= most) {
        most = share;
        best = w;
      }
    if (best >= 0) by_whole[best].push_back(i);
  }
  for (int i = 0; i < static_cast<int>(parts.size()); ++i)
    if (const auto found = by_whole.find(whole_of[static_cast<std::size_t>(i)]); found != by_whole.end()) found->second.push_back(i);
  std::vector<Parts> found;
  for (auto& [whole, list] : by_whole) {
    if (list.size() < 2) continue;
    std::sort(list.begin(), list.end());
    found.push_back({whole, list});
  }
  return found;
}

}  // namespace bihuan::changes
