// SPDX-License-Identifier: Apache-2.0
// Who issued the document, under which title and number, when, for which place and which years; each with its place in the text.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "reader/structure/blocks.h"
#include "reader/structure/lines.h"
#include "reader/structure/outline.h"

namespace bihuan::reader {

struct MetadataSources {
  const plan::Document& document;
  const std::vector<Line>& lines;
  const std::vector<Block>& blocks;
  const std::vector<BlockFacts>& facts;
  const std::vector<OffsetPiece>& pieces;
};

// `year`: what a person has said; 0 leaves it to the document.
void read_metadata(const MetadataSources& sources, int year, plan::Metadata& meta);

}  // namespace bihuan::reader
