// SPDX-License-Identifier: Apache-2.0
#include "reader/read_plan.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

std::string full_width(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || c == '%' || c == '(' || c == ')') {
      base::append_utf8(out, static_cast<char32_t>(0xFF00 + (c - ' ')));
    } else {
      out += c;
    }
  }
  return out;
}

// The fields of every target, without the value as printed.
std::string meaning_of(std::string_view text) {
  std::string lines = targets_in(text);
  for (std::size_t at = 0; (at = lines.find("％", at)) != std::string::npos;) lines.replace(at, 3, "%");
  std::string out;
  bool printed = false;
  for (const char c : lines) {
    printed |= c == '[';
    if (!printed) out += c;
    printed &= c != ']';
  }
  return out;
}

const std::vector<const char*> sentences = {"到2027年,森林覆盖率达到42.5%以上;新建公园3个,改造小区15个。",
                                            "力争每年城镇新增就业6000人(其中高校毕业生800人)。", "补贴标准从140元/月提高至150元/月。"};

TEST(PlanReader, reads_full_width_digits_like_half_width_ones) {
  for (const char* sentence : sentences) {
    SCOPED_TRACE(sentence);
    EXPECT_NE(meaning_of(sentence), "");
    EXPECT_EQ(meaning_of(full_width(sentence)), meaning_of(sentence));
  }
}

// Cut wherever a line is full, inside a number if need be; every other page with its paragraphs indented.
std::string broken_at(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = base::utf8_length(static_cast<unsigned char>(text[at]));
    if (characters == 0 && width % 2 == 1 && text.substr(at).find('\n') > width * 3) out += "　　", characters = 2;
    if (text[at] == '\n') {
      characters = 0;
    } else if (characters > 0 && characters % width == 0) {
      out += '\n';
    }
    characters += text[at] != '\n';
    out.append(text, at, length);
    at += length;
  }
  return out;
}

TEST(PlanReader, reads_a_page_of_any_width_alike) {
  constexpr std::string_view text =
      "二、重点工作\n"
      "全年完成固定资产投资210亿元，其中一季度完成40亿元。单位GDP能耗下降3%，PM2.5浓度控制在30微克/立方米以内，每千人口托位数达到4.6个。\n"
      "城乡低保人均补助水平提高到180元。城乡低保标准分别由每人每月680元、520元提高到720元、580元。推进政务服务事项网上可办率达到98%，"
      "力争开工项目60个、竣工40个。\n"
      "（一）推进交通建设。新改建农村公路150公里，改造危桥12座，6月底前完成县道大中修35公里。\n"
      "（二）提升教育质量。新建学校2所，新增学位3000个，普惠性幼儿园覆盖率达到90%以上。\n"
      "（三）保障基本民生。城镇新增就业5000人，城镇登记失业率控制在3.5%以内，开展职业技能培训8000人次。\n"
      "三、保障措施\n"
      "各乡镇、各部门要加强组织领导，压实工作责任，确保各项任务落到实处。";
  const std::string expected = meaning_of(text);
  for (std::size_t width = 20; width <= 46; ++width) EXPECT_EQ(meaning_of(broken_at(text, width)), expected) << width;
}

TEST(PlanReader, reads_full_width_marks_like_half_width_ones) {
  EXPECT_EQ(targets_in("到2027年，森林覆盖率达到42%；新建公园3个，改造小区15个。"),
            targets_in("到2027年,森林覆盖率达到42%;新建公园3个,改造小区15个。"));
  EXPECT_EQ(targets_in("城镇新增就业6000人（其中高校毕业生800人）。"), targets_in("城镇新增就业6000人(其中高校毕业生800人)。"));
}

TEST(PlanReader, joins_lines_that_end_where_the_page_did) {
  plan::Document document;
  document.format = "pdf";
  document.hard_wrapped = true;
  document.text =
      "青禾县民生实事实施方案\n一、主要目标\n到2027年，全县城乡各中小学校和幼儿园周边森林覆\n盖率达到42%"
      "以上，新建并投入使用的口袋公\n园15个。\n";
  PlanReader reader;
  const plan::Plan& plan = reader.read(document, {2026});
  ASSERT_EQ(plan.targets.size(), 2u);
  EXPECT_EQ(plan.targets[0].indicator.text, "全县城乡各中小学校和幼儿园周边森林覆盖率");
  EXPECT_EQ(to_iso(plan.targets[1].deadline.value()), "2027-12-31");
}

