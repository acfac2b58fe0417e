// SPDX-License-Identifier: Apache-2.0
// Finds the headings without a number that stand on lines of their own: titles of attachments and lists, short lines above text.
#pragma once

#include <vector>

#include "reader/structure/block_facts.h"

namespace bihuan::reader {

// Numbered headings must be marked already.
void mark_line_headings(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts);

}  // namespace bihuan::reader
