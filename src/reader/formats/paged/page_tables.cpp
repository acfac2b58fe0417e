// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/page_tables.h"

#include <algorithm>

namespace bihuan::reader {
namespace {

constexpr double row_gap = 0.3;  // of a line's height, beyond the smallest distance of lines: here a new row begins

// A stretch of the page's width that holds text; between columns nothing does.
struct Column {
  double left, right;
};

// Text of one line that stands in one cell.
struct Run {
  double left, right;
  std::string text;
  std::size_t column = 0;
  bool is_spaced = false;  // a typed space stands before it
};

std::vector<Run> runs_of(const PageLine& line) {
  std::vector<Run> runs;
  for (const Segment& segment : line.segments) {
    double left = segment.left;
    std::size_t begin = 0;
    bool is_spaced = false;
    for (const Gap& gap : segment.gaps) {
      runs.push_back({left, gap.left, segment.text.substr(begin, gap.text_end - begin), 0, is_spaced});
      left = gap.right;
      begin = gap.text_begin;
      is_spaced = gap.text_begin > gap.text_end;
    }
    runs.push_back({left, segment.right, segment.text.substr(begin), 0, is_spaced});
  }
  return runs;
}

bool overlap(const Column& column, const Run& run) { return run.left < column.right && column.left < run.right; }

double distance(const Column& column, const Run& run) { return std::max(column.left - run.right, run.left - column.right); }

void widen(Column& column, const Run& run) {
  column.left = std::min(column.left, run.left);
  column.right = std::max(column.right, run.right);
}

// Gives each run its column, the nearest to the text so far; false when one reaches over two: then it is none of the table.
bool take_columns(std::vector<Column> columns, std::vector<Run>& runs) {
  for (Run& run : runs) {
    std::size_t nearest = 0, overlapped = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      overlapped += overlap(columns[i], run);
      if (distance(columns[i], run) < distance(columns[nearest], run)) nearest = i;
    }
    if (overlapped > 1) return false;
    run.column = nearest;
    widen(columns[nearest], run);
  }
  return true;
}

struct TableLine {
  double top, bottom;
  std::vector<Run> runs;
};

bool fills_two_columns(const std::vector<Run>& runs) {
  return std::any_of(runs.begin(), runs.end(), [&](const Run& run) { return run.column != runs.front().column; });
}

// How far below everything before it a line begins; below 0 where a cell is set between the lines of its neighbour.
double space_above(const std::vector<TableLine>& lines, std::size_t line, double& lowest) {
  lowest = std::max(lowest, lines[line - 1].bottom);
  return lines[line].top - lowest;
}

// Which lines begin rows: those with clearly more space above them than others, else those that begin in the first column.
std::vector<bool> row_begins(const std::vector<TableLine>& lines) {
  std::vector<double> spaces(lines.size());
  double lowest = lines[0].bottom, smallest = 0, largest = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    spaces[i] = std::max(0.0, space_above(lines, i, lowest));
    smallest = i == 1 ? spaces[i] : std::min(smallest, spaces[i]);
    largest = std::max(largest, spaces[i]);
  }
  const double enough = smallest + row_gap * (lines[0].bottom - lines[0].top);
  std::vector<bool> begins(lines.size());
  for (std::size_t i = 1; i < lines.size(); ++i) begins[i] = largest > enough ? spaces[i] > enough : lines[i].runs.front().column == 0;
  return begins;
}

void append_run(std::string& cell, const Run& run, bool is_wrapped) {
  if (cell.empty() || run.text.empty()) {
    cell += run.text;
    return;
  }
  const bool latin = (cell.back() & 0x80) == 0 && (run.text.front() & 0x80) == 0;
  if (is_wrapped ? latin : run.is_spaced) cell += ' ';
  cell += run.text;
}

DraftTable draft_of(const std::vector<TableLine>& lines, std::size_t column_count) {
  DraftTable draft;
  draft.column_count = static_cast<std::uint32_t>(column_count);
  std::vector<std::string> row(column_count);
  const auto finish_row = [&] {
    for (std::uint32_t column = 0; column < draft.column_count; ++column) {
      if (!row[column].empty()) draft.cells.push_back({std::move(row[column]), draft.row_count, column});
      row[column].clear();
    }
    ++draft.row_count;
  };
  const std::vector<bool> begins = row_begins(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (begins[i]) finish_row();
    for (std::size_t k = 0; k < lines[i].runs.size(); ++k) {
      const Run& run = lines[i].runs[k];
      append_run(row[run.column], run, k == 0 || lines[i].runs[k - 1].column != run.column);
    }
  }
  finish_row();
  return draft;
}

// The table whose columns stand below the given runs of its first line. Lines are taken while none of their text reaches over two columns;
// the table ends with the last that stands in two columns or in a later one.
std::optional<PageTable> table_below(const Page& page, std::size_t line, std::vector<Run> heads) {
  std::vector<Column> columns;
  for (Run& head : heads) {
    head.column = columns.size();
    columns.push_back({head.left, head.right});
  }
  std::vector<TableLine> lines{{page[line].top, page[line].bottom, std::move(heads)}};
  std::size_t end = line + 1, rows_with_columns = 1, kept = 1;
  for (std::size_t i = line + 1; i < page.size() && !page[i].is_furniture; ++i) {
    std::vector<Run> runs = runs_of(page[i]);
    if (!take_columns(columns, runs)) break;
    const bool is_row = fills_two_columns(runs), is_kept = is_row || runs.front().column > 0;
    for (const Run& run : runs) widen(columns[run.column], run);
    lines.push_back({page[i].top, page[i].bottom, std::move(runs)});
    rows_with_columns += is_row;
    if (!is_kept) continue;
    end = i + 1;
    kept = lines.size();
  }
  // Two lines with one gap each may be chance; three, or two with more columns, are not.
  if (rows_with_columns < (columns.size() >= 3 ? 2u : 3u)) return std::nullopt;
  lines.resize(kept);
  return PageTable{end, draft_of(lines, columns.size())};
}

}  // namespace

std::optional<PageTable> table_at(const Page& page, std::size_t line) {
  if (line >= page.size() || page[line].segments.size() < 2) return std::nullopt;
  std::vector<Run> segments;
  for (const Segment& segment : page[line].segments) segments.push_back({segment.left, segment.right, segment.text});
  std::vector<Run> runs = runs_of(page[line]);
  const bool has_narrow_gaps = runs.size() > segments.size();
  auto by_segments = table_below(page, line, std::move(segments));
  if (!has_narrow_gaps) return by_segments;
  // A narrow gap in the first line parts columns (序号 任务) or only letters of a word (任 务): what the lines below bear out.
  auto by_runs = table_below(page, line, std::move(runs));
  if (!by_runs || (by_segments && by_segments->end_line > by_runs->end_line)) return by_segments;
  return by_runs;
}

}  // namespace bihuan::reader
