// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/text_builder.h"

#include <algorithm>

namespace bihuan::reader {
namespace {

std::uint32_t offset(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// A grid that is nearly all holes, as only a broken or hostile file has, must not become tabs without end.
bool is_too_sparse(const DraftTable& table) {
  return std::uint64_t{table.row_count} * table.column_count > 10000 + std::uint64_t{table.cells.size()} * 16;
}

}  // namespace

void TextBuilder::add(std::string_view utf8) {
  std::string& text = document_.text;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t stop = std::min(utf8.find_first_of("\t\n\r", i), utf8.size());
    text.append(utf8.substr(i, stop - i));
    if (stop == utf8.size()) break;
    if (utf8[stop] == '\n')
      end_line();
    else
      text += ' ';
    i = stop + 1;
  }
}

void TextBuilder::end_line() {
  std::string& text = document_.text;
  const std::size_t floor = std::max(furniture_depth_ > 0 ? furniture_begin_ : 0u, heading_level_ > 0 ? heading_begin_ : 0u);
  while (text.size() > floor && text.back() == ' ') text.pop_back();
  if (!at_line_start()) text += '\n';
}

void TextBuilder::add_table(DraftTable draft) {
  if (draft.row_count == 0 || draft.column_count == 0) return;
  end_line();
  if (is_too_sparse(draft)) return add_as_lines(draft);
  std::string& text = document_.text;
  plan::Table table;
  table.row_count = draft.row_count;
  table.column_count = draft.column_count;
  table.span.begin = offset(text);
  std::size_t next = 0;
  for (std::uint32_t row = 0; row < draft.row_count; ++row) {
    std::uint32_t column = 0;
    for (; next < draft.cells.size() && draft.cells[next].row == row; ++next) {
      const DraftCell& cell = draft.cells[next];
      for (; column < cell.column; ++column) text += '\t';
      plan::Cell placed{{offset(text), 0}, cell.row, cell.column, cell.row_count, cell.column_count};
      for (const char c : cell.text) text += c == '\t' || c == '\r' ? ' ' : c;
      placed.span.end = offset(text);
      table.cells.push_back(placed);
    }
    for (; column + 1 < draft.column_count; ++column) text += '\t';
    if (row + 1 == draft.row_count) table.span.end = offset(text);
    text += '\n';
  }
  document_.tables.push_back(std::move(table));
}

void TextBuilder::add_as_lines(const DraftTable& draft) {
  for (const DraftCell& cell : draft.cells) {
    add(cell.text);
    end_line();
  }
}

void TextBuilder::begin_furniture() {
  if (furniture_depth_++ == 0) furniture_begin_ = offset(document_.text);
}

void TextBuilder::end_furniture() {
  if (--furniture_depth_ > 0) return;
  const std::uint32_t end = offset(document_.text);
  if (end <= furniture_begin_) return;
  if (!document_.furniture.empty() && document_.furniture.back().end == furniture_begin_)
    document_.furniture.back().end = end;
  else
    document_.furniture.push_back({furniture_begin_, end});
}

void TextBuilder::begin_heading(int level) {
  end_heading();
  heading_level_ = level;
  heading_begin_ = offset(document_.text);
}

void TextBuilder::end_heading() {
  if (heading_level_ == 0) return;
  std::uint32_t end = offset(document_.text);
  while (end > heading_begin_ && (document_.text[end - 1] == '\n' || document_.text[end - 1] == ' ')) --end;
  if (end > heading_begin_ && furniture_depth_ == 0) document_.headings.push_back({{heading_begin_, end}, heading_level_});
  heading_level_ = 0;
}

void TextBuilder::add_notice(std::string_view code) {
  auto& codes = document_.notice_codes;
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.emplace_back(code);
}

plan::Document TextBuilder::take(std::string_view name, std::string_view format) {
  document_.name = name;
  document_.format = format;
  return std::move(document_);
}

void trim_table(DraftTable& table) {
  std::uint32_t last_row = 0, last_column = 0, first_row = table.row_count, first_column = table.column_count;
  for (DraftCell& cell : table.cells) {
    cell.text = std::string(trimmed(cell.text));
    if (cell.text.empty()) continue;
    first_row = std::min(first_row, cell.row);
    first_column = std::min(first_column, cell.column);
    last_row = std::max(last_row, cell.row + cell.row_count);
    last_column = std::max(last_column, cell.column + cell.column_count);
  }
  std::erase_if(table.cells, [&](const DraftCell& cell) {
    return cell.row < first_row || cell.column < first_column || cell.row >= last_row || cell.column >= last_column;
  });
  for (DraftCell& cell : table.cells) {
    cell.row -= first_row;
    cell.column -= first_column;
    cell.row_count = std::min(cell.row_count, last_row - first_row - cell.row);
    cell.column_count = std::min(cell.column_count, last_column - first_column - cell.column);
  }
  table.row_count = last_row > first_row ? last_row - first_row : 0;
  table.column_count = last_column > first_column ? last_column - first_column : 0;
}

}  // namespace bihuan::reader
