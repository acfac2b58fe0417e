// SPDX-License-Identifier: Apache-2.0
// One target that became several: 停车泊位600个, and later 公共停车泊位400个、路内停车泊位200个. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/ledger/entries.h"

namespace bihuan::changes {

struct Split {
  std::int32_t whole = 0;
  std::vector<std::int32_t> parts;  // two or more
};

// `partner` is for each of `wholes` the part that it was matched with, or -1; `is_free` says which of `parts` nothing was matched with.
// Parts have names made of the whole's, and add up to it or stand in one sentence. No part is given twice. n log n but for parts whose
// names end alike.
std::vector<Split> splits_in(const std::vector<ledger::TargetEntry>& wholes, const std::vector<ledger::TargetEntry>& parts,
                             const std::vector<int>& partner, const std::vector<bool>& is_free);

}  // namespace bihuan::changes
