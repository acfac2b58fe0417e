// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/simplified.h"

#include <gtest/gtest.h>

namespace bihuan::reader {
namespace {

TEST(Simplified, keeps_every_offset) {
  const std::string text = "到2025年,全區新增托位300個;責任單位:區教育局。𠮷";
  const std::string simple = simplified_same_length(text);
  EXPECT_EQ(simple, "到2025年,全区新增托位300个;责任单位:区教育局。𠮷");
  EXPECT_EQ(simple.size(), text.size());
}

TEST(Simplified, reads_the_character_of_drawing_in_a_plan_as_that_of_planning) {
  EXPECT_EQ(simplified_same_length("農村道路建設實施計畫,規畫圖,書畫展"), "农村道路建设实施计划,规划图,书画展");
}

TEST(Simplified, leaves_simplified_text_alone) {
  const std::string text = "全区新增托位300个,县级以上后勤、干部、面积、里程、制造。";
  EXPECT_EQ(simplified_same_length(text), text);
}

TEST(Simplified, tells_traditional_text_by_its_characters) {
  EXPECT_TRUE(looks_traditional("清河區2024年民生實事實施方案:新增普惠性托位300個,達到標準。"));
  EXPECT_FALSE(looks_traditional("清河区2024年民生实事实施方案:新增普惠性托位300个,达到标准。"));
  EXPECT_FALSE(looks_traditional(
      "於某、錢某、萬某等人参加了会议,研究了全区年度重点工作的推进情况和下一步安排,要求各部门抓好落实,确保完成全年目标任务,"
      "会议还听取了有关单位的汇报并作了部署,强调要压实责任。"));
  EXPECT_FALSE(looks_traditional(""));
  EXPECT_FALSE(looks_traditional("plain ascii"));
}

}  // namespace
}  // namespace bihuan::reader
