// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/table_targets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

// Rows parted by \n, cells by \t. `caption` is the line above.
plan::Document document_with(std::string_view rows, std::string_view caption) {
  plan::Document document;
  document.format = "docx";
  document.text = "青禾县民生实事实施方案\n一、主要目标\n" + std::string(caption) + "\n";
  plan::Table table;
  plan::Cell cell;
  const auto start = static_cast<std::uint32_t>(document.text.size());
  document.text += rows;
  cell.span.begin = start;
  for (std::uint32_t i = start; i <= document.text.size(); ++i) {
    if (i < document.text.size() && document.text[i] != '\t' && document.text[i] != '\n') continue;
    cell.span.end = i;
    table.cells.push_back(cell);
    table.column_count = std::max(table.column_count, cell.column + 1);
    ++cell.column;
    if (i == document.text.size() || document.text[i] == '\n') ++cell.row, cell.column = 0;
    cell.span.begin = i + 1;
  }
  table.row_count = cell.row;
  table.span = {start, static_cast<std::uint32_t>(document.text.size())};
  document.tables.push_back(table);
  document.text += "\n";
  return document;
}

std::string targets_of_table(std::string_view rows, std::string_view caption = "主要指标表") {
  const plan::Document document = document_with(rows, caption);
  PlanReader reader;
  return described_targets(document, reader.read(document, {2026}));
}

TEST(TableTargets, take_unit_baseline_and_year_from_their_columns) {
  EXPECT_EQ(targets_of_table("指标\t单位\t2025年\t2030年\n森林覆盖率\t%\t38\t42\n耕地保有量\t万亩\t6.8\t6.6"),
            "[42] 森林覆盖率 = 42 % level, from 38, by 2030-12-31\n"
            "[6.6] 耕地保有量 = 66000 亩 level, from 68000, by 2030-12-31");
}

TEST(TableTargets, read_comparators_inside_cells) {
  EXPECT_EQ(
      targets_of_table("指标\t单位\t目标值\n森林覆盖率\t%\t≥42\n登记失业率\t%\t4以内\n高中毛入学率\t%\t97左右\n地区生产总值增速\t%\t5—6"),
      "[42] 森林覆盖率 >= 42 % level\n"
      "[4] 登记失业率 <= 4 % level\n"
      "[97] 高中毛入学率 ~ 97 % level\n"
      "[5—6] 地区生产总值增速 range 5..6 % growth");
}

TEST(TableTargets, know_the_comparators_of_sentences) {
  EXPECT_EQ(targets_of_table("指标\t单位\t目标值\n森林覆盖率\t%\t42 左右\n能耗强度降低\t%\t累计13.5\n细颗粒物浓度\t微克/立方米\t不大于 32\n"
                             "新增就业\t人\t超过5200\n开放天数\t天\t不少于300（全年）"),
            "[42] 森林覆盖率 ~ 42 % level\n"
            "[13.5] 能耗强度降低 = 13.5 % growth, down\n"
            "[32] 细颗粒物浓度 <= 32 微克/立方米 level\n"
            "[5200] 新增就业 > 5200 人 count");
}

TEST(TableTargets, tell_of_a_goal_that_was_not_read) {
  const plan::Document document =
      document_with("指标\t单位\t目标值\n森林覆盖率\t%\t不低于 42\n开放天数\t天\t不少于300（全年）\n试点\t个\t另行下达", "主要指标表");
  PlanReader reader;
  std::vector<std::string> told;
  for (const plan::Notice& notice : reader.read(document, {2026}).notices)
    if (std::string_view(notice.code) == "figure-not-read")
      told.push_back(document.text.substr(notice.span.begin, notice.span.end - notice.span.begin));
  EXPECT_EQ(told, std::vector<std::string>{"不少于300（全年）"});
}

