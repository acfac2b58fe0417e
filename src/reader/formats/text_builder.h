// SPDX-License-Identifier: Apache-2.0
// Puts a Document's text together line by line and keeps account of its tables, headings and furniture.
// Knows no format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::reader {

struct DraftCell {
  std::string text;  // lines parted by \n
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_count = 1;
  std::uint32_t column_count = 1;
};

// Cells by row, then column; they do not overlap.
struct DraftTable {
  std::vector<DraftCell> cells;
  std::uint32_t row_count = 0;
  std::uint32_t column_count = 0;
};

class TextBuilder {
 public:
  // Goes on with the current line. \n ends it; a tab becomes a space, since tabs part cells. `utf8` is valid UTF-8.
  void add(std::string_view utf8);
  // Ends the current line unless nothing stands in it.
  void end_line();
  bool at_line_start() const { return document_.text.empty() || document_.text.back() == '\n'; }
  char last_byte() const { return document_.text.empty() ? '\n' : document_.text.back(); }
  std::size_t size() const { return document_.text.size(); }
  std::string_view text() const { return document_.text; }

  // Rows as lines, cells parted by tabs; a place covered by a merged cell is an empty cell, so that every row has the same tabs.
  void add_table(DraftTable table);

  // What is added in between is the page's, not the document's. They nest.
  void begin_furniture();
  void end_furniture();

  // What is added in between is a heading. A second begin ends the first; an end without begin does nothing.
  void begin_heading(int level);
  void end_heading();

  void add_notice(std::string_view code);

  plan::Document take(std::string_view name, std::string_view format);

 private:
  void add_as_lines(const DraftTable& draft);

  plan::Document document_;
  int furniture_depth_ = 0;
  std::uint32_t furniture_begin_ = 0;
  int heading_level_ = 0;
  std::uint32_t heading_begin_ = 0;
};

// Drops rows and columns that hold nothing but empty cells and lie at the table's edge, and gives each cell's text without blanks at its
// ends.
void trim_table(DraftTable& table);

}  // namespace bihuan::reader
