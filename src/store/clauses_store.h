// SPDX-License-Identifier: Apache-2.0
// The sentences of the newest versions, found by the pairs of characters in them (docs/decisions/0017-search-by-pairs.md). The one store
// whose SQL differs between the engines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/query.h"
#include "store/stored.h"

namespace bihuan::store {

class ClausesStore {
 public:
  explicit ClausesStore(Connection& connection) : connection_(connection) {}

  // Inside a write: these are the plan's sentences now.
  void replace(const ledger::PlanId& id, const std::vector<ledger::ClauseEntry>& clauses);

  // Sentences of one plan (0 for all) that hold the words, newest plans first; none when the words have no letter and no digit.
  // Looks at `most_candidates` that share the pairs, so `total` is a lower bound beyond them.
  Page<StoredClause> search(std::string_view region, std::int64_t plan, std::string_view words, Window window);

  // Narrows a query over target g to the plans in which each word's pairs stand, and those in which something was corrected.
  void add_plans_holding(Query& query, std::string_view region, std::string_view words);

 private:
  void forget(const ledger::PlanId& id);
  bool has_any(const ledger::PlanId& id);
  void forget_pairs(const ledger::PlanId& id);
  std::int64_t next_search_id();

  Connection& connection_;
};

inline constexpr std::int64_t most_candidates = 1000;

}  // namespace bihuan::store
