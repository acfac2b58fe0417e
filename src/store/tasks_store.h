// SPDX-License-Identifier: Apache-2.0
// Tasks of the ledger with the units that answer for them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/stored.h"

namespace bihuan::store {

enum class Missing : std::uint8_t { nothing, owner, deadline, number };

struct TaskFilter {
  std::int64_t plan = 0;               // 0 for all
  std::string chapter;                 // empty for all, as below
  std::string unit;                    // leads or shares it
  std::optional<plan::UnitRole> role;  // of that unit; both without
  std::string words;
  Missing missing = Missing::nothing;
};

class TasksStore {
 public:
  explicit TasksStore(Connection& connection) : connection_(connection) {}

  Page<StoredTask> list(std::string_view region, const TaskFilter& filter, Window window);  // by plan and place in it
  void for_each(std::string_view region, const TaskFilter& filter, const std::function<void(const StoredTask&)>& visit);
  // All of a plan's newest version, in order, each with its number and units.
  std::vector<ledger::TaskEntry> of_plan(const ledger::PlanId& id);
  std::vector<ledger::UnitEntry> units_of(const ledger::EntryId& id);

  // Inside a write. `task.number` is set; its units replace those it had.
  void save(const ledger::PlanId& id, const ledger::TaskEntry& task, int position);
  void mark_gone(const ledger::PlanId& id, std::int64_t number, int version);

 private:
  Connection& connection_;
};

}  // namespace bihuan::store
