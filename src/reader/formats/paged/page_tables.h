// SPDX-License-Identifier: Apache-2.0
// Sees tables in lines whose segments stand below each other in columns; a page keeps no other trace of them.
// Ruled lines are not looked at.
#pragma once

#include <cstddef>
#include <optional>

#include "reader/formats/paged/page_lines.h"
#include "reader/formats/text_builder.h"

namespace bihuan::reader {

struct PageTable {
  std::size_t end_line = 0;  // line after the table's last
  DraftTable table;
};

// The table that begins with that line of the page, if one does.
std::optional<PageTable> table_at(const Page& page, std::size_t line);

}  // namespace bihuan::reader
