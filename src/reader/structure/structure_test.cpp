// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/structure.h"

#include <gtest/gtest.h>

#include "reader/structure/read_for_test.h"

namespace bihuan::reader {
namespace {

using testing::Reading;
using Lines = std::vector<std::string>;

const char* const saved_page = R"(首页 > 政务公开 > 政策文件
索引号：QC-2024-0012 | 发布机构：青川区人民政府办公室
发布日期：2024-03-08
青川区人民政府办公室关于印发青川区2024年民生实事实施方案的通知
青政办发〔2024〕7号
各镇人民政府、街道办事处，区直各部门：
《青川区2024年民生实事实施方案》已经区政府同意，现印发给你们，请认真执行。
青川区人民政府办公室
2024年3月6日
青川区2024年民生实事实施方案
一、总体要求
坚持以人民为中心，办好民生实事。
二、重点任务
(一)改善居住环境
1.改造老旧小区。改造老旧小区12个，惠及居民3500户。(牵头单位:区住建局;责任单位:区财政局、各街道办事处)
2.新建口袋公园5个。(责任单位:区城管局)
(二)提升服务水平
3.扩大普惠托育。新增托位300个。
每千人口托位数达到4.6个。
责任单位:区卫健局、区教育局
三、保障措施
(一)加强组织领导。各镇街要压实责任。
附件:2024年民生实事清单
2024年民生实事清单
1.建设停车位500个。(区城管局负责)
2.改造农村公路20公里。(区交通局牵头,各镇配合)
扫一扫在手机打开当前页
)";

TEST(Structure, ReadsANoticeWithItsPlanAndItsList) {
  const Reading reading(saved_page);
  EXPECT_EQ(reading.plan.meta.title.text, "青川区人民政府办公室关于印发青川区2024年民生实事实施方案的通知");
  EXPECT_EQ(reading.plan.meta.issuer.text, "青川区人民政府办公室");
  EXPECT_EQ(reading.plan.meta.doc_number.text, "青政办发〔2024〕7号");
  EXPECT_EQ(reading.plan.meta.index_number.text, "QC-2024-0012");
  EXPECT_EQ(reading.plan.meta.region.text, "青川区");
  EXPECT_EQ(base::to_iso(*reading.plan.meta.published.date), "2024-03-08");
  EXPECT_EQ(base::to_iso(*reading.plan.meta.signed_on.date), "2024-03-06");
  EXPECT_EQ(reading.plan.meta.year, 2024);
  EXPECT_EQ(reading.headings(), (Lines{"1 一 总体要求", "1 二 重点任务", "2 (一) 改善居住环境", "3 1 改造老旧小区", "2 (二) 提升服务水平",
                                       "3 3 扩大普惠托育", "1 三 保障措施", "2 (一) 加强组织领导", "1  2024年民生实事清单"}));
  EXPECT_EQ(reading.tasks(),
            (Lines{"1 改造老旧小区 | 区住建局 | 区财政局,各街道办事处", "2 新建口袋公园5个 |  | 区城管局",
                   "3 扩大普惠托育 |  | 区卫健局,区教育局", "1 建设停车位500个 |  | 区城管局", "2 改造农村公路20公里 | 区交通局 | 各镇"}));
  ASSERT_EQ(reading.plan.noise.size(), 2u);
  EXPECT_EQ(reading.text_at(reading.plan.noise[0]), "首页 > 政务公开 > 政策文件");
  EXPECT_EQ(reading.text_at(reading.plan.noise[1]), "扫一扫在手机打开当前页");
}

TEST(Structure, GivesParagraphsWithoutLabelsAndNumbers) {
  const Reading reading(saved_page);
  const Lines bodies = reading.bodies();
  EXPECT_NE(std::find(bodies.begin(), bodies.end(), "改造老旧小区。改造老旧小区12个，惠及居民3500户。"), bodies.end());
  EXPECT_NE(std::find(bodies.begin(), bodies.end(), "每千人口托位数达到4.6个。"), bodies.end());
  for (const Paragraph& paragraph : reading.structure.paragraphs())
    if (paragraph.text.starts_with("建设停车位")) {
      EXPECT_EQ(paragraph.list_year, 2024);
      EXPECT_GE(paragraph.task, 0);
    }
}

TEST(Structure, MarksThePastAndTheGlossary) {
  const Reading reading(
      "青川区政府工作报告\n——2025年1月8日在青川区第五届人民代表大会上\n各位代表：\n一、2024年工作回顾\n新建学校3所。\n二、2025年工作安排\n"
      "（一）稳增长。新建学校5所，增加学位900个。\n名词解释：\n[1]专精特新：指一类企业。\n");
  EXPECT_EQ(reading.plan.meta.region.text, "青川区");
  EXPECT_EQ(reading.plan.meta.year, 2025);
  for (const Paragraph& paragraph : reading.structure.paragraphs()) {
    EXPECT_EQ(paragraph.past, paragraph.text == "新建学校3所。" || paragraph.text == "2024年工作回顾") << paragraph.text;
    EXPECT_EQ(paragraph.kind == ParagraphKind::footnote, paragraph.text.starts_with("[1]")) << paragraph.text;
    EXPECT_EQ(paragraph.section_year == 2025, paragraph.text == "2025年工作安排" || paragraph.text.starts_with("稳增长")) << paragraph.text;
  }
  EXPECT_TRUE(reading.plan.tasks.empty());
}

TEST(Structure, ReadsUnnumberedRunInHeadings) {
  const Reading reading(
      "推进美丽乡村建设。打造示范村3个，新建污水处理站2座，让群众生活更美好。\n\n推进生态环境保护。植树造林500亩，空气优良天数比例达到92%"
      "，守护青山绿水。\n");
  EXPECT_EQ(reading.headings(), (Lines{"3  推进美丽乡村建设", "3  推进生态环境保护"}));
}

TEST(Structure, ReadsTasksOutOfATable) {
  for (const char* text : {"2024年青川区重点工作分工表\n序号\t重点任务\t牵头单位\t责任单位\t完成时限\n1\t新建公园5个\t区城管局\t区财政局、"
                           "各镇\t6月底前\n2\t改造公路20公里\t区交通局\t各镇\t全年\n",
                           "2024年青川区重点工作分工表\n序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限\n1 | 新建公园5个 | 区城管局 | "
                           "区财政局、各镇 | 6月底前\n2 | 改造公路20公里 | 区交通局 | 各镇 | 全年\n",
                           "2024年青川区重点工作分工表\n序号\n重点任务\n牵头单位\n责任单位\n完成时限\n1\n新建公园5个\n区城管局\n区财政局、"
                           "各镇\n6月底前\n2\n改造公路20公里\n区交通局\n各镇\n全年\n"}) {
    const Reading reading(text);
    EXPECT_EQ(reading.tasks(), (Lines{"1 新建公园5个 | 区城管局 | 区财政局,各镇", "2 改造公路20公里 | 区交通局 | 各镇"})) << text;
    ASSERT_EQ(reading.plan.tasks.size(), 2u);
    ASSERT_TRUE(reading.plan.tasks[0].deadline.has_value());
    EXPECT_EQ(base::to_iso(*reading.plan.tasks[0].deadline), "2024-06-30");
  }
}

TEST(Structure, PartsUnitsAtWhiteSpace) {
  const char* lines[] = {"责任单位: 区数据局 区行政审批局", "（责任单位：区数据局　区行政审批局）"};
  for (const char* line : lines) {
    const Reading read(std::string("青川区工作方案\n一、重点任务\n1.推进一网通办。优化流程。\n") + line + "\n");
    EXPECT_EQ(read.tasks(), Lines({"1 推进一网通办 |  | 区数据局,区行政审批局"})) << line;
  }
  const Reading broken(
      "青川区工作方案\n一、重点任务\n1.推进一网通办。优化流程。（责任单位：区发展和改革委\n　　员会、中共青川区委 宣传部）\n");
  EXPECT_EQ(broken.tasks(), Lines({"1 推进一网通办 |  | 区发展和改革委员会,中共青川区委宣传部"}));
}

TEST(Structure, CarriesMergedCellsDown) {
  plan::Document document;
  document.text = "任务\t责任单位\n新建公园\t区城管局\n改造公路\n";
  const auto cell = [&](std::string_view words, std::uint32_t row, std::uint32_t column, std::uint32_t rows) {
    const std::uint32_t at = static_cast<std::uint32_t>(document.text.find(words));
    return plan::Cell{{at, at + static_cast<std::uint32_t>(words.size())}, row, column, rows, 1};
  };
  plan::Table table;
  table.span = {0, static_cast<std::uint32_t>(document.text.size() - 1)};
  table.row_count = 3;
  table.column_count = 2;
  table.cells = {cell("任务", 0, 0, 1), cell("责任单位", 0, 1, 1), cell("新建公园", 1, 0, 1), cell("区城管局", 1, 1, 2),
                 cell("改造公路", 2, 0, 1)};
  document.tables.push_back(table);
  plan::Plan plan;
  Structure structure;
  structure.read(document, {}, plan);
  ASSERT_EQ(plan.tasks.size(), 2u);
  EXPECT_EQ(plan.tasks[1].title, "改造公路");
  ASSERT_EQ(plan.tasks[1].unit_count, 1u);
  EXPECT_EQ(plan.units[plan.tasks[1].first_unit].name.text, "区城管局");
}

TEST(Structure, ReadsChaptersDecimalsAndArticles) {
  EXPECT_EQ(Reading("青川区养老规划\n第一章 规划背景\n第一节 发展基础\n一、现状\n有床位300张。\n第二章 重点任务\n").headings(),
            (Lines{"1 第一章 规划背景", "2 第一节 发展基础", "3 一 现状", "1 第二章 重点任务"}));
  EXPECT_EQ(Reading("青川区应急预案\n1 总则\n1.1 编制目的\n提高应对能力。\n1.2 适用范围\n适用于本区。\n2 保障\n2.1 队伍\n组建队伍6支。\n")
                .headings(),
            (Lines{"1 1 总则", "2 1.1 编制目的", "2 1.2 适用范围", "1 2 保障", "2 2.1 队伍"}));
}

TEST(Structure, SaysWhatItCouldNotSettle) {
  const Reading reading(
      "青川区实施方案\n一、任务\n1.新建公园。建设公园5座。（责任单位：区城管局）\n3.改造公路。改造公路8公里。（责任单位：区交通局\n4."
      "植树。植树500亩。\n");
  Lines codes;
  for (const plan::Notice& notice : reading.plan.notices) codes.emplace_back(notice.code);
  EXPECT_EQ(codes, (Lines{"numbering-gap", "label-bracket-open", "task-without-units"}));
}

TEST(Structure, ReadsNothingOutOfNothing) {
  for (const char* text : {"", "\n\n", "   ", "\xEF\xBB\xBF", "。", "1."}) {
    const Reading reading(text);
    EXPECT_TRUE(reading.plan.tasks.empty()) << text;
    EXPECT_TRUE(reading.plan.headings.empty()) << text;
  }
}

}  // namespace
}  // namespace bihuan::reader
