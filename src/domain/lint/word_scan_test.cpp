// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/word_scan.h"

#include <gtest/gtest.h>

namespace bihuan::lint {
namespace {

TEST(WordScan, FindsWordsWhereTheyStand) {
  WordHits hits;
  hits.scan("力争年内完成");
  ASSERT_EQ(hits.of(Word::relative_date).size(), 1u);
  EXPECT_EQ(hits.of(Word::relative_date)[0].begin, 6u);
  EXPECT_EQ(hits.of(Word::relative_date)[0].end, 12u);
  EXPECT_EQ(hits.of(Word::year_word).size(), 1u);
}

TEST(WordScan, FindsAWordAtTheVeryEndAndInLatinLetters) {
  WordHits hits;
  hits.scan("控制pm2.5，预计");
  EXPECT_EQ(hits.of(Word::lower_case).size(), 1u);
  EXPECT_EQ(hits.of(Word::forecast).size(), 1u);
}

TEST(WordScan, BeginsAnewWithEveryText) {
  WordHits hits;
  hits.scan("年内年内");
  EXPECT_EQ(hits.of(Word::relative_date).size(), 2u);
  hits.scan("没有");
  EXPECT_TRUE(hits.of(Word::relative_date).empty());
}

}  // namespace
}  // namespace bihuan::lint
