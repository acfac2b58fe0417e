// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/text_tables.h"

#include <algorithm>
#include <cstring>

#include "reader/structure/characters.h"
#include "reader/structure/noise.h"
#include "reader/structure/numbering.h"
#include "reader/structure/task_tables.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

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

// The sign that parts the cells of a row; 0 when there is none.
char separator_in(std::string_view row) {
  if (row.find('\t') != std::string_view::npos) return '\t';
  return row.find('|') != std::string_view::npos ? '|' : '\0';
}

std::uint32_t cell_count(std::string_view line, char separator) {
  if (separator == '|' && !line.empty() && line.front() == '|') line.remove_prefix(1);
  if (separator == '|' && !line.empty() && line.back() == '|') line.remove_suffix(1);
  std::uint32_t cells = 1;
  for (std::size_t at = line.find(separator); at != std::string_view::npos; at = line.find(separator, at + 1)) ++cells;
  return cells;
}

void add_row(std::string_view text, plan::Span line, char separator, plan::Table& table) {
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

// The cells of a line that white space of two columns or more sets apart, as spans of the document.
void split_aligned(std::string_view text, plan::Span line, std::vector<plan::Span>& cells) {
  cells.clear();
  std::uint32_t begin = line.begin;
  for (std::uint32_t at = line.begin; at < line.end;) {
    std::uint32_t behind = at;
    std::uint32_t columns = 0;
    for (std::uint32_t white = white_length(text, behind); white != 0 && behind < line.end; white = white_length(text, behind)) {
      columns += white == 3 ? 2 : 1;
      behind += white;
    }
    if (columns >= 2) {
      cells.push_back({begin, at});
      begin = behind;
    }
    at = behind > at ? behind : at + static_cast<std::uint32_t>(base::utf8_length(static_cast<unsigned char>(text[at])));
  }
  cells.push_back({begin, line.end});
}

bool holds_figure(std::string_view cell) {
  return std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }) || cell == "-" || cell == "—";
}

class Finder {
 public:
  Finder(std::string_view text, std::vector<Line>& lines, std::vector<plan::Table>& tables) : text_(text), lines_(lines), tables_(tables) {}

  void run() {
    has_bars_ = text_.find('|') != std::string_view::npos;
    for (std::size_t i = 0; i < lines_.size();) {
      if (is_row(i))
        i = take_table(i);
      else if (may_be_aligned(i))
        i = take_aligned_table(i);
      else
        i = is_number_heading(i) ? take_stacked_table(i) : i + 1;
    }
  }

 private:
  // The sign that parts the cells of a line; 0 when there is none.
  char separator_of(std::size_t i) const {
    if (lines_[i].has_white && ink(i).find('\t') != std::string_view::npos) return '\t';
    return has_bars_ && ink(i).find('|') != std::string_view::npos ? '|' : '\0';
  }

  bool is_row(std::size_t i) const {
    if (i >= lines_.size() || lines_[i].kind != LineKind::text) return false;
    return separator_of(i) != 0 && !is_metadata_line(ink(i)) && !contains(ink(i), "http");
  }

  bool is_section_row(std::size_t i) const {
    return i + 1 < lines_.size() && lines_[i].kind == LineKind::text && lines_[i].size() <= 120 && !lines_[i].blank_before &&
           !lines_[i].terminated && is_row(i + 1) && !lines_[i + 1].blank_before;
  }

  bool may_be_aligned(std::size_t i) const {
    const Line& line = lines_[i];
    return line.has_white && line.kind == LineKind::text && !line.terminated && line.size() <= 240 && !contains(ink(i), ":") &&
           !contains(ink(i), "：");
  }

