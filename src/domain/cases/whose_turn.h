// SPDX-License-Identifier: Apache-2.0
// Whose turn a case is: the posts that are expected to take its next step. Does not know who holds them.
#pragma once

#include <string>
#include <vector>

#include "domain/cases/case.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

// Posts (an org::PostKind's name or a post of the pack) of the transitions that the pack marks as main and that are possible now; of all that lead on where none
// is. Sorted, each once; none at an end, and none of a part, which goes the way of its whole. Whether a post must be that of the owner is left out: who asks looks at what the post reaches.
std::vector<std::string> whose_turn(const packs::Pack& pack, const Case& one, Instant at);

}  // namespace bihuan::cases
