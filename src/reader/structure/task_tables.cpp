// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/task_tables.h"

#include <algorithm>
#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/label_keys.h"
#include "reader/structure/lines.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::uint32_t header_rows = 5;  // rows among which the heading row stands

// A heading cell's text without the white space that sets its characters apart, cut off where it is longer than a heading.
std::string_view heading_text(std::string_view document, plan::Span span, std::array<char, 64>& room) {
  if (find_white(document, span.begin, span.end) == span.end) return text_of(document, span).substr(0, room.size());
  std::size_t size = 0;
  for (std::size_t at = span.begin; at < span.end && size < room.size();) {
    const std::uint32_t white = white_length(document, at);
    if (white == 0) room[size++] = document[at];
    at += white == 0 ? 1 : white;
  }
  return {room.data(), size};
}

bool names_number(std::string_view cell) { return cell == "序号"sv || cell == "编号"sv || cell == "项次"sv || cell == "序"sv; }

bool names_task(std::string_view cell) {
  static constexpr WordSet words{"任务"sv, "内容"sv, "项目"sv, "事项"sv, "措施"sv, "目标"sv, "工作"sv, "举措"sv,
                                 "要求"sv, "实事"sv, "指标"sv, "行动"sv, "问题"sv, "名称"sv, "要点"sv, "标准"sv};
  return words.holds(cell);
}

}  // namespace

ColumnUse column_use_of(std::string_view cell) {
  if (names_number(cell)) return ColumnUse::number;
  switch (key_of(cell)) {
    case LabelKey::lead:
      return ColumnUse::lead;
    case LabelKey::responsible:
      return ColumnUse::responsible;
    case LabelKey::person:
      return ColumnUse::person;
    case LabelKey::deadline:
      return ColumnUse::deadline;
    case LabelKey::none:
      break;
  }
  return names_task(cell) ? ColumnUse::task : ColumnUse::text;
}

bool RowCursor::next(std::vector<std::int32_t>& cells) {
  if (row_ >= table_.row_count) return false;
  cells.resize(table_.column_count, -1);
  for (std::int32_t& cell : cells)  // what the row above leaves behind
    if (cell >= 0 &&
        table_.cells[static_cast<std::size_t>(cell)].row + std::max(table_.cells[static_cast<std::size_t>(cell)].row_count, 1u) <= row_)
      cell = -1;
  for (; cell_ < table_.cells.size() && table_.cells[cell_].row <= row_; ++cell_) {
    const plan::Cell& cell = table_.cells[cell_];
    const std::uint32_t end = std::min(cell.column + std::max(cell.column_count, 1u), table_.column_count);
    for (std::uint32_t column = cell.column; column < end; ++column) cells[column] = static_cast<std::int32_t>(cell_);
  }
  ++row_;
  return true;
}

void read_shape(std::string_view document, const plan::Table& table, TableShape& shape) {
  shape = {};
  shape.columns.assign(table.column_count, ColumnUse::text);
  std::array<char, 64> room;
  std::uint32_t best_row = 0;
  std::uint32_t best = 0;
  for (std::uint32_t row = 0; row < std::min(table.row_count, header_rows) && best < table.column_count; ++row) {
    std::uint32_t known = 0;
    for (const plan::Cell& cell : table.cells) {
      if (cell.row > row) break;
      if (cell.row < row || cell.span.end - cell.span.begin > 60) continue;
      const std::string_view text = heading_text(document, cell.span, room);
      known += !text.empty() && column_use_of(text) != ColumnUse::text;
    }
    if (known > best) best = known, best_row = row;
  }
  if (best < 2) return;
  shape.has_header = true;
  shape.first_row = best_row + 1;
  bool task = false;
  bool unit = false;
  for (const plan::Cell& cell : table.cells) {
    if (cell.row > best_row) break;
    if (cell.row + std::max(cell.row_count, 1u) <= best_row) continue;
    const ColumnUse use = column_use_of(heading_text(document, cell.span, room));
    shape.first_row = std::max(shape.first_row, cell.row + std::max(cell.row_count, 1u));
    for (std::uint32_t column = cell.column; column < std::min(cell.column + std::max(cell.column_count, 1u), table.column_count); ++column)
      shape.columns[column] = use;
    task |= use == ColumnUse::task;
    unit |= use == ColumnUse::lead || use == ColumnUse::responsible;
  }
  shape.holds_tasks = task && unit;
}

}  // namespace bihuan::reader