TEST(TableTargets, take_the_unit_behind_the_name) {
  EXPECT_EQ(targets_of_table("指标\t2026年目标\n粮食产量（万吨）\t12\n城镇新增就业（人）\t6000"),
            "[12] 粮食产量 = 120000 吨 level, by 2026-12-31\n"
            "[6000] 城镇新增就业 = 6000 人 count, by 2026-12-31");
}

TEST(TableTargets, prefer_the_unit_inside_the_cell) {
  EXPECT_EQ(targets_of_table("指标\t目标值\n森林覆盖率\t42%\n城区绿地面积\t3.5万亩"),
            "[42%] 森林覆盖率 = 42 % level\n"
            "[3.5万亩] 城区绿地面积 = 35000 亩 level");
}

TEST(TableTargets, grow_each_year_where_the_column_says_so) {
  EXPECT_EQ(targets_of_table("指标\t单位\t2025年\t2030年\t年均增长\n居民可支配收入\t万元\t4\t5.6\t7"),
            "[5.6] 居民可支配收入 = 56000 元 level, from 40000, by 2030-12-31\n"
            "[7] 居民可支配收入 = 7 % growth, yearly, by 2030-12-31");
}

TEST(TableTargets, leave_out_the_difference_of_two_columns) {
  EXPECT_EQ(targets_of_table("指标\t单位\t2025年\t2030年\t年均增长[累计]\n城镇化率\t%\t60\t64\t[4]"),
            "[64] 城镇化率 = 64 % level, from 60, by 2030-12-31");
}

TEST(TableTargets, take_what_is_cumulative_where_nothing_stands_beside_it) {
  EXPECT_EQ(targets_of_table("指标\t单位\t2030年\t年均增长[累计]\n单位生产总值能耗降低\t%\t-\t[13]"),
            "[13] 单位生产总值能耗降低 = 13 % growth, down, by 2030-12-31");
}

TEST(TableTargets, part_the_denominator_from_the_name) {
  EXPECT_EQ(targets_of_table("指标\t单位\t2025年\t2030年\n每千人口拥有托位数\t个\t3\t4.6"),
            "[4.6] 托位数 = 4.6 个 level, per 千人口, from 3, by 2030-12-31");
}

TEST(TableTargets, join_place_and_column) {
  EXPECT_EQ(targets_of_table("镇街\t粮食面积（亩）\t大豆面积（亩）\n云溪镇\t3000\t200\n青禾街道\t2500\t100"),
            "[3000] 云溪镇粮食面积 = 3000 亩 level\n"
            "[200] 云溪镇大豆面积 = 200 亩 level\n"
            "[2500] 青禾街道粮食面积 = 2500 亩 level\n"
            "[100] 青禾街道大豆面积 = 100 亩 level");
}

TEST(TableTargets, take_unit_and_year_from_the_line_above) {
  EXPECT_EQ(targets_of_table("镇街\t粮食面积\n云溪镇\t3000\n青禾街道\t2500", "2026年任务分解表（单位：亩）"),
            "[3000] 云溪镇粮食面积 = 3000 亩 level, by 2026-12-31\n"
            "[2500] 青禾街道粮食面积 = 2500 亩 level, by 2026-12-31");
}

TEST(TableTargets, have_each_year_of_the_plan_for_a_deadline) {
  EXPECT_EQ(targets_of_table("指标\t单位\t2026年\t2027年\n森林覆盖率\t%\t41\t42"),
            "[41] 森林覆盖率 = 41 % level, by 2026-12-31\n"
            "[42] 森林覆盖率 = 42 % level, by 2027-12-31");
}

TEST(TableTargets, leave_the_number_of_the_row_out_of_the_name) {
  EXPECT_EQ(targets_of_table("指标\t单位\t目标值\n1. 森林覆盖率\t%\t42\n（2）湿地保护率\t%\t53\n③ 3A级景区\t个\t5\n其中：新建景区\t个\t2"),
            "[42] 森林覆盖率 = 42 % level\n"
            "[53] 湿地保护率 = 53 % level\n"
            "[5] 3A级景区 = 5 个 level\n"
            "[2] 新建景区 = 2 个 count");
}

