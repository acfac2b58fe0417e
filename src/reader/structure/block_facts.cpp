// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/block_facts.h"

#include "reader/structure/characters.h"
#include "reader/structure/lines.h"

namespace bihuan::reader {

void set_heading(const Block& block, BlockFacts& fact, HeadingPlace place, std::uint8_t rank) {
  const bool run_in =
      place.shape == HeadingShape::run_in_stop || place.shape == HeadingShape::run_in_colon || place.shape == HeadingShape::run_in_gap;
  if (!run_in) fact.role = BlockRole::heading;
  fact.has_heading = true;
  fact.rank = rank;
  fact.title_begin = block.number.length;
  fact.title_end = place.title_end;
  fact.heading_end = place.end;
}

bool is_unterminated(std::string_view text) { return !is_terminated(text) || last_char(text).code == ':'; }

bool is_in_brackets(std::string_view text) { return char_at(text, 0).code == '(' && last_char(text).code == ')' && width(text, 40) < 40; }

}  // namespace bihuan::reader
