// SPDX-License-Identifier: Apache-2.0
// The lines of a story's journal. Knows no clock; says what events and notices hold.
#pragma once

#include <string>

#include "domain/cases/flow.h"

namespace bihuan::cases {

// What a line is about. `unit_names` in values: numbers of units become their names.
struct JournalPage {
  const packs::Pack& pack;
  const org::Tree& tree;
};

// "2026-03-02 09:15 坑洼 网格员小林（第一网格）派单：已受理 → 已派", then what was given, then due moments that are new, then one line for each notice.
std::string lines_of(const JournalPage& page, const std::string& story_case, const Case& before, const Outcome& outcome);

}  // namespace bihuan::cases
