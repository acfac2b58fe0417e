// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/front_matter.h"

#include <gtest/gtest.h>

#include "reader/structure/titles.h"

namespace bihuan::reader {
namespace {

TEST(FrontMatter, KnowsDateLines) {
  for (const char* line : {"2023年11月30日", "二〇二三年十一月三十日", "2023-11-30", "（2024年3月5日）", "2024年3月"})
    EXPECT_TRUE(is_date_line(line)) << line;
  for (const char* line : {"2024年新建公园", "2024年", "到2025年底", "500万元"}) EXPECT_FALSE(is_date_line(line)) << line;
}

TEST(FrontMatter, FindsDocumentNumbersInAnyBracket) {
  for (const char* line : {"青政发〔2023〕7号", "青政办发[2023]7号", "青政发（2023）7号", "青政发【2023】7号"}) {
    const DocumentNumberPlace place = document_number_in(line);
    EXPECT_EQ(place.begin, 0u) << line;
    EXPECT_EQ(place.end, std::string_view(line).size()) << line;
  }
  EXPECT_EQ(document_number_in("规划（2021-2025年）的通知").end, 0u);
}

TEST(FrontMatter, ANumberMayStandBesideItsDate) {
  for (const char* line : {"(鹭管发〔2023〕18号 2023年8月15日)", "(2023年8月15日 鹭管发〔2023〕18号)", "2023年8月15日鹭管发〔2023〕18号"}) {
    const DocumentNumberPlace place = document_number_in(line);
    EXPECT_EQ(std::string_view(line).substr(place.begin, place.end - place.begin), "鹭管发〔2023〕18号") << line;
    EXPECT_TRUE(is_document_number_line(line)) << line;
  }
  EXPECT_EQ(document_number_in("日政发〔2023〕18号").begin, 0u);
  EXPECT_FALSE(is_document_number_line("根据青政发〔2023〕7号文件的要求，制定本方案"));
}

TEST(FrontMatter, KnowsWhoIsAddressed) {
  EXPECT_TRUE(is_addressee_line("各镇人民政府、街道办事处，区直各部门："));
  EXPECT_FALSE(is_addressee_line("现将有关事项通知如下："));
  EXPECT_TRUE(is_salutation("各位代表："));
  EXPECT_FALSE(is_salutation("主要任务："));
}

TEST(FrontMatter, MeasuresTheMarkOfAnAttachment) {
  EXPECT_EQ(attachment_mark_length("附件"), 6u);
  EXPECT_EQ(attachment_mark_length("附件2"), 7u);
  EXPECT_EQ(attachment_mark_length("附件：清单"), 9u);
  EXPECT_EQ(attachment_mark_length("附近居民"), 0u);
}

TEST(Titles, EndInAKindOfDocument) {
  for (const char* title : {"青川区2024年民生实事清单", "关于印发《青川区三年行动方案（2023-2025年）》的通知", "青川区政府工作报告（节选）",
                            "青川区重点工作任务分解表"})
    EXPECT_TRUE(is_title(title)) << title;
  for (const char* text : {"加强组织领导", "区教育局", "坚持以人为本"}) EXPECT_FALSE(is_title(text)) << text;
  EXPECT_TRUE(names_a_list("2024年民生实事清单"));
  EXPECT_FALSE(names_a_list("三年行动方案"));
}

TEST(Titles, TellTheirYear) {
  EXPECT_EQ(year_in("2024年民生实事清单").value, 2024);
  EXPECT_EQ(year_in("行动方案（2023-2025年）").value, 2023);
  EXPECT_EQ(year_in("新建2000套住房").value, 0);
}

}  // namespace
}  // namespace bihuan::reader
