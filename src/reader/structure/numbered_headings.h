// SPDX-License-Identifier: Apache-2.0
// Finds the headings of numbered items: lines of their own, or the first words of the item.
#pragma once

#include <cstdint>
#include <vector>

#include "reader/structure/block_facts.h"

namespace bihuan::reader {

// How deep a numbering style stands among the others.
std::uint8_t rank_of(const Number& number);

// Gives numbered blocks their rank and, where they have one, their heading.
void mark_numbered_headings(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts);

}  // namespace bihuan::reader
