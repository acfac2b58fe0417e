// SPDX-License-Identifier: Apache-2.0
// White space that stood between two units on a line before a paragraph lost it: 县数据局 县行政审批局.
// Knows no labels and no roles.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "reader/structure/paragraph.h"
#include "reader/structure/unit_names.h"

namespace bihuan::reader {

class NameGaps {
 public:
  NameGaps() = default;
  // `pieces` lead from a paragraph's bytes to those of `document`. Both are views.
  NameGaps(std::string_view document, std::span<const OffsetPiece> pieces) : document_(document), pieces_(pieces) {}

  // Appends `name`, a place of the paragraph `text`, or the units that white space parts it into.
  void part(std::string_view text, NamePlace name, std::vector<NamePlace>& names) const;

 private:
  bool is_within_line(std::size_t piece) const;

  std::string_view document_;
  std::span<const OffsetPiece> pieces_;
};

}  // namespace bihuan::reader
