// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "reader/formats/office/xml_part.h"

namespace bihuan::reader {
namespace {

using std::string_view;

constexpr std::uint32_t max_rows = 1048576, max_columns = 16384;  // ECMA-376 part 1, 18.3.1.73; XFD

std::string shown_cell(const pugi::xml_node& cell, const WorkbookParts& parts) {
  const string_view type = value_of(cell, "t");
  if (type == "inlineStr") return rich_text(child(cell, "is"));
  const string_view value = child(cell, "v").child_value();
  if (type == "s") {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), index);
    return error == std::errc() && index < parts.shared_strings.size() ? parts.shared_strings[index] : std::string();
  }
  if (type == "b") return value == "1" ? "是" : "否";
  if (type == "str" || type == "e" || type == "d") return std::string(value);
  const auto style = static_cast<std::size_t>(std::max(number_of(cell, "s").value_or(0), 0));
  return shown_number(value, style < parts.cell_formats.size() ? parts.cell_formats[style] : NumberFormat(), parts.epoch_1904);
}

class SheetReader {
 public:
  explicit SheetReader(const WorkbookParts& parts) : parts_(parts) {}

  DraftTable read(const pugi::xml_node& worksheet) {
    std::uint32_t next_row = 0;
    for (const pugi::xml_node row : child(worksheet, "sheetData")) next_row = read_row(row, next_row) + 1;
    merge_cells(child(worksheet, "mergeCells"));
    std::stable_sort(table_.cells.begin(), table_.cells.end(),
                     [](const DraftCell& a, const DraftCell& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); });
    drop_empty_rows();
    return std::move(table_);
  }

 private:
  // The row's number; rows and cells may leave theirs out, then they follow the one before.
  std::uint32_t read_row(const pugi::xml_node& row, std::uint32_t otherwise) {
    const int given = number_of(row, "r").value_or(0);
    const std::uint32_t index =
        given >= 1 && given <= static_cast<int>(max_rows) ? static_cast<std::uint32_t>(given) - 1 : std::min(otherwise, max_rows - 1);
    std::uint32_t next_column = 0;
    for (const pugi::xml_node cell : row) {
      if (local_name(cell) != "c") continue;
      const auto place = cell_place(value_of(cell, "r"));
      const std::uint32_t column = place ? place->column : next_column;
      next_column = column + 1;
      if (column >= max_columns) continue;
      if (text_bytes_ > parts_.max_text_bytes) return index;
      std::string text = shown_cell(cell, parts_);
      text_bytes_ += text.size();
      if (text.find_first_not_of(" \t\r\n") == std::string::npos) continue;
      if (!by_place_.emplace(std::pair(index, column), table_.cells.size()).second) continue;
      table_.cells.push_back({std::move(text), index, column});
      table_.row_count = std::max(table_.row_count, index + 1);
      table_.column_count = std::max(table_.column_count, column + 1);
    }
    return index;
  }

  void merge_cells(const pugi::xml_node& merges) {
    for (const pugi::xml_node merge : merges) {
      const string_view range = value_of(merge, "ref");
      const std::size_t colon = range.find(':');
      if (colon == string_view::npos) continue;
      const auto first = cell_place(range.substr(0, colon)), last = cell_place(range.substr(colon + 1));
      if (!first || !last || last->row < first->row || last->column < first->column) continue;
      const auto found = by_place_.find({first->row, first->column});
      if (found == by_place_.end()) continue;
      DraftCell& cell = table_.cells[found->second];
      cell.row_count = last->row - first->row + 1;
      cell.column_count = last->column - first->column + 1;
    }
    for (DraftCell& cell : table_.cells) {
      cell.row_count = std::min(cell.row_count, table_.row_count - cell.row);
      cell.column_count = std::min(cell.column_count, table_.column_count - cell.column);
    }
  }

  // Rows without any text, unless a merged cell covers them, part nothing.
  void drop_empty_rows() {
    std::vector<std::uint32_t> kept;
    for (const DraftCell& cell : table_.cells) {
      for (std::uint32_t row = std::max(cell.row, kept.empty() ? 0 : kept.back() + 1); row < cell.row + cell.row_count; ++row)
        kept.push_back(row);
    }
    const auto new_row = [&](std::uint32_t row) {
      return static_cast<std::uint32_t>(std::lower_bound(kept.begin(), kept.end(), row) - kept.begin());
    };
    for (DraftCell& cell : table_.cells) cell.row = new_row(cell.row);
    table_.row_count = static_cast<std::uint32_t>(kept.size());
  }

  const WorkbookParts& parts_;
  DraftTable table_;
  std::size_t text_bytes_ = 0;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> by_place_;
};

// A row that says one thing over the whole width.
bool is_full_width(const DraftTable& table, std::size_t cell) {
  const DraftCell& own = table.cells[cell];
  const bool alone =
      (cell == 0 || table.cells[cell - 1].row != own.row) && (cell + 1 == table.cells.size() || table.cells[cell + 1].row != own.row);
  return alone && own.row_count == 1 && own.column == 0 && table.column_count > 1;
}

void write_line(const std::string& text, TextBuilder& out) {
  out.add(text);
  out.end_line();
}

}  // namespace

std::optional<CellPlace> cell_place(string_view name) {
  std::uint32_t column = 0, row = 0;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && column <= max_columns; ++i)
    column = column * 26 + static_cast<std::uint32_t>(name[i] - 'A' + 1);
  const auto [end, error] = std::from_chars(name.data() + i, name.data() + name.size(), row);
  if (error != std::errc() || column == 0 || column > max_columns || row == 0 || row > max_rows) return std::nullopt;
  return CellPlace{row - 1, column - 1};
}

std::string rich_text(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node part : item) {
    if (local_name(part) == "t")
      text += part.child_value();
    else if (local_name(part) == "r")
      text += child(part, "t").child_value();
  }
  return text;
}

void write_sheet(const pugi::xml_node& worksheet, const WorkbookParts& parts, TextBuilder& out) {
  DraftTable table = SheetReader(parts).read(worksheet);
  if (table.cells.empty()) return;
  std::size_t first = 0, last = table.cells.size();
  while (first < last && is_full_width(table, first)) write_line(table.cells[first++].text, out);
  std::vector<std::string> notes;
  while (last > first && is_full_width(table, last - 1)) notes.push_back(std::move(table.cells[--last].text));

  const std::uint32_t first_row = first < last ? table.cells[first].row : 0;
  DraftTable body;
  body.column_count = table.column_count;
  for (std::size_t i = first; i < last; ++i) {
    DraftCell& cell = table.cells[i];
    cell.row -= first_row;
    body.row_count = std::max(body.row_count, cell.row + cell.row_count);
    body.cells.push_back(std::move(cell));
  }
  trim_table(body);
  if (body.column_count == 1) {
    for (const DraftCell& cell : body.cells) write_line(cell.text, out);
  } else {
    out.add_table(std::move(body));
  }
  for (std::size_t i = notes.size(); i-- > 0;) write_line(notes[i], out);
}

}  // namespace bihuan::reader
