// SPDX-License-Identifier: Apache-2.0
// What may not change a reading: the width of punctuation, line ends, breaks inside sentences, page furniture, reading twice.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "reader/structure/characters.h"
#include "reader/structure/read_for_test.h"

namespace bihuan::reader {
namespace {

using testing::Reading;

const std::string plan_text = R"(青川区2024年重点工作实施方案
为做好今年各项重点工作，结合我区实际，制定本方案，请认真贯彻执行。
一、工作目标
到2024年底，地区生产总值增长6%左右，城镇新增就业3500人以上，居民收入增速高于经济增速。
二、重点任务
（一）改善居住环境
1.改造老旧小区。改造老旧小区12个，惠及居民3500户，加装电梯30部，居民满意率达到95%以上。（牵头单位：区住建局；责任单位：区财政局、各街道办事处）
2.建设公园绿地。新建口袋公园5个、绿道12公里，城区绿地率提高到38.5%，打通断头路3条。（区城管局牵头，区交通局、各镇街配合）
（二）提升服务水平
3.扩大普惠托育。新增托位300个，每千人口托位数达到4.6个，新建社区养老服务中心2座。（责任单位：区卫健局、区民政局）
4.办好人民教育。新建学校2所，增加学位1800个，培训教师600人次，义务教育巩固率保持在99%以上。（责任单位：区教育局）
三、保障措施
（一）加强组织领导。各镇街、各部门要压实责任，主要负责同志要亲自部署、亲自过问，确保任务落实。
)";

std::string folded_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Char c = char_at(text, at);
    base::append_utf8(out, c.code);
    at += c.length;
  }
  return out;
}

std::string widened_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool mark = c == ',' || c == ':' || c == ';' || c == '(' || c == ')';
    base::append_utf8(out, mark ? static_cast<char32_t>(c) + 0xFEE0 : 0);
    if (!mark) out.back() = c;
  }
  return out;
}

std::string folded_lines(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += folded_text(line) + "\n";
  return out;
}

// Says only where the two part, not all that they hold.
void expect_equal(const std::string& read, const std::string& expected, const std::string& what) {
  if (read == expected) return;
  const std::size_t at =
      static_cast<std::size_t>(std::mismatch(read.begin(), read.end(), expected.begin(), expected.end()).first - read.begin());
  const std::size_t line = at == 0 ? 0 : read.rfind('\n', at - 1) + 1;
  ADD_FAILURE() << "parts in: " << read.substr(line, read.find('\n', at) - line) << "\nread from:\n" << what.substr(0, 1500);
}

void expect_same(const Reading& expected, const Reading& read, const std::string& what) {
  expect_equal(folded_lines(read.headings()), folded_lines(expected.headings()), what);
  expect_equal(folded_lines(read.tasks()), folded_lines(expected.tasks()), what);
  expect_equal(folded_lines(read.bodies()), folded_lines(expected.bodies()), what);
  expect_equal(folded_text(read.plan.meta.title.text), folded_text(expected.plan.meta.title.text), what);
}

// Places inside sentences of long lines, away from marks.
std::vector<std::size_t> places_inside(const std::string& text) {
  std::vector<std::size_t> places;
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = text.find('\n', line);
    if (end - line > 150)
      for (std::size_t at = line + 60; at + 40 < end; ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        const char32_t before = last_char(std::string_view(text).substr(0, at)).code;
        if (starts && !is_terminator(before) && !is_closer(before)) places.push_back(at);
      }
    line = end + 1;
  }
  return places;
}

TEST(StructureProperty, WidthOfPunctuationChangesNothing) {
  const Reading expected(plan_text);
  ASSERT_EQ(expected.plan.tasks.size(), 4u);
  expect_same(expected, Reading(folded_text(plan_text)), "half width");
  expect_same(expected, Reading(widened_text(folded_text(plan_text))), "full width");
}

TEST(StructureProperty, LineEndsAndIndentsChangeNothing) {
  const Reading expected(plan_text);
  std::string with_returns, with_indents, with_blanks;
  for (const char c : plan_text) {
    if (c == '\n') with_returns += '\r';
    with_returns += c;
    with_indents += c;
    with_blanks += c;
    if (c == '\n') with_indents += "\xE3\x80\x80\xE3\x80\x80", with_blanks += '\n';
  }
  expect_same(expected, Reading(with_returns), "CR LF");
  expect_same(expected, Reading(with_indents), "indented");
  expect_same(expected, Reading(with_blanks), "blank lines");
}

TEST(StructureProperty, BreaksInsideSentencesChangeNothing) {
  const Reading expected(plan_text);
  const std::vector<std::size_t> places = places_inside(plan_text);
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string text = plan_text;
    text.insert(places[random() % places.size()], "\n");
    expect_same(expected, Reading(text), text);
  }
}

TEST(StructureProperty, PageFurnitureChangesNothing) {
  const Reading expected(plan_text);
  const std::vector<std::size_t> places = places_inside(plan_text);
  std::mt19937 random(11);
  for (const char* furniture : {"\n- 3 -\n", "\n\n— 12 —\n\n", "\n第3页 共10页\n", "\n－ 3 －\n青川区重点工作文件汇编\n", "\n3\n\f"}) {
    for (int round = 0; round < 40; ++round) {
      std::string text = plan_text;
      text.insert(places[random() % places.size()], furniture);
      const Reading read(text);
      expect_same(expected, read, text);
      EXPECT_EQ(read.plan.noise.size(), 1u) << text;
    }
  }
}

TEST(StructureProperty, AHardWrappedPageReadsLikeItsText) {
  const Reading expected(plan_text);
  std::string wrapped;
  for (std::size_t line = 0; line < plan_text.size();) {
    const std::size_t end = plan_text.find('\n', line);
    std::size_t characters = 0;
    for (std::size_t at = line; at < end; ++characters) {
      const std::size_t length = base::utf8_length(static_cast<unsigned char>(plan_text[at]));
      if (characters > 0 && characters % 30 == 0) wrapped += '\n';
      wrapped.append(plan_text, at, length);
      at += length;
    }
    wrapped += '\n';
    line = end + 1;
  }
  const Reading read(wrapped, true);
  EXPECT_EQ(read.headings(), expected.headings());
  EXPECT_EQ(read.tasks(), expected.tasks());
}

TEST(StructureProperty, EveryByteOfAParagraphIsTheDocuments) {
  for (const std::string& text :
       {plan_text, widened_text(plan_text), "青川 区 方 案\n一、总体 要求\n建 设 5 个 GDP growth 项目，\n覆盖 95\n%。\n" + plan_text}) {
    const Reading read(text);
    for (const Paragraph& paragraph : read.structure.paragraphs())
      for (std::uint32_t i = 0; i < paragraph.text.size(); ++i)
        EXPECT_TRUE(paragraph.text[i] == ' ' || text[paragraph.source(i, i + 1).begin] == paragraph.text[i]) << paragraph.text;
  }
}

TEST(StructureProperty, ReadingOneAfterTheOtherKeepsThemApart) {
  plan::Plan plan;
  Structure structure;
  plan::Document first, second;
  first.text = plan_text;
  second.text = "青川区方案\n一、任务\n1.植树。植树500亩，抚育林木。\n";
  for (int round = 0; round < 3; ++round) {
    plan.clear();
    structure.read(first, {}, plan);
    EXPECT_EQ(plan.tasks.size(), 4u);
    plan.clear();
    structure.read(second, {}, plan);
    EXPECT_EQ(plan.tasks.size(), 1u);
  }
}

}  // namespace
}  // namespace bihuan::reader
