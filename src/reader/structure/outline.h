// SPDX-License-Identifier: Apache-2.0
// Decides for each block what it is: front matter, heading, numbered item, note, or text; and where its heading ends.
// Goes by numbers and their order, by position, and by what the neighbours do.
#pragma once

#include <vector>

#include "reader/structure/block_facts.h"
#include "reader/structure/run_in_headings.h"
#include "reader/structure/unit_labels.h"

namespace bihuan::reader {

class OutlineReader {
 public:
  // `facts`, one for each block, come with first_label and label_count set.
  void read(const std::vector<Block>& blocks, const std::vector<Label>& labels, std::vector<BlockFacts>& facts);

 private:
  RunInMarker run_ins_;
};

}  // namespace bihuan::reader
