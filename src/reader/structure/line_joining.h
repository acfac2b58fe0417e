// SPDX-License-Identifier: Apache-2.0
// Decides whether a line goes on with the paragraph of the line above.
#pragma once

#include <string_view>

#include "reader/structure/lines.h"

namespace bihuan::reader {

struct LinePair {
  std::string_view above;
  std::string_view below;
  bool above_terminated = false;
  bool below_terminated = false;
  bool behind_numbers = false;  // a numbered heading stands somewhere above
  bool fits_order = true;       // the number that opens `below` goes on with those above, or begins a row
  NumberStyle style_above = NumberStyle::none;
  NumberStyle style_below = NumberStyle::none;
  bool above_opens_paragraph = false;  // `above` is the first line of its paragraph
  bool blank_between = false;
  bool page_between = false;  // page furniture stands between the two
  std::uint16_t indent_below = 0;
};

bool goes_on(const LinePair& pair, const Layout& layout);

}  // namespace bihuan::reader
