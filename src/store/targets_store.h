// SPDX-License-Identifier: Apache-2.0
// Targets of the ledger, as corrected by hand, and the corrections.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ledger/correction.h"
#include "store/connection.h"
#include "store/stored.h"
#include "store/tasks_store.h"

namespace bihuan::store {

struct TargetFilter {
  std::int64_t plan = 0;               // 0 for all
  std::string chapter;                 // empty for all, as below
  std::string unit;                    // leads the target, or leads or shares its task; a lead corrected by hand is the only one
  std::optional<plan::UnitRole> role;  // of that unit; both without
  std::string kind;                    // "level", "count", "growth", "ratio"
  std::string due_from, due_to;        // days, both included
  std::string words;                   // in indicator, sentence or lead unit
  Missing missing = Missing::nothing;
};
enum class TargetOrder : std::uint8_t { position, due, latest_due, unit, value, largest_value, indicator };

class TargetsStore {
 public:
  explicit TargetsStore(Connection& connection) : connection_(connection) {}

  Page<StoredTarget> list(std::string_view region, const TargetFilter& filter, TargetOrder order, Window window);
  // The same without holding the rows: `begin` is called once, then `row` for each, with a target that is another one at the next call.
  void visit(std::string_view region, const TargetFilter& filter, TargetOrder order, Window window,
             const std::function<void(const PageHead&)>& begin, const std::function<void(const StoredTarget&)>& row);
  // All rows of a list, one after the other.
  void for_each(std::string_view region, const TargetFilter& filter, TargetOrder order,
                const std::function<void(const StoredTarget&)>& visit);
  // With `entry.places`. Also one that is gone.
  std::optional<StoredTarget> find(const ledger::EntryId& id);
  // The newest version's, in order, with `entry.places`.
  std::vector<StoredTarget> of_plan(const ledger::PlanId& id);

  // Inside a write. `entry.number` is set. A lead unit among what is `corrected` becomes one of the region's units.
  void save(const ledger::PlanId& id, const ledger::TargetEntry& entry, std::int64_t task_number, int position,
            const std::vector<std::string>& corrected);
  void mark_gone(const ledger::PlanId& id, std::int64_t number, int version);
  // Its place in the order of its plan; what save() was given. -1 when it is gone.
  int position_of(const ledger::EntryId& id);

  std::vector<ledger::Correction> corrections(const ledger::EntryId& id);
  // Of every target of a plan, by target number.
  std::vector<std::pair<std::int64_t, ledger::Correction>> corrections_of_plan(const ledger::PlanId& id);
  void save_correction(const ledger::EntryId& id, const ledger::Correction& correction);
  void remove_correction(const ledger::EntryId& id, std::string_view field);

 private:
  std::int64_t count(std::string_view region, const TargetFilter& filter);  // up to counted_to

  Connection& connection_;
};

// By how many targets each name is shared, most first; `column` of: chapter, lead_unit, kind; or month, the month of the deadline in order.
enum class CountBy : std::uint8_t { chapter, lead_unit, kind, month };
std::vector<Count> count_targets(Connection& connection, std::string_view region, std::int64_t plan, CountBy by);

struct Gaps {
  std::int64_t targets = 0, tasks = 0, plans = 0;
  std::int64_t without_owner = 0;     // targets that no unit leads and whose task names none that shares it
  std::int64_t without_deadline = 0;  // targets without a printed or inferred date
  std::int64_t without_number = 0;    // tasks without a target
};
Gaps count_gaps(Connection& connection, std::string_view region, std::int64_t plan);

}  // namespace bihuan::store