TEST(PlanReader, reads_the_same_again) {
  PlanReader reader;
  const plan::Document first = plan_saying("到2027年，森林覆盖率达到42%。"),
                       second = plan_saying("新建公园2个。居民收入增速高于经济增速。");
  const std::string once = described_targets(first, reader.read(first, {2026}));
  EXPECT_EQ(described_targets(second, reader.read(second, {2026})), "[2个] 新建: 公园 = 2 个 count");
  EXPECT_EQ(described_targets(first, reader.read(first, {2026})), once);
  EXPECT_TRUE(reader.read(first, {2026}).rules.empty());
}

TEST(PlanReader, quotes_traditional_characters_as_printed) {
  const plan::Document document =
      plan_saying("到2027年，森林覆蓋率達到42%，新建養老服務中心3個，改造老舊小區15個，實現農村公路養護全覆蓋。");
  PlanReader reader;
  const plan::Plan& plan = reader.read(document, {2026});
  ASSERT_GE(plan.targets.size(), 3u);
  EXPECT_EQ(plan.targets[0].indicator.text, "森林覆蓋率");
  EXPECT_EQ(plan.targets[0].op, plan::Comparator::at_least);
  EXPECT_EQ(plan.targets[1].unit.text, "個");
}

TEST(PlanReader, finds_targets_in_order_with_spans_inside_the_text) {
  const plan::Document document = plan_saying(repeated("到2027年，新建公园3个，改造小区15个。森林覆盖率达到42%。", 20'000));
  PlanReader reader;
  const plan::Plan& plan = reader.read(document, {2026});
  EXPECT_GT(plan.targets.size(), 500u);
  std::uint32_t last = 0;
  for (const plan::Target& target : plan.targets) {
    ASSERT_LE(last, target.span.begin);
    ASSERT_LT(target.span.begin, target.span.end);
    ASSERT_LE(target.span.end, document.text.size());
    last = target.span.begin;
  }
}

TEST(PlanReader, finds_nothing_in_nothing) {
  PlanReader reader;
  for (const char* text : {"", "\n", " ", "。", "一、", "\t\t\n"}) {
    SCOPED_TRACE(text);
    plan::Document document;
    document.text = text;
    EXPECT_TRUE(reader.read(document).targets.empty());
  }
}

TEST(PlanReader, survives_endless_repetition) {
  PlanReader reader;
  for (const char* piece :
       {"新增3个", "（",   "）",   "“",      "”",     "《",    "》",    "\"",       "1",        "９",           "一",
        "万",      "每",   "每千", "分别",   "从",    "至",    "到",    "、",       "，",       "。",           "；",
        "%",       "/",    "1:",   "1/",     "1.",    "1,",    "1—",    "到2027年", "全覆盖",   "零",           "三分之",
        "一、",    "(一)", "1.\n", "\n",     "\t",    "1\t",   "|",     "𠮷",       "\xCC\x81", "\xE2\x80\x8D", "\xEF\xBB\xBF",
        "其中",    "力争", "达到", "新建和", "3个、", "3个和", "（3个", "“3个”",    "亿万",     "百分之",       "20",
        "的"}) {
    SCOPED_TRACE(piece);
    plan::Document document;
    document.text = repeated(piece, 200'000);
    reader.read(document, {2026});
    const plan::Document inside = plan_saying("新建公园3个" + repeated(piece, 20'000) + "改造小区5个。");
    for (const plan::Target& target : reader.read(inside, {2026}).targets) ASSERT_LE(target.span.end, inside.text.size());
  }
}

TEST(PlanReader, survives_long_chains_of_comparisons) {
  PlanReader reader;
  for (const char* piece : {"高于", "不低于", "与增长同步", "高于全国1.3倍"}) {
    SCOPED_TRACE(piece);
    const plan::Document document = plan_saying(repeated(piece, 10'000));
    for (const plan::Rule& rule : reader.read(document, {2026}).rules) ASSERT_LE(rule.span.end, document.text.size());
  }
}

TEST(PlanReader, survives_every_cut_between_characters) {
  const std::string text =
      "到2027年底前，力争每个街道新建3—5个15分钟生活圈“152”（其中3A级占95%以上）、三分之二达到1:2，供养标准从140元/月提高至150元/"
      "人·年，不低于低保标准的1.3倍。";
  PlanReader reader;
  for (std::size_t end = 0; end < text.size(); end += base::utf8_length(static_cast<unsigned char>(text[end]))) {
    const plan::Document head = plan_saying(text.substr(0, end)), tail = plan_saying(text.substr(end));
    for (const plan::Target& target : reader.read(head, {2026}).targets) ASSERT_LE(target.span.end, head.text.size());
    for (const plan::Target& target : reader.read(tail, {2026}).targets) ASSERT_LE(target.span.end, tail.text.size());
  }
}

}  // namespace
}  // namespace bihuan::reader
