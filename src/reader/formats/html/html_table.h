// SPDX-License-Identifier: Apache-2.0
// The cells of one <table> on their grid, and whether it is a table at all or only arranges the page.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <vector>

namespace bihuan::reader {

struct HtmlCell {
  const GumboNode* node;
  std::uint32_t row;
  std::uint32_t column;
  std::uint32_t row_count;
  std::uint32_t column_count;
};

struct HtmlTable {
  std::vector<const GumboNode*> captions;
  std::vector<HtmlCell> cells;  // by row, then column
  std::uint32_t row_count = 0;
  std::uint32_t column_count = 0;
  bool arranges_page = false;  // holds other tables or headings, a whole text in one cell, or has one column only
};

HtmlTable table_of(const GumboNode& table);

}  // namespace bihuan::reader
