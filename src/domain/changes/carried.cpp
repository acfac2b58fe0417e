// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/carried.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "domain/changes/strength.h"
#include "domain/indicators/indicator_name.h"
#include "domain/indicators/match.h"
#include "domain/ledger/match_targets.h"

namespace bihuan::changes {
namespace {

using indicators::IndicatorName;
using ledger::PlanEntries;

constexpr double names_alike = 0.6, words_alike = 0.5;
constexpr std::size_t most_alike = 64;  // items that share a pair of characters and are looked at for one commitment

struct Named {
  Commitment commitment;
  IndicatorName name;
  const indicators::Indicator* indicator = nullptr;  // of the vocabulary; nothing for one that it does not have
};

const indicators::Indicator* known(const ledger::TargetEntry& target) {
  const auto match = indicators::match({target.indicator, target.action, target.unit, target.per, target.kind});
  return match ? match->indicator : nullptr;
}

std::vector<Named> named(const PlanEntries& entries) {
  std::vector<Named> all;
  for (std::size_t i = 0; i < entries.targets.size(); ++i)
    all.push_back({{static_cast<std::int32_t>(i), -1},
                   indicators::normal_name(entries.targets[i].indicator, entries.plan.place),
                   known(entries.targets[i])});
  for (std::size_t i = 0; i < entries.tasks.size(); ++i)
    if (entries.tasks[i].target_count == 0)
      all.push_back({{-1, static_cast<std::int32_t>(i)}, indicators::normal_name(entries.tasks[i].title, entries.plan.place), nullptr});
  const auto place = [&](const Named& one) {
    return one.commitment.target >= 0 ? entries.targets[static_cast<std::size_t>(one.commitment.target)].place.begins
                                      : entries.tasks[static_cast<std::size_t>(one.commitment.task)].place.begins;
  };
  std::stable_sort(all.begin(), all.end(), [&](const Named& a, const Named& b) { return place(a) < place(b); });
  return all;
}

// The pairs of characters of a name, six bytes each: what it is found by.
std::vector<std::string> pairs_of(std::string_view name) {
  std::vector<std::string> pairs;
  for (std::size_t at = 0; at + 6 <= name.size(); at += 3) pairs.emplace_back(name.substr(at, 6));
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

class Finder {
 public:
  Finder(const PlanEntries& plan, const PlanEntries& list) : plan_(plan), list_(list), items_(named(list)) {
    for (std::size_t i = 0; i < items_.size(); ++i)
      for (std::string& pair : pairs_of(items_[i].name.core())) by_pair_[std::move(pair)].push_back(i);
  }

  Carrying find() {
    Carrying carrying;
    std::vector<bool> asked(items_.size(), false);
    for (const Named& one : named(plan_)) {
      Carried carried{one.commitment, {}};
      for (const std::size_t i : near(one.name))
        if (carries(items_[i], one)) carried.items.push_back(items_[i].commitment), asked[i] = true;
      carrying.plan.push_back(std::move(carried));
    }
    for (std::size_t i = 0; i < items_.size(); ++i)
      if (!asked[i]) carrying.without_plan.push_back(items_[i].commitment);
    return carrying;
  }

 private:
  std::vector<std::size_t> near(const IndicatorName& name) const {
    std::vector<std::size_t> found;
    for (const std::string& pair : pairs_of(name.core())) {
      const auto items = by_pair_.find(pair);
      if (items != by_pair_.end())
        found.insert(found.end(), items->second.begin(),
                     items->second.begin() + static_cast<std::ptrdiff_t>(std::min(items->second.size(), most_alike)));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  bool carries(const Named& item, const Named& wanted) const {
    if (item.name.name.empty() || indicators::are_contrasting(item.name.name, wanted.name.name)) return false;
    if (!item.name.scope.empty() && !wanted.name.scope.empty() && item.name.scope != wanted.name.scope) return false;
    if (item.commitment.target >= 0 && wanted.commitment.target >= 0) {
      const auto &its = list_.targets[static_cast<std::size_t>(item.commitment.target)],
                 &ours = plan_.targets[static_cast<std::size_t>(wanted.commitment.target)];
      if (!same_measure(its, ours) || (item.indicator && wanted.indicator && item.indicator != wanted.indicator)) return false;
      if (item.indicator && item.indicator == wanted.indicator && item.name.name.size() >= 6) return true;
      return item.name.name == wanted.name.name || item.name.core() == wanted.name.core() ||
             indicators::similarity(item.name.core(), wanted.name.core()) >= names_alike;
    }
    if (item.commitment.task >= 0 && wanted.commitment.task >= 0)
      return ledger::likeness(list_.tasks[static_cast<std::size_t>(item.commitment.task)].clause,
                              plan_.tasks[static_cast<std::size_t>(wanted.commitment.task)].clause) >= words_alike ||
             indicators::similarity(item.name.name, wanted.name.name) >= names_alike;
    return item.name.core() == wanted.name.core() || indicators::similarity(item.name.core(), wanted.name.core()) >= names_alike;
  }

  const PlanEntries &plan_, &list_;
  std::vector<Named> items_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_pair_;
};

}  // namespace

std::size_t Carrying::carried_count() const {
  return static_cast<std::size_t>(std::count_if(plan.begin(), plan.end(), [](const Carried& one) { return !one.items.empty(); }));
}

Carrying carrying_between(const PlanEntries& plan, const PlanEntries& list) { return Finder(plan, list).find(); }

}  // namespace bihuan::changes
