// SPDX-License-Identifier: Apache-2.0
// Decides whether a line goes on with the paragraph of the line above.
#pragma once

#include <string_view>

#include "reader/structure/lines.h"

namespace bihuan::reader {

struct LinePair {
  const Line& upper;
  const Line& lower;
  std::string_view above;  // their texts
  std::string_view below;
  bool behind_numbers = false;         // a numbered heading stands somewhere above
  bool above_opens_paragraph = false;  // `upper` is the first line of its paragraph
  bool page_between = false;           // page furniture stands between the two
  bool fits_order = true;              // the number that opens `lower` goes on with those above, or begins a row
};

bool goes_on(const LinePair& pair, const Layout& layout);

}  // namespace bihuan::reader
