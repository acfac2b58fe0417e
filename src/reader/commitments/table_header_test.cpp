// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/table_header.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bihuan::reader {
namespace {

// Rows parted by \n, cells by \t.
plan::Table table_of(std::string_view text) {
  plan::Table table;
  table.span = {0, static_cast<std::uint32_t>(text.size())};
  plan::Cell cell;
  for (std::uint32_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '\t' && text[i] != '\n') continue;
    cell.span.end = i;
    table.cells.push_back(cell);
    table.column_count = std::max(table.column_count, cell.column + 1);
    ++cell.column;
    if (i == text.size() || text[i] == '\n') ++cell.row, cell.column = 0;
    cell.span.begin = i + 1;
  }
  table.row_count = cell.row;
  return table;
}

std::string uses_of(std::string_view text) {
  static constexpr const char* names[] = {"other", "indicator", "unit", "base", "goal", "growth", "place"};
  std::string line;
  for (const auto& column : read_table_header(text, table_of(text)).columns) {
    line += (line.empty() ? "" : " ") + std::string(names[static_cast<int>(column.use)]);
    if (column.year != 0) line += std::to_string(column.year);
  }
  return line;
}

TEST(TableHeader, tells_where_from_and_where_to) {
  EXPECT_EQ(uses_of("指标\t单位\t2025年\t2030年\t年均增长\t属性\n粮食产量\t万吨\t20\t22\t2\t约束性"),
            "indicator unit base2025 goal2030 growth other");
  EXPECT_EQ(uses_of("指标名称\t计量单位\t现状\t目标值\n森林覆盖率\t%\t38\t42"), "indicator unit base goal");
  EXPECT_EQ(uses_of("序号\t项目\t2026年目标\t责任单位\n1\t新建公园\t3\t建设局"), "other indicator goal2026 other");
}

TEST(TableHeader, joins_the_rows_above_the_first_figures) {
  const std::string text = "指标\t单位\t规划\t\n\t\t2026年\t2030年\n托位数\t个\t300\t900";
  const TableHeader header = read_table_header(text, table_of(text));
  EXPECT_EQ(header.first_row, 2u);
  EXPECT_EQ(header.columns[2].heading, "规划2026年");
  EXPECT_EQ(header.columns[3].year, 2030);
  EXPECT_TRUE(header.lists_indicators);
}

TEST(TableHeader, knows_a_table_of_places) {
  const std::string text = "镇街\t粮食面积（亩）\t大豆\n云溪镇\t3000\t200\n青禾街道\t2500\t100";
  const TableHeader header = read_table_header(text, table_of(text));
  EXPECT_TRUE(header.lists_places);
  EXPECT_FALSE(header.lists_indicators);
  EXPECT_EQ(header.first_row, 1u);
}

TEST(TableHeader, finds_nothing_in_other_tables) {
  for (const char* text : {"", "任务\t责任单位\n新建公园\t建设局", "1\t2\n3\t4", "姓名\t电话\n张山\t12"}) {
    SCOPED_TRACE(text);
    const TableHeader header = read_table_header(text, table_of(text));
    EXPECT_FALSE(header.lists_indicators);
    EXPECT_FALSE(header.lists_places);
  }
}

TEST(Figure, is_a_number_and_nothing_else) {
  for (const char* cell : {"85", "≥96", "[6.8]", "7左右", "3.5%", "1,200", "40—50", "5万", "95以上", "＜10", "1:2", "（12）", "-3"})
    EXPECT_TRUE(is_figure(cell)) << cell;
}

TEST(Figure, is_no_word_or_sentence) {
  for (const char* cell : {"", "-", "—", "约束性", "新建3个", "3个", "完成", "A1"}) EXPECT_FALSE(is_figure(cell)) << cell;
}

}  // namespace
}  // namespace bihuan::reader
