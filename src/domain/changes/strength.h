// SPDX-License-Identifier: Apache-2.0
// Whether a target asks for more than another one that measures the same thing. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "domain/ledger/entries.h"

namespace bihuan::changes {

enum class Shift : std::uint8_t { same, stronger, weaker, other };  // other: of another measure, cannot be compared

// Whether a smaller value is the better one: by its comparator (以内, 以下), else by what it measures (失业率, 浓度).
bool is_less_better(const ledger::TargetEntry& target);

// Value, comparator, 力争, and how often, in this order; the first that differs decides.
Shift strength_shift(const ledger::TargetEntry& before, const ledger::TargetEntry& after);

// Of the day by which it is due, printed or inferred: stronger is earlier, or a day where there was none.
Shift deadline_shift(const ledger::TargetEntry& before, const ledger::TargetEntry& after);

// Whether two values count in one measure: the same unit, or two words for pieces (个, 处, 座).
bool same_measure(const ledger::TargetEntry& a, const ledger::TargetEntry& b);

}  // namespace bihuan::changes
