// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/table_header.h"
#include "reader/lexicon/word_set.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

using Words = std::string_view;

constexpr WordSet other_headings{Words("责任"), Words("牵头"), Words("配合"), Words("时限"), Words("属性"), Words("备注"), Words("类别"), Words("完成时间"), Words("来源"), Words("频次")};
constexpr WordSet growth_headings{Words("年均"), Words("增速"), Words("增长"), Words("累计")};
constexpr WordSet base_headings{Words("现状"), Words("基期"), Words("基数"), Words("基准"), Words("实际"), Words("完成情况"), Words("上年"), Words("实绩")};
constexpr WordSet goal_headings{Words("目标值"), Words("规划值"), Words("计划值"), Words("任务数"), Words("目标数"), Words("计划数"), Words("年度目标"), Words("规划目标"), Words("预期目标"), Words("工作目标值")};
constexpr WordSet indicator_headings{Words("指标"), Words("项目"), Words("名称"), Words("内容")};
constexpr WordSet place_headings{Words("镇"), Words("街道"), Words("乡"), Words("县"), Words("区"), Words("村"), Words("社区"), Words("地区"), Words("学校")};

// 2020 of "2020年", "2025年目标值"; 0 when no year stands there.
int year_of(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (text[i] != '2' || text[i + 1] != '0' || text[i + 2] < '0' || text[i + 2] > '9' || text[i + 3] < '0' || text[i + 3] > '9') continue;
    if (i + 4 < text.size() && text[i + 4] >= '0' && text[i + 4] <= '9') continue;
    return 2000 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
  }
  return 0;
}

std::string without_spaces(std::string_view text) {
  std::string out;
  if (text.find_first_of(" \n\r\t") == std::string_view::npos && text.find("　") == std::string_view::npos) return std::string(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t') continue;
    if (text.substr(i, 3) == "　") {
      i += 2;
      continue;
    }
    out += text[i];
  }
  return out;
}

IndicatorColumn use_of(std::string_view heading, int year) {
  if (other_headings.holds(heading)) return IndicatorColumn::other;
  if (heading == "单位" || heading == "计量单位" || heading == "指标单位" || heading == "单 位") return IndicatorColumn::unit;
  if (growth_headings.holds(heading)) return IndicatorColumn::growth;
  if (base_headings.holds(heading)) return IndicatorColumn::base;
  if (year != 0 || goal_headings.holds(heading) || heading == "目标" || heading == "数量" || heading == "规划" || heading == "计划")
    return IndicatorColumn::goal;
  if (indicator_headings.holds(heading)) return IndicatorColumn::indicator;
  if (place_headings.holds(heading) && heading.size() <= 36) return IndicatorColumn::place;
  return IndicatorColumn::other;
}

// The earliest of several years is where they start from.
void settle_years(TableHeader& header) {
  int first = 0, count = 0;
  for (const auto& column : header.columns)
    if (column.use == IndicatorColumn::goal && column.year != 0) {
      ++count;
      if (first == 0 || column.year < first) first = column.year;
    }
  const bool has_base = std::any_of(header.columns.begin(), header.columns.end(), [](const auto& column) { return column.use == IndicatorColumn::base; });
  if (count < 2 || has_base) return;
  for (auto& column : header.columns)
    if (column.use == IndicatorColumn::goal && column.year == first && column.heading.find("目标") == std::string::npos && column.heading.find("计划") == std::string::npos) column.use = IndicatorColumn::base;
}

}  // namespace

bool is_figure(std::string_view cell) {
  bool digit = false;
  for (std::size_t i = 0; i < cell.size();) {
    const auto c = static_cast<unsigned char>(cell[i]);
    if (c >= '0' && c <= '9') {
      digit = true;
    } else if (c < 0x80) {
      if (std::string_view(" .,%[]()<>=+-~/:\n\r\t").find(cell[i]) == std::string_view::npos) return false;
    } else {
      static constexpr WordSet marks{Words("≥"), Words("≤"), Words("＞"), Words("＜"), Words("％"), Words("‰"), Words("［"), Words("］"), Words("〔"), Words("〕"), Words("【"), Words("】"), Words("（"), Words("）"), Words("以上"), Words("以下"), Words("以内"), Words("左右"), Words("—"), Words("－"), Words("～"), Words("约"), Words("万"), Words("亿"), Words("①"), Words("＊"), Words("∶"), Words("："), Words("＋"), Words("　")};
      const std::size_t length = marks.at_start(cell.substr(i));
      if (length == 0) return false;
      i += length;
      continue;
    }
    ++i;
  }
  return digit;
}

TableHeader read_table_header(std::string_view text, const plan::Table& table) {
  TableHeader header;
  header.columns.resize(table.column_count);
  const auto cell_text = [&](const plan::Cell& cell) { return text.substr(cell.span.begin, cell.span.end - cell.span.begin); };
  // Heading rows end in front of the first row that holds figures; years are no figures.
  header.first_row = table.row_count;
  for (const plan::Cell& cell : table.cells) {
    if (cell.column == 0 || cell.row >= header.first_row || !is_figure(cell_text(cell))) continue;
    const std::string compact = without_spaces(cell_text(cell));
    const int year = year_of(compact);
    if (year >= 2010 && year <= 2049 && compact.size() == 4) continue;
    header.first_row = std::min(header.first_row, cell.row);
  }
  if (header.first_row == 0 || header.first_row > 3 || header.first_row >= table.row_count) return header;
  for (const plan::Cell& cell : table.cells) {
    if (cell.row >= header.first_row || cell.column_count >= table.column_count) continue;
    for (std::uint32_t i = cell.column; i < std::min(cell.column + cell.column_count, table.column_count); ++i) header.columns[i].heading += without_spaces(cell_text(cell));
  }
  int goals = 0, places = 0, indicators = 0;
  for (auto& column : header.columns) {
    column.year = year_of(column.heading);
    column.use = use_of(column.heading, column.year);
    goals += column.use == IndicatorColumn::goal || column.use == IndicatorColumn::growth;
    places += column.use == IndicatorColumn::place;
    indicators += column.use == IndicatorColumn::indicator;
  }
  settle_years(header);
  header.lists_indicators = goals > 0 && indicators > 0;
  header.lists_places = !header.lists_indicators && places > 0 && header.columns.front().use == IndicatorColumn::place;
  return header;
}

}  // namespace bihuan::reader
