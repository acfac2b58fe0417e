// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/text_tables.h"

#include <algorithm>
#include <cstring>

#include "reader/structure/characters.h"
#include "reader/structure/noise.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

// The sign that parts the cells of a line; 0 when there is none.
char separator_of(std::string_view line) {
  if (std::memchr(line.data(), '\t', line.size()) != nullptr) return '\t';
  if (std::memchr(line.data(), '|', line.size()) != nullptr) return '|';
  return 0;
}

plan::Span trimmed(std::string_view text, plan::Span cell) {
  while (cell.begin < cell.end && white_length(text, cell.begin) != 0) cell.begin += white_length(text, cell.begin);
  while (cell.begin < cell.end) {
    const std::uint32_t length = white_length_before(text, cell.end);
    if (length == 0 || length > cell.end - cell.begin) break;
    cell.end -= length;
  }
  return cell.begin <= cell.end ? cell : plan::Span{cell.begin, cell.begin};
}

// |---|:--:|
bool is_rule(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return c == '|' || c == '-' || c == ':' || c == ' ' || c == '+' || c == '='; });
}

std::uint32_t cell_count(std::string_view line, char separator) {
  if (separator == '|' && !line.empty() && line.front() == '|') line.remove_prefix(1);
  if (separator == '|' && !line.empty() && line.back() == '|') line.remove_suffix(1);
  return static_cast<std::uint32_t>(std::count(line.begin(), line.end(), separator)) + 1;
}

void add_row(std::string_view text, const Line& line, char separator, plan::Table& table) {
  const std::uint32_t row = table.row_count++;
  std::uint32_t begin = line.begin;
  std::uint32_t end = line.end;
  if (separator == '|' && text[begin] == '|') ++begin;
  if (separator == '|' && end > begin && text[end - 1] == '|') --end;
  std::uint32_t column = 0;
  for (std::uint32_t at = begin; at <= end; ++column) {
    const void* const found = separator == 0 ? nullptr : std::memchr(text.data() + at, separator, end - at);
    const std::uint32_t cell_end = found == nullptr ? end : static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data());
    plan::Cell cell;
    cell.span = trimmed(text, {at, cell_end});
    cell.row = row;
    cell.column = column;
    table.cells.push_back(cell);
    at = cell_end + 1;
  }
  table.column_count = std::max(table.column_count, column);
}

class Finder {
 public:
  Finder(std::string_view text, std::vector<Line>& lines, std::vector<plan::Table>& tables) : text_(text), lines_(lines), tables_(tables) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();) i = is_row(i) ? take_table(i) : i + 1;
  }

 private:
  bool is_row(std::size_t i) const {
    if (i >= lines_.size() || lines_[i].kind != LineKind::text) return false;
    const std::string_view line = text_of(text_, lines_[i]);
    return separator_of(line) != 0 && !is_metadata_line(line) && line.find("http") == std::string_view::npos;
  }

  bool is_section_row(std::size_t i) const {
    return i + 1 < lines_.size() && lines_[i].kind == LineKind::text && lines_[i].size() <= 120 && !lines_[i].blank_before &&
           !is_terminated(text_of(text_, lines_[i])) && is_row(i + 1) && !lines_[i + 1].blank_before;
  }

  std::size_t take_table(std::size_t first) {
    std::size_t end = first;
    std::uint32_t most = 0;
    std::uint32_t rows = 0;
    for (; end < lines_.size(); ++end) {
      if (is_row(end)) {
        const std::string_view line = text_of(text_, lines_[end]);
        most = std::max(most, cell_count(line, separator_of(line)));
        ++rows;
      } else if (!is_section_row(end)) {
        break;
      }
    }
    if (rows < 2 || most < 2 || (most == 2 && rows < 3)) return first + 1;
    plan::Table table;
    table.span = {lines_[first].begin, lines_[end - 1].end};
    for (std::size_t i = first; i < end; ++i) {
      const std::string_view line = text_of(text_, lines_[i]);
      lines_[i].kind = LineKind::table;
      if (!is_rule(line)) add_row(text_, lines_[i], separator_of(line), table);
    }
    tables_.push_back(std::move(table));
    return end;
  }

  std::string_view text_;
  std::vector<Line>& lines_;
  std::vector<plan::Table>& tables_;
};

}  // namespace

void find_tables(const plan::Document& document, std::vector<Line>& lines, std::vector<plan::Table>& tables) {
  tables.assign(document.tables.begin(), document.tables.end());
  auto line = lines.begin();
  for (const plan::Table& table : document.tables) {
    while (line != lines.end() && line->end <= table.span.begin) ++line;
    for (auto inside = line; inside != lines.end() && inside->begin < table.span.end; ++inside) inside->kind = LineKind::table;
  }
  Finder(document.text, lines, tables).run();
  std::sort(tables.begin(), tables.end(), [](const plan::Table& a, const plan::Table& b) { return a.span.begin < b.span.begin; });
}

}  // namespace bihuan::reader
