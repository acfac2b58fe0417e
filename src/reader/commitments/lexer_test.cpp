// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/lexer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace bihuan::reader {
namespace {

// The tokens of a text: words as they stand, quantities in [], dates in {}.
std::string tokens_in(std::string_view text, int year = 2026) {
  Tokens tokens;
  tokenize(text, year, tokens);
  std::string line;
  for (const Token& token : tokens.list) {
    const std::string at(text.substr(token.begin, token.end - token.begin));
    if (!line.empty()) line += " ";
    line += token.kind == TokenKind::word ? at : token.kind == TokenKind::quantity ? "[" + at + "]" : "{" + at + "}";
  }
  return line;
}

TEST(Lexer, finds_words_quantities_and_dates_in_order) {
  EXPECT_EQ(tokens_in("到2027年，新建3个托育中心。"), "{2027年} ， 新建 [3个] 。");
  EXPECT_EQ(tokens_in("每年培训1200人次以上；"), "每年 培训 [1200人次] 以上 ；");
}

TEST(Lexer, finds_nothing_in_plain_words) {
  EXPECT_EQ(tokens_in(""), "");
  EXPECT_EQ(tokens_in("云溪青禾"), "");
}

TEST(Lexer, takes_a_denominator_in_one) { EXPECT_EQ(tokens_in("每千人口3人"), "每千人口 [3人]"); }

TEST(Lexer, resolves_this_year_by_the_given_one) {
  Tokens tokens;
  tokenize("年内新建3个", 2026, tokens);
  ASSERT_EQ(tokens.dates.size(), 1u);
  EXPECT_EQ(to_iso(tokens.dates[0].last.value()), "2026-12-31");
}

TEST(Lexer, leaves_tokens_that_do_not_overlap) {
  const std::string text =
      "到2027年底前，力争每个街道新建3—5个15分钟生活圈“152”（其中3A级占95%以上）、三分之二达到1:2、每千人口4.6个，２０２８年６月底全覆盖。";
  Tokens tokens;
  tokenize(text, 2026, tokens);
  std::uint32_t end = 0;
  for (const Token& token : tokens.list) {
    EXPECT_LE(end, token.begin);
    EXPECT_LT(token.begin, token.end);
    end = token.end;
  }
  EXPECT_LE(end, text.size());
}

// What a sentence without a digit keeps of its words must be what a whole reading finds; a digit behind 。 forces that on one of the two.
TEST(Lexer, finds_values_and_cues_in_sentences_without_digits) {
  for (const std::string sentence :
       {"持续推进社区服务设施建设，村级卫生室实现全覆盖", "居民收入增速快于经济增速", "新增幼儿园三所", "五年来，各项事业取得显著成效",
        "力争实现规模翻番", "进一步健全统一的工作机制，坚持一体推进", "问题整改率不低于上年水平", "重大事故零发生", "引进两家龙头企业"}) {
    const std::string opening = "为做好今后一个时期的工作，现将有关事项安排部署如下，请认真抓好落实。";
    const std::string without_digit = opening + sentence + "。", with_digit = opening + sentence + "1。";
    Tokens quick, whole;
    tokenize(without_digit, 2026, quick);
    tokenize(with_digit, 2026, whole);
    EXPECT_LE(quick.quantities.size(), whole.quantities.size()) << sentence;
    const auto matter = [](const Tokens& tokens) {
      std::vector<std::string> words;
      for (const Token& token : tokens.list)
        if (token.is(WordKind::full_value) || token.is(WordKind::relation) || token.is(WordKind::past) || token.is(WordKind::past_hint) ||
            token.is(WordKind::future) || token.is(WordKind::hedge) ||
            (token.kind == TokenKind::quantity && tokens.quantities[token.index].is_chinese))
          words.emplace_back(tokens.text.substr(token.begin, token.end - token.begin));
      return words;
    };
    EXPECT_EQ(matter(quick), matter(whole)) << sentence;
  }
}

TEST(Lexer, reads_a_sentence_whole_wherever_its_digit_stands) {
  const std::string opening = "青禾镇位于云溪县西北部的群山之间，素来以山清水秀和民风淳朴闻名于外。";
  EXPECT_EQ(tokens_in(opening + "力争各镇新建养老院，总数达到3所。"), "。 力争 新建 ， 总数 达到 [3所] 。");
  EXPECT_EQ(tokens_in(opening + "力争各镇新建养老院，总数达到３所。"), "。 力争 新建 ， 总数 达到 [３所] 。");
  EXPECT_EQ(tokens_in(opening + "力争各镇新建养老院，总数翻番。"), "。 力争 新建 ， 总数 翻番 。");
  EXPECT_EQ(tokens_in(opening + "力争各镇新建养老院，总数名列前茅。新建3所"), "。 力争 。 新建 [3所]");
}

TEST(Lexer, counts_with_chinese_numerals_only_in_front_of_a_unit) {
  EXPECT_EQ(tokens_in("一体建设两会三个三至五个"), "建设 [三个] [三至五个]");
  EXPECT_EQ(tokens_in("建成二楼"), "建成");
  EXPECT_EQ(tokens_in("减少三分之一"), "减少 [三分之一]");
}

TEST(Lexer, ends_a_sentence_at_a_half_width_stop_in_front_of_a_year) {
  Tokens tokens;
  tokenize("现将项目印发如下.2023年,完成24项.", 2024, tokens);
  ASSERT_FALSE(tokens.list.empty());
  const auto stops = std::count_if(tokens.list.begin(), tokens.list.end(), [](const Token& token) { return token.is(WordKind::stop); });
  EXPECT_EQ(stops, 2);
}

TEST(Lexer, is_reused_from_paragraph_to_paragraph) {
  Tokens tokens;
  tokenize("到2027年，新建3个。", 2026, tokens);
  tokenize("青禾", 2026, tokens);
  EXPECT_TRUE(tokens.list.empty());
  EXPECT_TRUE(tokens.quantities.empty());
  EXPECT_TRUE(tokens.dates.empty());
}

TEST(Lexer, stops_after_so_many_quantities) {
  std::string text;
  for (int i = 0; i < 70'000; ++i) text += "3个，";
  Tokens tokens;
  tokenize(text, 0, tokens);
  EXPECT_LE(tokens.quantities.size(), 60'001u);
  EXPECT_GE(tokens.quantities.size(), 59'999u);
}

}  // namespace
}  // namespace bihuan::reader
