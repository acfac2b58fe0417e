// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/page_lines.h"

#include <gtest/gtest.h>

#include "reader/formats/paged/page_tables.h"
#include "reader/formats/paged/running_heads.h"

namespace bihuan::reader {
namespace {

// Characters 10 wide and high.
PlacedText at(double x, double y, const std::string& text, double width) { return {x, x + width, y, y + 10, text}; }

TEST(PageLines, join_what_stands_on_one_line) {
  const Page page = lines_of({at(20, 100, "到2025年", 45), at(66, 101, "完成", 20), at(20, 120, "改造", 20)});
  ASSERT_EQ(page.size(), 2u);
  EXPECT_EQ(page[0].text(), "到2025年完成");
  EXPECT_EQ(page[1].text(), "改造");
}

TEST(PageLines, part_latin_words_and_columns) {
  EXPECT_EQ(lines_of({at(0, 0, "two", 15), at(18, 0, "words", 25)})[0].text(), "two words");
  EXPECT_EQ(lines_of({at(0, 0, "甲", 10), at(60, 0, "乙", 10)})[0].segments.size(), 2u);
}

TEST(PageLines, drop_what_is_drawn_twice) { EXPECT_EQ(lines_of({at(0, 0, "粗体", 20), at(0.3, 0, "粗体", 20)})[0].text(), "粗体"); }

TEST(RunningHeads, know_page_numbers) {
  for (const char* line : {"3", "- 3 -", "—12—", "第 3 页", "第3页 共9页", "3/9", "Page 3 of 9", "— 3 —"})
    EXPECT_TRUE(is_page_number_line(line)) << line;
  for (const char* line : {"3个", "第三页", "2025年", "一", ""}) EXPECT_FALSE(is_page_number_line(line)) << line;
}

TEST(RunningHeads, leave_a_lone_number_and_unlike_lines) {
  std::vector<Page> pages{lines_of({at(0, 0, "甲", 10), at(0, 20, "300", 20)})};
  mark_running_heads(pages);
  EXPECT_FALSE(pages[0][1].is_furniture);
  pages = {lines_of({at(0, 0, "甲", 10)}), lines_of({at(0, 0, "乙", 10)}), lines_of({at(0, 0, "丙", 10)})};
  mark_running_heads(pages);
  for (const Page& page : pages) EXPECT_FALSE(page[0].is_furniture);
}

TEST(PageTables, see_columns_and_wrapped_cells) {
  const Page page = lines_of({at(0, 0, "序号", 20), at(60, 0, "任务", 20), at(200, 0, "单位", 20),         //
                              at(0, 20, "1", 5), at(60, 20, "新建公园", 40), at(200, 20, "区城", 20),      //
                              at(60, 32, "三个", 20), at(200, 32, "管局", 20),                             //
                              at(0, 52, "2", 5), at(60, 52, "改造道路", 40), at(200, 52, "区住建局", 40),  //
                              at(0, 90, "以上任务由各单位按照职责分工负责落实并按月报送进展", 250)});
  const auto found = table_at(page, 0);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->end_line, 4u);
  EXPECT_EQ(found->table.row_count, 3u);
  EXPECT_EQ(found->table.column_count, 3u);
  ASSERT_EQ(found->table.cells.size(), 9u);
  EXPECT_EQ(found->table.cells[4].text, "新建公园三个");
  EXPECT_EQ(found->table.cells[5].text, "区城管局");
}

TEST(PageTables, part_cells_that_touch) {
  const Page page = lines_of({at(0, 0, "序号", 20), at(60, 0, "任务", 20), at(130, 0, "单位", 20),        //
                              at(40, 20, "新建公园三个并对外开", 80), at(125, 20, "区城管局、区财", 70),  //
                              at(5, 26, "1", 5),                                                          //
                              at(40, 32, "放", 10), at(125, 32, "政局", 20),                              //
                              at(5, 60, "2", 5), at(40, 60, "改造道路五条", 60), at(125, 60, "区住建局", 40)});
  const auto found = table_at(page, 0);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->table.row_count, 3u);
  ASSERT_EQ(found->table.cells.size(), 9u);
  EXPECT_EQ(found->table.cells[3].text, "1");
  EXPECT_EQ(found->table.cells[4].text, "新建公园三个并对外开放");
  EXPECT_EQ(found->table.cells[5].text, "区城管局、区财政局");
}

TEST(PageTables, see_none_in_running_text) {
  EXPECT_FALSE(table_at(lines_of({at(0, 0, "甲", 10), at(60, 0, "乙", 10), at(0, 20, "全宽的一行文字", 70)}), 0));
  EXPECT_FALSE(table_at(lines_of({at(0, 0, "甲乙丙", 30)}), 0));
}

}  // namespace
}  // namespace bihuan::reader
