// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/page_tables.h"

#include <algorithm>

namespace bihuan::reader {
namespace {

constexpr double row_gap = 1.3;  // of the smallest distance of lines: here a new row begins

// A stretch of the page's width that holds text; between columns nothing does.
struct Column {
  double left, right;
};

std::vector<Column> with_segments(std::vector<Column> columns, const std::vector<Segment>& segments) {
  for (const Segment& segment : segments) columns.push_back({segment.left, segment.right});
  std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) { return a.left < b.left; });
  std::vector<Column> merged;
  for (const Column& column : columns) {
    if (!merged.empty() && column.left <= merged.back().right)
      merged.back().right = std::max(merged.back().right, column.right);
    else
      merged.push_back(column);
  }
  return merged;
}

std::size_t column_of(const std::vector<Column>& columns, const Segment& segment) {
  std::size_t i = 0;
  while (i + 1 < columns.size() && segment.left > columns[i].right) ++i;
  return i;
}

double distance(const Page& page, std::size_t line) { return page[line].top - page[line - 1].top; }

// Whether the distances of the lines say where rows begin: some are clearly larger than the others.
bool rows_stand_apart(const Page& page, std::size_t begin, std::size_t end, double& smallest) {
  double largest = smallest = distance(page, begin + 1);
  for (std::size_t i = begin + 2; i < end; ++i) {
    smallest = std::min(smallest, distance(page, i));
    largest = std::max(largest, distance(page, i));
  }
  return largest > row_gap * smallest;
}

void append_wrapped(std::string& cell, const std::string& more) {
  const bool latin = !cell.empty() && (cell.back() & 0x80) == 0 && (more.front() & 0x80) == 0;
  if (latin) cell += ' ';
  cell += more;
}

DraftTable draft_of(const Page& page, std::size_t begin, std::size_t end, const std::vector<Column>& columns) {
  double smallest = 0;
  const bool by_distance = rows_stand_apart(page, begin, end, smallest);
  DraftTable draft;
  draft.column_count = static_cast<std::uint32_t>(columns.size());
  std::vector<std::string> row(columns.size());
  const auto finish_row = [&] {
    for (std::uint32_t column = 0; column < draft.column_count; ++column) {
      if (!row[column].empty()) draft.cells.push_back({std::move(row[column]), draft.row_count, column});
      row[column].clear();
    }
    ++draft.row_count;
  };
  for (std::size_t i = begin; i < end; ++i) {
    const bool new_row =
        by_distance ? i > begin && distance(page, i) > row_gap * smallest : i > begin && column_of(columns, page[i].segments.front()) == 0;
    if (new_row) finish_row();
    for (const Segment& segment : page[i].segments) append_wrapped(row[column_of(columns, segment)], segment.text);
  }
  finish_row();
  return draft;
}

}  // namespace

std::optional<PageTable> table_at(const Page& page, std::size_t line) {
  if (line >= page.size() || page[line].segments.size() < 2) return std::nullopt;
  // Lines are taken while the columns of the first stay apart; the table ends with the last that has two segments or stands in a later
  // column.
  std::vector<Column> columns = with_segments({}, page[line].segments);
  const std::size_t wanted = columns.size();
  std::size_t end = line + 1, rows_with_columns = 1;
  std::vector<Column> grown = columns;
  for (std::size_t i = line + 1; i < page.size() && !page[i].is_furniture; ++i) {
    grown = with_segments(grown, page[i].segments);
    if (grown.size() != wanted) break;
    const bool is_row = page[i].segments.size() >= 2;
    if (!is_row && column_of(grown, page[i].segments.front()) == 0) continue;
    rows_with_columns += is_row;
    end = i + 1;
    columns = grown;
  }
  // Two lines with one gap each may be chance; three, or two with more columns, are not.
  if (rows_with_columns < (wanted >= 3 ? 2u : 3u)) return std::nullopt;
  return PageTable{end, draft_of(page, line, end, columns)};
}

}  // namespace bihuan::reader
