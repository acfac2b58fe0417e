// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/table_header.h"
#include "reader/commitments/table_figures.h"
#include "reader/lexicon/word_set.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

using Words = std::string_view;

constexpr std::uint32_t most_heading_rows = 3;

constexpr WordSet other_headings{Words("责任"), Words("牵头"), Words("配合"),     Words("时限"), Words("属性"),
                                 Words("备注"), Words("类别"), Words("完成时间"), Words("来源"), Words("频次"),
                                 Words("序号"), Words("编号"), Words("联系"),     Words("电话"), Words("时间"),
                                 Words("起止"), Words("年限"), Words("性质"),     Words("进度"), Words("类型")};
constexpr WordSet growth_headings{Words("年均"), Words("增速"), Words("增长"), Words("增幅"), Words("涨幅")};
constexpr WordSet base_headings{Words("现状"),     Words("基期"), Words("基数"), Words("基准"),   Words("实际"),
                                Words("完成情况"), Words("上年"), Words("实绩"), Words("已完成"), Words("初值"),
                                Words("起点"),     Words("当前"), Words("截至")};
constexpr WordSet done_headings{Words("完成"), Words("实现")};
constexpr WordSet planned_headings{Words("目标"),   Words("计划"),   Words("任务"), Words("应完成"), Words("拟完成"),
                                   Words("需完成"), Words("须完成"), Words("规划"), Words("力争")};
constexpr WordSet goal_headings{Words("目标值"),   Words("规划值"),     Words("计划值"),   Words("任务数"),
                                Words("目标数"),   Words("计划数"),     Words("年度目标"), Words("规划目标"),
                                Words("预期目标"), Words("工作目标值"), Words("累计"),     Words("任务量")};
constexpr WordSet indicator_headings{Words("指标"), Words("项目"), Words("名称"), Words("内容")};
constexpr WordSet place_headings{Words("镇"),   Words("街道"), Words("乡"),   Words("县"),   Words("区"),  Words("村"),
                                 Words("社区"), Words("地区"), Words("学校"), Words("全市"), Words("全省")};
constexpr WordSet money_headings{Words("投资"), Words("资金"), Words("预算"), Words("经费"),
                                 Words("概算"), Words("造价"), Words("金额"), Words("投入")};
constexpr WordSet money_units{Words("万元"), Words("亿元"), Words("（元）"), Words("(元)"), Words("千元")};
constexpr WordSet task_headings{Words("项目"), Words("任务"), Words("工程"), Words("事项"), Words("名称"), Words("内容")};

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

// 总投资（万元）, 资金; but 固定资产投资增速 is none.
bool is_of_money(std::string_view heading) {
  if (growth_headings.holds(heading)) return false;
  return money_headings.holds(heading) && (money_units.holds(heading) || heading.size() <= 24);
}

IndicatorColumn use_of(std::string_view heading, int year) {
  if (other_headings.holds(heading)) return IndicatorColumn::other;
  if (heading == "单位" || heading == "计量单位" || heading == "指标单位") return IndicatorColumn::unit;
  if (growth_headings.holds(heading)) return IndicatorColumn::growth;
  if (base_headings.holds(heading) || (done_headings.holds(heading) && !planned_headings.holds(heading))) return IndicatorColumn::base;
  if (is_of_money(heading)) return IndicatorColumn::money;
  if (year != 0 || goal_headings.holds(heading) || heading == "目标" || heading == "数量" || heading == "规划" || heading == "计划")
    return IndicatorColumn::goal;
  if (indicator_headings.holds(heading)) return IndicatorColumn::indicator;
  if (place_headings.holds(heading) && heading.size() <= 36) return IndicatorColumn::place;
  return IndicatorColumn::other;
}

// A year before those of the plan tells what there is. Where these are not known, the earliest of several years does, if years pass until
// the next.
void settle_years(TableHeader& header, int first_year) {
  int first = 0, second = 0;
  for (const auto& column : header.columns) {
    if (column.year == 0 ||
        (column.use != IndicatorColumn::goal && column.use != IndicatorColumn::base && column.use != IndicatorColumn::money))
      continue;
    if (first == 0 || column.year < first)
      second = first, first = column.year;
    else if (column.year > first && (second == 0 || column.year < second))
      second = column.year;
  }
  if (first_year == 0 && first != 0 && second >= first + 3) first_year = second;
  const auto lies_behind = [first_year](const TableHeader::Column& column) {
    return column.year != 0 && column.year < first_year && !planned_headings.holds(column.heading);
  };
  const auto is_ahead = [](const TableHeader::Column& column) {
    return column.use == IndicatorColumn::goal || column.use == IndicatorColumn::money;
  };
  if (std::none_of(header.columns.begin(), header.columns.end(),
                   [&](const auto& column) { return is_ahead(column) && !lies_behind(column); }))
    return;
  for (auto& column : header.columns)
    if (is_ahead(column) && lies_behind(column)) column.use = IndicatorColumn::base;
}

