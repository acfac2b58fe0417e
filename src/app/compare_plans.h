// SPDX-License-Identifier: Apache-2.0
// The same indicator across plans of the ledger, with the values as corrected by hand, in one unit, and with what the office says of
// names. Anybody may look.
#pragma once

#include <cstdint>
#include <optional>
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

// A name by which values came into a group, in its normal form.
struct ComparedName {
  std::string name;
  std::string written;  // as the first of them has it
  std::optional<store::StoredName> named;  // what the office says of it
};

enum class Origin : std::uint8_t {
  unknown,     // names that are alike and that nobody explained, or not in this unit
  own,         // an indicator of the office's own
  vocabulary,
};

struct ComparedIndicator {
  Origin origin = Origin::unknown;
  std::vector<ComparedName> names;  // of a known indicator those only that the office explained; in the order of the text
  std::size_t plan_count = 0;
  std::vector<ComparedTarget> targets;  // one at least; by plan, then as in the text
};

struct ComparedPlans {
  std::vector<store::StoredPlan> plans;
  std::vector<ComparedIndicator> indicators;  // those of the most plans first, then as the vocabulary lists them, the office's own, unknown names
};

inline constexpr std::size_t most_compared_plans = 50;
inline constexpr std::int64_t most_compared_targets = 20'000;  // of all of them; what is compared stands in memory

// At most most_compared_plans; without ids the newest, as many as have most_compared_targets. Errors: plan-missing, comparison-too-large.
base::Result<ComparedPlans> compare_plans(const Ledger& ledger, const std::vector<ledger::PlanId>& ids);

}  // namespace bihuan::app
