// SPDX-License-Identifier: Apache-2.0
// Whether what a pack asks of a case is so. Does not know who acts.
#pragma once

#include "domain/cases/case.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

// An empty condition always holds. `at` is for clocks that must not be due yet.
bool holds(const packs::Condition& condition, const Case& one, const packs::Pack& pack, Instant at);
// As rates need it, long after: of a clock that must be in time it is asked whether it was; `result` is that of the closing that is counted.
bool holds_of_counted(const packs::Condition& condition, const Case& one, const std::string& result, const packs::Pack* pack);

// The clock's last timer of the case itself was stopped in time; nothing when it never ran. One that runs is late from `now` on when it is due by then.
std::optional<bool> was_in_time(const Case& one, std::string_view clock, Instant now);
const Timer* last_timer(const Case& one, std::string_view clock);

}  // namespace bihuan::cases
