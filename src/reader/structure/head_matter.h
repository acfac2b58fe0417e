// SPDX-License-Identifier: Apache-2.0
// Finds the blocks that are front matter: titles, addressees, document numbers, dates, signatures, lists of attachments, tables of
// contents.
#pragma once

#include <vector>

#include "reader/structure/block_facts.h"

namespace bihuan::reader {

void mark_front_matter(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts);
void mark_contents(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts);

}  // namespace bihuan::reader
