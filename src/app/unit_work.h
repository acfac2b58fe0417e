// SPDX-License-Identifier: Apache-2.0
// What a unit has to do, before it ends: open cases, and posts that somebody holds. With an heir the cases go over to it; posts end, since who holds which post
// in the heir is for its administrator to say.
#pragma once

#include <cstdint>
#include <string>

#include "app/ledger.h"
#include "app/org_journal.h"
#include "domain/cases/heir.h"

namespace bihuan::app {

struct UnitWork {
  std::int64_t open_cases = 0, held_posts = 0;

  UnitWork& operator+=(const UnitWork& other) {
    open_cases += other.open_cases;
    held_posts += other.held_posts;
    return *this;
  }
  bool is_none() const { return open_cases == 0 && held_posts == 0; }
};
// Cases that it owns or is called to; posts that are held on the day or later.
UnitWork work_of(store::Connection& connection, const Ledger& ledger, org::UnitNumber unit, base::Date on);

// Inside the write that ends the unit, after its row was saved. `states` gets what the posts were left as. Journal: case.unit_changed for each case. Gives
// what was handed over.
UnitWork hand_work_over(store::Connection& connection, const Ledger& ledger, const Actor& actor, const cases::Succession& units, base::Date on, States& states);

}  // namespace bihuan::app