TEST(TableTargets, join_indicator_and_place_of_the_column) {
  EXPECT_EQ(targets_of_table("指标\t单位\t全县\t云溪镇\n高标准农田\t万亩\t5\t2"),
            "[5] 全县高标准农田 = 50000 亩 level\n"
            "[2] 云溪镇高标准农田 = 20000 亩 level");
}

TEST(TableTargets, keep_totals_and_leave_out_subtotals) {
  EXPECT_EQ(targets_of_table("镇街\t粮食面积（亩）\n云溪镇\t3000\n小计\t3000\n青禾街道\t2500\n合计\t5500"),
            "[3000] 云溪镇粮食面积 = 3000 亩 level\n"
            "[2500] 青禾街道粮食面积 = 2500 亩 level\n"
            "[5500] 合计粮食面积 = 5500 亩 level");
}

TEST(TableTargets, say_what_a_project_costs_beside_what_it_builds) {
  EXPECT_EQ(targets_of_table("序号\t项目名称\t建设内容\t总投资（万元）\t2026年计划投资（万元）\n1\t青禾桥\t新建桥梁2座\t12000\t6000",
                             "重点项目表"),
            "[2座] 新建: 桥梁 = 2 座 count\n"
            "[12000] 青禾桥总投资 = 120000000 元 count\n"
            "[6000] 青禾桥投资 = 60000000 元 count, by 2026-12-31");
}

TEST(TableTargets, read_words_in_a_column_of_figures_as_sentences) {
  EXPECT_EQ(targets_of_table("指标\t单位\t2026年目标\n森林覆盖率\t%\t42\n改造户厕\t\t改造卫生户厕300户"),
            "[42] 森林覆盖率 = 42 % level, by 2026-12-31\n"
            "[300户] 改造: 卫生户厕 = 300 户 count, by 2026-12-31");
}

TEST(TableTargets, stand_under_the_section_of_their_row) {
  plan::Document document;
  document.format = "txt";
  document.text =
      "青禾县2026年计划\n一、主要目标\n指标\t单位\t2026年目标\t责任单位\n一、经济发展\n粮食产量\t万吨\t20\t县农业农村局\n二、生态环境\n森林"
      "覆盖率\t%\t42\t县林业局\n湿地保护率\t%\t53\t县林业局\n";
  PlanReader reader;
  const plan::Plan& plan = reader.read(document, {2026});
  ASSERT_EQ(plan.targets.size(), 3u);
  EXPECT_EQ(plan.headings[static_cast<std::size_t>(plan.targets[0].heading)].title, "经济发展");
  EXPECT_EQ(plan.headings[static_cast<std::size_t>(plan.targets[2].heading)].title, "生态环境");
}

TEST(TableTargets, take_the_year_from_the_title_above_the_unit) {
  EXPECT_EQ(targets_of_table("镇街\t粮食面积\n云溪镇\t3000\n青禾街道\t2500", "附件：2027年粮食生产任务表\n单位：亩"),
            "[3000] 云溪镇粮食面积 = 3000 亩 level, by 2027-12-31\n"
            "[2500] 青禾街道粮食面积 = 2500 亩 level, by 2027-12-31");
}

TEST(TableTargets, read_sentences_in_other_tables_as_sentences) {
  EXPECT_EQ(targets_of_table("任务\t责任单位\n新建公园3个。\t县建设局"), "[3个] 新建: 公园 = 3 个 count");
}

TEST(TableTargets, are_none_in_empty_cells) {
  EXPECT_EQ(targets_of_table("指标\t单位\t2025年\t2030年\n森林覆盖率\t%\t38\t—\n耕地保有量\t万亩\t6.8\t"), "");
}

}  // namespace
}  // namespace bihuan::reader
