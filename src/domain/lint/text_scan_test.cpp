// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/text_scan.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

TEST(TextScan, FindsWordsWhereTheyStand) {
  ScannedText scanned;
  const WordHits& hits = scanned.words;
  scanned.scan("力争年内完成", false);
  ASSERT_EQ(hits.of(Word::relative_date).size(), 1u);
  EXPECT_EQ(hits.of(Word::relative_date)[0].begin, 6u);
  EXPECT_EQ(hits.of(Word::relative_date)[0].end, 12u);
}

TEST(TextScan, FindsAWordAtTheVeryEndAndInLatinLetters) {
  ScannedText scanned;
  const WordHits& hits = scanned.words;
  scanned.scan("控制pm2.5，预计", false);
  EXPECT_EQ(hits.of(Word::lower_case).size(), 1u);
  EXPECT_EQ(hits.of(Word::forecast).size(), 1u);
}

TEST(TextScan, FindsYearsAndMonthsWhereANumberIsOrMayBeMissing) {
  const struct {
    const char* text;
    std::size_t years, months;
  } cases[] = {{"年初，年底", 2, 0}, {"从年到年", 2, 0}, {"成立30周年", 1, 0}, {"2024年3月", 0, 1}, {"２０２４年３月", 1, 1}, {"每年三月", 0, 0}};
  for (const auto& [text, years, months] : cases) {
    ScannedText scanned;
    scanned.scan(text, false);
    EXPECT_EQ(scanned.words.of(Word::year_word).size(), years) << text;
    EXPECT_EQ(scanned.words.of(Word::day_word).size(), months) << text;
  }
}

// Against the way that is plainly right: from the byte to either side, character by character.
TEST(TextScan, FindsTheSentenceAroundEveryByte) {
  std::string text;
  std::mt19937 random(3);
  const char* pieces[] = {"甲", "乙丙", "a", "1", "。", "；", "\n", "，", "“", "𠀀"};
  for (int i = 0; i < 600; ++i) text += pieces[random() % 10];
  ScannedText scanned;
  scanned.scan(text, false);
  const auto at = [&](std::size_t place) { return base::utf8_at(text, place); };
  for (const std::uint32_t reach : {7u, 40u, 900u})
    for (std::uint32_t byte = 0; byte < text.size(); byte += static_cast<std::uint32_t>(base::utf8_length(static_cast<unsigned char>(text[byte])))) {
      plan::Span wanted{byte, byte};
      while (wanted.begin > 0 && byte - wanted.begin < reach && !ends_sentence(at(base::utf8_before(text, wanted.begin))))
        wanted.begin = static_cast<std::uint32_t>(base::utf8_before(text, wanted.begin));
      while (wanted.end < text.size() && wanted.end - byte < reach && !ends_sentence(at(wanted.end)))
        wanted.end += static_cast<std::uint32_t>(base::utf8_length(static_cast<unsigned char>(text[wanted.end])));
      ASSERT_EQ(scanned.parts.sentence_at(byte, reach), wanted) << byte << " within " << reach;
    }
}

TEST(TextScan, BeginsAnewWithEveryText) {
  ScannedText scanned;
  const WordHits& hits = scanned.words;
  scanned.scan("年内年内", false);
  EXPECT_EQ(hits.of(Word::relative_date).size(), 2u);
  scanned.scan("没有", false);
  EXPECT_TRUE(hits.of(Word::relative_date).empty());
}

}  // namespace
}  // namespace bihuan::lint
