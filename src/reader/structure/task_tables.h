// SPDX-License-Identifier: Apache-2.0
// Reads the heading row of a table: which column numbers the items, names the task, its units, its date.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::reader {

enum class ColumnUse : std::uint8_t { text, number, task, lead, responsible, person, deadline };

struct TableShape {
  bool has_header = false;
  std::uint32_t first_row = 0;     // first row below the heading
  std::vector<ColumnUse> columns;  // one for each column; all text without a header
  bool holds_tasks = false;        // one column names tasks and one their units
};

// What a heading cell's text asks for; text when it is none of the known.
ColumnUse column_use_of(std::string_view cell);

// `document`: the text that the table's cells are spans of.
void read_shape(std::string_view document, const plan::Table& table, TableShape& shape);

// Walks a table row by row; a cell merged over rows or columns stands in each of them.
class RowCursor {
 public:
  explicit RowCursor(const plan::Table& table) : table_(table) {}

  // Moves to the next row; false behind the last. cells()[column] is an index into Table::cells, -1 for none.
  bool next(std::vector<std::int32_t>& cells);
  std::uint32_t row() const { return row_ - 1; }

 private:
  const plan::Table& table_;
  std::size_t cell_ = 0;
  std::uint32_t row_ = 0;
};

}  // namespace bihuan::reader
