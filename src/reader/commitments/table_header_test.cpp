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

constexpr int first_year = 2026;

std::string uses_of(std::string_view text) {
  static constexpr const char* names[] = {"other", "indicator", "unit", "base", "goal", "growth", "place", "money"};
  std::string line;
  for (const auto& column : read_table_header(text, table_of(text), first_year).columns) {
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

TEST(TableHeader, takes_a_year_for_a_baseline_only_where_it_lies_before_the_plan) {
  EXPECT_EQ(uses_of("指标\t单位\t2026年\t2027年\t2028年\n粮食产量\t万吨\t20\t21\t22"), "indicator unit goal2026 goal2027 goal2028");
  EXPECT_EQ(uses_of("指标\t单位\t2024年\t2025年\t2026年\n粮食产量\t万吨\t19\t20\t21"), "indicator unit base2024 base2025 goal2026");
  EXPECT_EQ(uses_of("指标\t单位\t2026年（实际）\t2027年\n粮食产量\t万吨\t20\t21"), "indicator unit base2026 goal2027");
  EXPECT_EQ(uses_of("指标\t单位\t2025年目标\t2026年目标\n粮食产量\t万吨\t20\t21"), "indicator unit goal2025 goal2026");
  EXPECT_EQ(uses_of("指标\t2025年完成\t2026年计划\t属性\n粮食产量\t20\t21\t约束性"), "indicator base2025 goal2026 other");
  EXPECT_EQ(uses_of("指标\t2025年\t目标值\n粮食产量\t20\t21"), "indicator base2025 goal");
}

TEST(TableHeader, takes_the_first_year_for_a_baseline_where_the_plan_names_none_and_years_pass) {
  const auto first_use = [](const std::string& text) { return read_table_header(text, table_of(text), 0).columns[1].use; };
  EXPECT_EQ(first_use("指标\t2020年\t2025年\n粮食产量\t20\t21"), IndicatorColumn::base);
  EXPECT_EQ(first_use("指标\t2025年\t2026年\n粮食产量\t20\t21"), IndicatorColumn::goal);
}

TEST(TableHeader, knows_what_is_paid) {
  EXPECT_EQ(uses_of("项目名称\t建设内容\t总投资（万元）\t2025年完成投资（万元）\t2026年计划投资（万元）\n青禾桥\t新建桥梁\t200\t50\t150"),
            "indicator indicator money base2025 money2026");
  EXPECT_EQ(uses_of("指标\t单位\t固定资产投资增速\t2026年\n粮食产量\t万吨\t2\t21"), "indicator unit growth goal2026");
}

TEST(TableHeader, gives_each_place_a_goal_of_its_own) {
  EXPECT_EQ(uses_of("指标\t单位\t全县\t云溪镇\n粮食产量\t万吨\t20\t2"), "indicator unit goal goal");
}

TEST(TableHeader, joins_the_rows_above_the_first_figures) {
  const std::string text = "指标\t单位\t规划\t\n\t\t2026年\t2030年\n托位数\t个\t300\t900";
  const TableHeader header = read_table_header(text, table_of(text), first_year);
  EXPECT_EQ(header.first_row, 2u);
  EXPECT_EQ(header.columns[2].heading, "规划2026年");
  EXPECT_EQ(header.columns[3].year, 2030);
  EXPECT_TRUE(header.lists_indicators);
}

TEST(TableHeader, knows_a_table_of_places) {
  const std::string text = "镇街\t粮食面积（亩）\t大豆\n云溪镇\t3000\t200\n青禾街道\t2500\t100";
  const TableHeader header = read_table_header(text, table_of(text), first_year);
  EXPECT_TRUE(header.lists_places);
  EXPECT_FALSE(header.lists_indicators);
  EXPECT_EQ(header.first_row, 1u);
}

TEST(TableHeader, finds_nothing_in_other_tables) {
  for (const char* text : {"", "任务\t责任单位\n新建公园\t建设局", "1\t2\n3\t4", "姓名\t电话\n张山\t12"}) {
    SCOPED_TRACE(text);
    const TableHeader header = read_table_header(text, table_of(text), first_year);
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
