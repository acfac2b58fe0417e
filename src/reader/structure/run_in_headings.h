// SPDX-License-Identifier: Apache-2.0
// Finds the headings with which unnumbered paragraphs open: 加强领导。各单位要…. They are believed where their neighbours open so too.
#pragma once

#include <cstddef>
#include <vector>

#include "reader/structure/block_facts.h"

namespace bihuan::reader {

class RunInMarker {
 public:
  // All other headings must be marked already.
  void mark(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts);

 private:
  void settle(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts, std::size_t begin, std::size_t end);

  std::vector<HeadingPlace> places_;  // of a group of neighbours
};

}  // namespace bihuan::reader
