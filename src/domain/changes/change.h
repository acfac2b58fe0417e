// SPDX-License-Identifier: Apache-2.0
// What became of one commitment between two plans. Points into the entries of both; knows no words for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/plan.h"

namespace bihuan::changes {

enum class ChangeKind : std::uint8_t {
  added,
  dropped,
  strengthened,
  weakened,
  altered,  // another value, and nothing says which direction is better
  postponed,
  advanced,
  handed_over,  // to another unit
  split,        // one into several
  merged,       // several into one
  reworded,     // other words, the same commitment
};
std::string_view change_name(ChangeKind kind);
// What the same looks like from the other plan: added for dropped, strengthened for weakened.
ChangeKind mirrored(ChangeKind kind);

struct Change {
  ChangeKind kind = ChangeKind::added;
  bool is_task = false;       // else a target
  std::vector<int> old_ones;  // indexes into the entries' targets or tasks; empty for what was added
  std::vector<int> new_ones;
  std::string before, after;  // a deadline, or units parted by 、; empty where the entries say what changed, or where there was none
  plan::UnitRole role = plan::UnitRole::lead;  // of the units, where it was handed over

  friend bool operator==(const Change&, const Change&) = default;
};

}  // namespace bihuan::changes
