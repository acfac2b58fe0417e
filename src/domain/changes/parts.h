// SPDX-License-Identifier: Apache-2.0
// Whether commitments of one plan are the parts of one of the other: targets whose values add up to it, tasks whose words it held. Used in
// both directions: a whole of the old plan was split, one of the new was merged.
#pragma once

#include <vector>

#include "domain/ledger/entries.h"

namespace bihuan::changes {

struct Parts {
  int whole = -1;
  std::vector<int> parts;  // two or more, in order
};

// `whole_of`: for each part the whole that it was matched with, -1 for none. No part is given twice.
std::vector<Parts> target_parts(const std::vector<ledger::TargetEntry>& wholes, const std::vector<ledger::TargetEntry>& parts,
                                const std::vector<int>& whole_of);
std::vector<Parts> task_parts(const std::vector<ledger::TaskEntry>& wholes, const std::vector<ledger::TaskEntry>& parts,
                              const std::vector<int>& whole_of);

}  // namespace bihuan::changes