// 指标 | 单位 | 全县 | 城东镇: each place has a goal of its own.
void take_places_for_goals(TableHeader& header) {
  const auto indicator = std::find_if(header.columns.begin(), header.columns.end(),
                                      [](const auto& column) { return column.use == IndicatorColumn::indicator; });
  if (indicator == header.columns.end()) return;
  for (auto column = indicator; column != header.columns.end(); ++column)
    if (column->use == IndicatorColumn::place) column->use = IndicatorColumn::goal, column->of_place = true;
}

void settle_uses(TableHeader& header, int first_year) {
  const auto count = [&header](IndicatorColumn use) {
    return std::count_if(header.columns.begin(), header.columns.end(), [use](const auto& column) { return column.use == use; });
  };
  if (!header.columns.empty() && header.columns.front().use == IndicatorColumn::unit && count(IndicatorColumn::indicator) == 0)
    header.columns.front().use = IndicatorColumn::place;
  if (count(IndicatorColumn::goal) + count(IndicatorColumn::growth) == 0 && count(IndicatorColumn::place) > 1)
    take_places_for_goals(header);
  settle_years(header, first_year);
  const auto first = std::find_if(header.columns.begin(), header.columns.end(),
                                  [](const auto& column) { return column.heading != "序号" && column.heading != "编号"; });
  const bool places_first = first != header.columns.end() && first->use == IndicatorColumn::place;
  const bool names_rows = std::any_of(header.columns.begin(), header.columns.end(), [](const auto& column) {
    return column.use != IndicatorColumn::money && task_headings.holds(column.heading);
  });
  header.lists_indicators = count(IndicatorColumn::goal) + count(IndicatorColumn::growth) > 0 && count(IndicatorColumn::indicator) > 0;
  header.lists_places = !header.lists_indicators && places_first;
  header.lists_money = !header.lists_places && names_rows && count(IndicatorColumn::money) > 0;
}

}  // namespace

bool is_figure(std::string_view cell) {
  bool digit = false;
  for (std::size_t i = 0; i < cell.size();) {
    const auto c = static_cast<unsigned char>(cell[i]);
    if (const std::size_t length = digit_length(cell, i)) {
      digit = true;
      i += length;
      continue;
    }
    if (c < 0x80) {
      if (std::string_view(" .,%[]()<>=+-~/:\n\r\t").find(cell[i]) == std::string_view::npos) return false;
    } else {
      static constexpr WordSet marks{Words("≥"),    Words("≤"),    Words("＞"),   Words("＜"),   Words("％"), Words("‰"),  Words("［"),
                                     Words("］"),   Words("〔"),   Words("〕"),   Words("【"),   Words("】"), Words("（"), Words("）"),
                                     Words("以上"), Words("以下"), Words("以内"), Words("左右"), Words("—"),  Words("－"), Words("～"),
                                     Words("约"),   Words("万"),   Words("亿"),   Words("①"),    Words("＊"), Words("∶"),  Words("："),
                                     Words("＋"),   Words("．"),   Words("，"),   Words("　")};
      const std::size_t length = marks.at_start(cell.substr(i));
      if (length == 0) return false;
      i += length;
      continue;
    }
    ++i;
  }
  return digit;
}

namespace {

// 85, 不低于 42, 累计13.5; a year heads a column, and so may 30项.
bool tells_figure(std::string_view cell) {
  if (is_figure(cell)) return true;
  const auto figure = printed_year(cell) == 0 ? figure_in(trimmed(cell)) : std::nullopt;
  return figure && figure->unit.empty();
}

}  // namespace

TableHeader read_table_header(std::string_view text, const plan::Table& table, int first_year) {
  TableHeader header;
  header.columns.resize(table.column_count);
  const auto cell_text = [&](const plan::Cell& cell) { return text.substr(cell.span.begin, cell.span.end - cell.span.begin); };
  // Heading rows end in front of the first row that holds figures; years are no figures.
  header.first_row = table.row_count;
  for (const plan::Cell& cell : table.cells) {
    if (cell.column == 0 || cell.row >= header.first_row || cell.row > most_heading_rows || !tells_figure(cell_text(cell))) continue;
    const std::string compact = without_spaces(cell_text(cell));
    const int year = printed_year(compact);
    if (year >= 2010 && year <= 2049 && (compact.size() == 4 || compact.size() == 12)) continue;
    header.first_row = std::min(header.first_row, cell.row);
  }
  if (header.first_row == 0 || header.first_row > most_heading_rows || header.first_row >= table.row_count) return header;
  for (const plan::Cell& cell : table.cells) {
    if (cell.row >= header.first_row || cell.column_count >= table.column_count) continue;
    for (std::uint32_t i = cell.column; i < std::min(cell.column + cell.column_count, table.column_count); ++i)
      header.columns[i].heading += without_spaces(cell_text(cell));
  }
  for (auto& column : header.columns) {
    column.year = printed_year(column.heading);
    column.use = use_of(column.heading, column.year);
  }
  settle_uses(header, first_year);
  return header;
}

}  // namespace bihuan::reader
