// SPDX-License-Identifier: Apache-2.0
#include "app/compare_plans.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "app/look.h"
#include "domain/comparison/alike_keys.h"
#include "domain/indicators/vocabulary.h"
#include "store/indicator_names_store.h"
#include "store/plans_store.h"
#include "store/targets_store.h"

namespace bihuan::app {
namespace {

// A ledger keeps no direction; what falls says so.
plan::Direction direction_of(const ledger::TargetEntry& entry) {
  if (entry.kind != plan::TargetKind::growth) return plan::Direction::none;
  for (const std::string_view word : {"下降", "降低", "减少", "压减", "压降", "削减"})
    if (entry.phrase.starts_with(word) || entry.action.find(word) != std::string::npos) return plan::Direction::down;
  return plan::Direction::none;
}

comparison::Figure figure_of(const store::StoredPlan& plan, const ledger::TargetEntry& entry, indicators::MatchMemory& memory,
                             const indicators::OwnNames& own_names) {
  comparison::TargetFacts facts;
  facts.indicator = entry.indicator;
  facts.action = entry.action;
  facts.unit = entry.unit;
  facts.per = entry.per;
  facts.kind = entry.kind;
  facts.direction = direction_of(entry);
  facts.op = entry.op;
  facts.value = entry.value;
  facts.value_max = entry.value_max;
  facts.hedged = entry.hedged;
  facts.deadline = entry.deadline.empty() ? entry.inferred_deadline : entry.deadline;
  facts.printed = entry.printed;
  facts.sentence = entry.clause;
  return comparison::figure_of({plan.file_name, plan.entry.title, plan.entry.place, plan.entry.year}, facts, memory, own_names);
}

struct Rows {
  std::vector<store::StoredPlan> plans;
  std::vector<ComparedTarget> targets;  // without figures
  std::vector<store::StoredName> names;
};

std::int64_t target_count(const std::vector<store::StoredPlan>& plans) {
  std::int64_t count = 0;
  for (const store::StoredPlan& plan : plans) count += plan.target_count;
  return count;
}

base::Result<Rows> rows_of(const Ledger& ledger, const std::vector<ledger::PlanId>& ids) {
  std::optional<base::Result<Rows>> result;
  ledger.database->read([&](store::Connection& connection) {
    store::PlansStore plans(connection);
    Rows rows;
    if (ids.empty())
      rows.plans = plans.list(ledger.region, {}, store::PlanOrder::newest_first, {0, static_cast<std::int64_t>(most_compared_plans)}).rows;
    for (const ledger::PlanId& id : ids) {
      auto plan = id.region == ledger.region ? plans.find(id) : std::nullopt;
      if (!plan) {
        result.emplace(base::fail(base::ErrorKind::not_found, "plan-missing", to_text(id)));
        return;
      }
      rows.plans.push_back(std::move(*plan));
    }
    while (ids.empty() && rows.plans.size() > 1 && target_count(rows.plans) > most_compared_targets) rows.plans.pop_back();
    if (target_count(rows.plans) > most_compared_targets) {
      result.emplace(base::fail(base::ErrorKind::too_large, "comparison-too-large", "plans", std::to_string(most_compared_targets)));
      return;
    }
    for (std::size_t i = 0; i < rows.plans.size(); ++i)
      for (store::StoredTarget& target : store::TargetsStore(connection).of_plan(rows.plans[i].id))
        rows.targets.push_back({i, std::move(target), {}});
    rows.names = store::IndicatorNamesStore(connection).all(ledger.region);
    result.emplace(std::move(rows));
  });
  return std::move(*result);
}

std::size_t plan_count(const std::vector<ComparedTarget>& targets) {
  std::set<std::size_t> plans;
  for (const ComparedTarget& target : targets) plans.insert(target.plan);
  return plans.size();
}

Origin origin_of(const ComparedTarget& target) {
  if (target.figure.indicator.empty()) return Origin::unknown;
  return indicators::own_name_in(target.figure.indicator).empty() ? Origin::vocabulary : Origin::own;
}

// Its place in the vocabulary; behind it the office's own, and then a name that neither has.
std::size_t listed(const ComparedIndicator& compared) {
  const std::size_t size = indicators::vocabulary().size();
  if (compared.origin != Origin::vocabulary) return compared.origin == Origin::own ? size : size + 1;
  return static_cast<std::size_t>(indicators::find_indicator(compared.targets.front().figure.indicator) - indicators::vocabulary().data());
}

std::vector<ComparedName> names_in(const std::vector<ComparedTarget>& targets, const std::map<std::string, store::StoredName>& explained) {
  std::vector<ComparedName> names;
  std::set<std::string> seen;
  for (const ComparedTarget& target : targets) {
    const comparison::Figure& figure = target.figure;
    const std::string form = figure.named_as.empty() ? std::string(comparison::form_in(figure.key)) : figure.named_as;
    if (form.empty() || !seen.insert(form).second) continue;
    const auto known = explained.find(form);
    names.push_back({form, figure.name, known == explained.end() ? std::nullopt : std::optional(known->second)});
  }
  return names;
}

}  // namespace

base::Result<ComparedPlans> compare_plans(const Ledger& ledger, const std::vector<ledger::PlanId>& ids) {
  auto rows = rows_of(ledger, ids);
  if (!rows) return tl::unexpected(std::move(rows.error()));
  indicators::OwnNames own_names;
  std::map<std::string, store::StoredName> explained;
  for (store::StoredName& name : rows->names) {
    own_names.add(name.name, name.meaning);
    explained.emplace(name.name, std::move(name));
  }
  std::set<std::string> keys;
  indicators::MatchMemory memory;
  for (ComparedTarget& target : rows->targets) {
    target.figure = figure_of(rows->plans[target.plan], target.target.entry, memory, own_names);
    keys.insert(target.figure.key);
  }
  const std::map<std::string, std::string> led = comparison::alike_keys(keys);
  std::map<std::string, ComparedIndicator> groups;
  for (ComparedTarget& target : rows->targets) {
    if (target.figure.name.empty()) continue;
    const auto leader = led.find(target.figure.key);
    groups[leader == led.end() ? target.figure.key : leader->second].targets.push_back(std::move(target));
  }
  ComparedPlans compared{std::move(rows->plans), {}};
  for (auto& [key, group] : groups) {
    group.origin = origin_of(group.targets.front());
    group.names = names_in(group.targets, explained);
    group.plan_count = plan_count(group.targets);
    compared.indicators.push_back(std::move(group));
  }
  std::stable_sort(compared.indicators.begin(), compared.indicators.end(), [](const ComparedIndicator& a, const ComparedIndicator& b) {
    return a.plan_count != b.plan_count ? a.plan_count > b.plan_count : listed(a) < listed(b);
  });
  return compared;
}

}  // namespace bihuan::app
