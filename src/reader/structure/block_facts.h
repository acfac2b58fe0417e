// SPDX-License-Identifier: Apache-2.0
// What a block is in its document, and where its heading and its labels stand. Filled step by step by the outline.
#pragma once

#include <cstdint>
#include <vector>

#include "reader/structure/blocks.h"
#include "reader/structure/heading_shape.h"

namespace bihuan::reader {

enum class BlockRole : std::uint8_t { body, heading, front_matter, footnote, label, table };

struct BlockFacts {
  BlockRole role = BlockRole::body;
  bool has_heading = false;    // role heading, or a heading run in
  bool is_list_title = false;  // title of an attachment or of the document itself when that is a list
  bool is_title = false;       // title of the document or of an attachment
  bool is_glossary = false;
  bool lists_tasks = false;  // a table whose rows are tasks
  std::uint8_t rank = 0;     // how deep: a heading ends all that have the same rank or a greater one
  std::uint32_t title_begin = 0;
  std::uint32_t title_end = 0;
  std::uint32_t heading_end = 0;
  std::uint32_t body_end = 0;  // byte behind the last that is no label
  std::uint32_t first_label = 0;
  std::uint32_t label_count = 0;
};

// Gives a block the heading that stands at `place`.
void set_heading(const Block& block, BlockFacts& fact, HeadingPlace place, std::uint8_t rank);

// Whether the text does not close a sentence, or closes with ：.
bool is_unterminated(std::string_view text);

// （征求意见稿）, （2024年度）: a short note in brackets.
bool is_in_brackets(std::string_view text);

}  // namespace bihuan::reader
