// SPDX-License-Identifier: Apache-2.0
// What the structure could not settle; README.md lists the codes.
#pragma once

#include <vector>

#include "domain/plan/plan.h"
#include "reader/structure/blocks.h"
#include "reader/structure/outline.h"
#include "reader/structure/unit_labels.h"

namespace bihuan::reader {

// Appends notices on a plan whose headings and tasks are complete.
void add_notices(const std::vector<Block>& blocks, const std::vector<BlockFacts>& facts, const std::vector<OffsetPiece>& pieces,
                 const std::vector<Label>& labels, plan::Plan& plan);

}  // namespace bihuan::reader
