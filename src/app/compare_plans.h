// SPDX-License-Identifier: Apache-2.0
// The same indicator across plans of the ledger, with the values as corrected by hand, in one unit. Anybody may look.
#pragma once

#include <string>
#include <vector>

#include "app/ledger.h"
#include "base/result.h"
#include "domain/comparison/figure.h"
#include "store/stored.h"

namespace bihuan::app {

struct ComparedTarget {
  std::size_t plan = 0;  // index into ComparedPlans::plans
  store::StoredTarget target;
  comparison::Figure figure;
};

struct ComparedIndicator {
  std::size_t plan_count = 0;
  std::vector<ComparedTarget> targets;  // one at least; by plan, then as in the text
};

struct ComparedPlans {
  std::vector<store::StoredPlan> plans;
  std::vector<ComparedIndicator> indicators;  // those of the most plans first, then as the vocabulary lists them, unknown names last
};

inline constexpr std::size_t most_compared_plans = 50;
inline constexpr std::int64_t most_compared_targets = 20'000;  // of all of them; what is compared stands in memory

// At most most_compared_plans; without ids the newest, as many as have most_compared_targets. Errors: plan-missing, comparison-too-large.
base::Result<ComparedPlans> compare_plans(const Ledger& ledger, const std::vector<ledger::PlanId>& ids);

}  // namespace bihuan::app
