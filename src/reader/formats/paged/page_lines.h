// SPDX-License-Identifier: Apache-2.0
// Pieces of text placed on a page, put together to lines from top to bottom.
// Knows no file format.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bihuan::reader {

// y grows downwards; the unit is the page's own.
struct PlacedText {
  double left = 0, right = 0;
  double top = 0, bottom = 0;
  std::string text;
  bool space_after = false;  // the file itself has a space behind it
};

// Where a segment may be parted: the pieces do not touch.
struct Gap {
  double left, right;
  std::size_t text_end, text_begin;  // in the segment's text: where what stands before it ends and what stands behind begins
};

// Text without a gap wider than one and a half characters.
struct Segment {
  double left = 0, right = 0;
  std::string text;
  bool space_after = false;
  std::vector<Gap> gaps;
};

struct PageLine {
  double top = 0, bottom = 0;
  std::vector<Segment> segments;  // from left to right, at least one
  bool is_furniture = false;

  std::string text() const;  // segments parted by a space
};

using Page = std::vector<PageLine>;

// Pieces without a place (not finite) or without text are left out.
Page lines_of(std::vector<PlacedText> pieces);

}  // namespace bihuan::reader
