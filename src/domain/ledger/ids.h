// SPDX-License-Identifier: Apache-2.0
// What a person sees of a plan, a task or a target: its region's code and its number there, "990101-3", "990101-3-38".
// Numbers count from 1; 0 is none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan::ledger {

struct PlanId {
  std::string region;
  std::int64_t number = 0;

  friend bool operator==(const PlanId&, const PlanId&) = default;
};

// Of a task or a target of a plan.
struct EntryId {
  PlanId plan;
  std::int64_t number = 0;

  friend bool operator==(const EntryId&, const EntryId&) = default;
};

// 1 to 12 letters and digits: an administrative division code (GB/T 2260), or whatever a place uses for one.
bool is_region(std::string_view text);

std::string to_text(const PlanId& id);
std::string to_text(const EntryId& id);
// Nothing when it is no such id.
std::optional<PlanId> plan_id_in(std::string_view text);
std::optional<EntryId> entry_id_in(std::string_view text);

}  // namespace bihuan::ledger