  // Rows whose cells white space sets apart: three lines at least with the same number of cells, most of them figures.
  std::size_t take_aligned_table(std::size_t first) {
    plan::Table table;
    std::uint32_t figures = 0;
    std::uint32_t others = 0;
    std::size_t end = first;
    for (; end < lines_.size() && may_be_aligned(end) && (end == first || !lines_[end].blank_before); ++end) {
      split_aligned(text_, lines_[end].span(), parts_);
      if (parts_.size() < 3 || (end > first && parts_.size() != table.column_count)) break;
      table.column_count = static_cast<std::uint32_t>(parts_.size());
      for (std::uint32_t column = 0; column < parts_.size(); ++column) {
        plan::Cell cell;
        cell.span = parts_[column];
        cell.row = table.row_count;
        cell.column = column;
        table.cells.push_back(cell);
        if (end > first && column > 0) ++(holds_figure(text_of(text_, cell.span)) ? figures : others);
      }
      ++table.row_count;
    }
    if (table.row_count < 3 || figures < others) return first + 1;
    table.span = {lines_[first].begin, lines_[end - 1].end};
    for (std::size_t i = first; i < end; ++i) lines_[i].kind = LineKind::table;
    tables_.push_back(std::move(table));
    return end;
  }

  // One behind the last line of the row that begins at `i` with so many cells: the page's edge may have broken a cell, so that several
  // lines hold the row's cells together.
  std::size_t row_end(std::size_t i, std::uint32_t cells, std::uint32_t columns) const {
    for (std::size_t end = i + 1; cells < columns && end < i + 6 && end < lines_.size(); ++end) {
      if (lines_[end].kind != LineKind::text || lines_[end].blank_before) break;
      const std::uint32_t more = cells_in(end);
      if (cells + more - 1 > columns) break;
      cells += more - 1;
      if (cells == columns) {
        // What is left of the last cell stands on lines without cells.
        while (end + 1 < lines_.size() && is_cell_rest(end + 1)) ++end;
        return end + 1;
      }
    }
    std::size_t end = i + 1;
    while (cells >= columns && end < lines_.size() && is_cell_rest(end)) ++end;
    return end;
  }

  bool is_cell_rest(std::size_t i) const {
    return lines_[i].kind == LineKind::text && !lines_[i].blank_before && lines_[i].number.style == NumberStyle::none &&
           separator_of(i) == 0 && lines_[i].size() <= 90 && is_row(i + 1) && begins_inside_row(i);
  }

  // Between two rows, a line that is no section of the table: it opens with a figure, a mark or a measure.
  bool begins_inside_row(std::size_t i) const {
    const char32_t c = char_at(ink(i), 0).code;
    return is_digit(c) || begins_inside(ink(i)) || lines_[i].size() <= 12;
  }

  std::uint32_t cells_in(std::size_t i) const {
    const char separator = separator_of(i);
    return separator == 0 ? 1 : cell_count(ink(i), separator);
  }

  // Both rows open with the same words, and with no figure: heading rows.
  bool opens_like(std::size_t i, std::size_t first) const {
    const auto opening = [](std::string_view line) { return line.substr(0, line.find_first_of("\t|", 1)); };
    const std::string_view words = opening(ink(first));
    return words.size() >= 3 && words == opening(ink(i)) && !holds_figure(words) && column_use_of(words) != ColumnUse::text;
  }

  std::size_t take_table(std::size_t first) {
    rows_.clear();
    std::uint32_t most = 0;
    std::uint32_t full_rows = 0;
    std::size_t cell_total = 0;
    std::size_t last_row = 0;
    std::size_t end = first;
    std::size_t last_row_end = first;
    while (end < lines_.size()) {
      const bool row = is_row(end);
      if (!row && !is_section_row(end)) break;
      if (row && end > first && opens_like(end, first)) {
        if (ink(end) != ink(first)) break;  // 二、… and a heading row of its own: another table
        ++end;                              // the heading row once more, behind a page's edge
        continue;
      }
      const std::uint32_t cells = row ? cells_in(end) : 0;
      const std::size_t behind = row ? row_end(end, cells, most) : end + 1;
      most = std::max(most, cells);
      cell_total += cells;
      full_rows += row;
      rows_.push_back({lines_[end].begin, lines_[behind - 1].end});
      end = behind;
      if (row) last_row_end = end;
      if (row) last_row = rows_.size();
    }
    if (end < lines_.size() && is_row(end)) {  // what stands above the next heading row belongs to it
      end = last_row_end;
      rows_.resize(last_row);
    }
    if (full_rows < 2 || most < 2 || (most == 2 && full_rows < 3)) return first + 1;
    plan::Table table;
    table.span = {lines_[first].begin, lines_[end - 1].end};
    table.cells.reserve(cell_total);
    for (const plan::Span row : rows_) {
      const std::string_view line = text_of(text_, row);
      if (!is_rule(line)) add_row(text_, row, separator_in(line), table);
    }
    for (std::size_t i = first; i < end; ++i) lines_[i].kind = LineKind::table;
    tables_.push_back(std::move(table));
    return end;
  }

