// SPDX-License-Identifier: Apache-2.0
// One worksheet as lines above, a table, and lines below.
// Knows nothing of where its strings and formats come from.
#pragma once

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "reader/formats/office/xlsx_number.h"
#include "reader/formats/text_builder.h"

namespace bihuan::reader {

struct WorkbookParts {
  std::vector<std::string> shared_strings;
  std::vector<NumberFormat> cell_formats;  // by the s attribute of a cell
  bool epoch_1904 = false;
  std::size_t max_text_bytes = 0;  // one string may stand in any number of cells: reading stops once this is passed
};

// "BC23" is column 54, row 22; nothing when it is no such name or beyond the limits of a sheet.
struct CellPlace {
  std::uint32_t row, column;
};
std::optional<CellPlace> cell_place(std::string_view name);

// All text below a string item (<si>, <is>) but its phonetic reading.
std::string rich_text(const pugi::xml_node& item);

// A title over the whole width stands above the table, a note over the whole width below it.
void write_sheet(const pugi::xml_node& worksheet, const WorkbookParts& parts, TextBuilder& out);

}  // namespace bihuan::reader
