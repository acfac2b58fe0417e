// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/clocks/term.h"

namespace bihuan::clocks {

DueState due_state(base::Instant soon, base::Instant due, std::optional<base::Instant> closed_at, bool is_paused, base::Instant now) {
  if (closed_at) return *closed_at <= due ? DueState::closed_on_time : DueState::closed_late;
  if (is_paused) return DueState::paused;
  if (now >= due) return DueState::overdue;
  return now >= soon ? DueState::due_soon : DueState::on_time;
}

bool stands_still(std::span<const Pause> pauses, base::Instant due, base::Instant now) {
  return std::any_of(pauses.begin(), pauses.end(),
                     [&](const Pause& pause) { return pause.begins < due && pause.begins <= now && (!pause.ends || now < *pause.ends); });
}

std::string_view due_state_name(DueState state) {
  switch (state) {
    case DueState::on_time:
      return "on_time";
    case DueState::due_soon:
      return "due_soon";
    case DueState::paused:
      return "paused";
    case DueState::overdue:
      return "overdue";
    case DueState::closed_on_time:
      return "closed_on_time";
    case DueState::closed_late:
      return "closed_late";
  }
  return {};
}

}  // namespace bihuan::clocks
