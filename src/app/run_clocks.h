// SPDX-License-Identifier: Apache-2.0
// What the program does by itself when a clock says so. Several programs may run it on one store at a time: each step happens once.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "app/ledger.h"
#include "domain/cases/case.h"

namespace bihuan::app {

struct ClockRun {
  std::int64_t cases = 0;  // that something happened to
  std::int64_t steps = 0;
  std::set<cases::CaseNumber> set_aside;  // whose text or pack is damaged: nothing happened to them, and everything to the others
};

// Takes every step whose moment has come at `now` (microseconds UTC), some hundred cases to a write. When the machine's clock has jumped back nothing
// happens until it has come up again. A case that is damaged is set aside. Journal: case.clock:….
ClockRun run_clocks(const Ledger& ledger, std::int64_t now);

// Forgets which requests were answered a week ago and before: whoever sends one again then has another reason.
void forget_old_requests(const Ledger& ledger, std::int64_t now);

// After a calendar was changed: every open case's due moments anew, as an event of each that moves. Permission publish_packs.
base::Result<ClockRun> restate_clocks(const Ledger& ledger, const Actor& actor);

}  // namespace bihuan::app