  std::string_view ink(std::size_t i) const { return i < lines_.size() ? text_of(text_, lines_[i]) : std::string_view(); }

  bool is_number_heading(std::size_t i) const {
    return lines_[i].size() <= 12 && lines_[i].kind == LineKind::text && column_use_of(ink(i)) == ColumnUse::number;
  }

  // The figure of a line that holds nothing else; 0 for any other.
  std::uint32_t bare_number(std::size_t i) const {
    const std::string_view line = ink(i);
    std::size_t at = 0;
    const std::uint32_t value = line.size() <= 4 && !line.empty() && is_digit(char_at(line, 0).code) ? ordinal_at(line, at) : 0;
    return at == line.size() ? value : 0;
  }

  bool opens_section(std::size_t i) const {
    const NumberStyle style = lines_[i].number.style;
    return (style == NumberStyle::chinese || style == NumberStyle::chinese_paren) && lines_[i].size() <= 120 && !lines_[i].terminated;
  }

  // Heading cells, then rows that open with their figure; the text of a row with too many lines goes to its first columns.
  std::size_t take_stacked_table(std::size_t first) {
    std::size_t at = first;
    while (at < lines_.size() && at - first < 12 && lines_[at].size() <= 40 && bare_number(at) == 0 && !opens_section(at)) ++at;
    const std::size_t columns = at - first;
    std::size_t body = at;
    while (body < lines_.size() && opens_section(body)) ++body;
    if (columns < 3 || body >= lines_.size() || bare_number(body) != 1) return first + 1;
    plan::Table table;
    table.column_count = static_cast<std::uint32_t>(columns);
    add_stacked_row(first, at, columns, table);
    for (std::uint32_t figure = 1; at < lines_.size();) {
      if (opens_section(at) && at + 1 < lines_.size() && (bare_number(at + 1) == figure || opens_section(at + 1))) {
        add_stacked_row(at, at + 1, 1, table);
        ++at;
        continue;
      }
      if (bare_number(at) != figure) break;
      std::size_t end = at + 1;
      while (end < lines_.size() && end - at < columns + 8 && bare_number(end) != figure + 1 && !opens_section(end)) ++end;
      const bool closed = end < lines_.size() && (bare_number(end) == figure + 1 || opens_section(end));
      if (!closed) end = std::min(at + columns, lines_.size());
      add_stacked_row(at, end, columns, table);
      at = end;
      ++figure;
    }
    table.span = {lines_[first].begin, lines_[at - 1].end};
    for (std::size_t i = first; i < at; ++i) lines_[i].kind = LineKind::table;
    tables_.push_back(std::move(table));
    return at;
  }

  void add_stacked_row(std::size_t begin, std::size_t end, std::size_t columns, plan::Table& table) {
    const std::uint32_t row = table.row_count++;
    const std::size_t extra = end - begin > columns ? end - begin - columns : 0;
    std::uint32_t column = 0;
    for (std::size_t i = begin; i < end; ++column) {
      plan::Cell cell;
      const std::size_t last = column == 1 ? i + extra : i;
      cell.span = {lines_[i].begin, lines_[last].end};
      cell.row = row;
      cell.column = column;
      table.cells.push_back(cell);
      i = last + 1;
    }
  }

  std::string_view text_;
  std::vector<Line>& lines_;
  std::vector<plan::Table>& tables_;
  bool has_bars_ = false;  // anywhere in the document
  std::vector<plan::Span> rows_;
  std::vector<plan::Span> parts_;
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
