// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/numbering.h"

#include <gtest/gtest.h>

namespace bihuan::reader {
namespace {

struct Case {
  const char* text;
  NumberStyle style;
  int value;
  const char* label;
  const char* rest;
};

TEST(Numbering, ReadsEveryStyleOfOfficialWriting) {
  const Case cases[] = {{"一、总体要求", NumberStyle::chinese, 1, "一", "总体要求"},
                        {"十二、附则", NumberStyle::chinese, 12, "十二", "附则"},
                        {"一,基本情况", NumberStyle::chinese, 1, "一", "基本情况"},
                        {"（三）完善机制", NumberStyle::chinese_paren, 3, "（三）", "完善机制"},
                        {"(十一)完善机制", NumberStyle::chinese_paren, 11, "(十一)", "完善机制"},
                        {"1.新建公园", NumberStyle::arabic, 1, "1", "新建公园"},
                        {"１．新建公园", NumberStyle::arabic, 1, "１", "新建公园"},
                        {"23、新建公园", NumberStyle::arabic, 23, "23", "新建公园"},
                        {"3.2025年新建公园", NumberStyle::arabic, 3, "3", "2025年新建公园"},
                        {"1 新建公园", NumberStyle::arabic, 1, "1", "新建公园"},
                        {"(2)扩建学校", NumberStyle::arabic_paren, 2, "(2)", "扩建学校"},
                        {"2）扩建学校", NumberStyle::arabic_paren, 2, "2", "扩建学校"},
                        {"③扩建学校", NumberStyle::circled, 3, "③", "扩建学校"},
                        {"1.2 编制依据", NumberStyle::decimal, 2, "1.2", "编制依据"},
                        {"第二章总体要求", NumberStyle::chapter, 2, "第二章", "总体要求"},
                        {"第三条本办法", NumberStyle::article, 3, "第三条", "本办法"},
                        {"专栏3重点工程", NumberStyle::box, 3, "专栏3", "重点工程"},
                        {"任务一：稳增长", NumberStyle::keyword, 1, "任务一", "稳增长"},
                        {"——就业更充分。", NumberStyle::bullet, 0, "", "就业更充分。"},
                        {"[1]有关说明", NumberStyle::note, 1, "[1]", "有关说明"}};
  for (const Case& c : cases) {
    const Number number = number_at(c.text);
    EXPECT_EQ(number.style, c.style) << c.text;
    EXPECT_EQ(number.value, c.value) << c.text;
    EXPECT_EQ(number.label, c.label) << c.text;
    EXPECT_EQ(std::string_view(c.text).substr(number.length), c.rest) << c.text;
  }
}

TEST(Numbering, TakesNoMeasureDateOrWordForANumber) {
  for (const char* text : {"1.5公里道路", "3.2万亩", "98.5%", "2025年底", "6 月底前", "5个公园", "一是加强", "一些地方", "第三条例",
                           "第一时间", "任务重大", "-5%左右", "2023.11.30"})
    EXPECT_FALSE(number_at(text).is_given()) << text;
}

TEST(Numbering, KnowsTheFigureThatIsDue) {
  EXPECT_EQ(number_at("11.121人才项目", 0, 11).style, NumberStyle::arabic);
  EXPECT_NE(number_at("11.121人才项目", 0, 5).style, NumberStyle::arabic);
}

}  // namespace
}  // namespace bihuan::reader
