// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/search_pairs.h"

#include <gtest/gtest.h>

#include <cctype>

#include "base/utf8.h"

namespace bihuan::ledger {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

TEST(SearchPairs, are_neighbours_and_whole_words) {
  struct Case {
    const char* text;
    const char* pairs;
  };
  const Case cases[] = {{"停车泊位5G站", "停车 车泊 泊位 位 5g 站"},
                        {"新增，泊位", "新增 增 泊位 位"},
                        {"ＰＭ2.5浓度", "pm2 5 浓度 度"},
                        {"", ""},
                        {"。、 ——", ""}};
  for (const Case& c : cases) EXPECT_EQ(joined(search_pairs(c.text)), c.pairs) << c.text;
}

TEST(SearchPairs, of_a_query_are_phrases) {
  const auto phrases = search_phrases("停车泊位 5G");
  ASSERT_EQ(phrases.size(), 2u);
  EXPECT_EQ(joined(phrases[0].pairs), "停车 车泊 泊位");
  EXPECT_FALSE(phrases[0].is_open);
  EXPECT_EQ(joined(phrases[1].pairs), "5g");
  EXPECT_TRUE(phrases[1].is_open);
  EXPECT_TRUE(search_phrases("。 ").empty());
  EXPECT_TRUE(search_phrases("区")[0].is_open);
}

TEST(SearchPairs, what_is_found_is_told_in_code_points) {
  EXPECT_EQ(found_places("新增停车泊位600个，停车", "停车"), (std::vector<Place>{{2, 4}, {11, 13}}));
  EXPECT_EQ(found_places("新增停车泊位６００个", "600 泊位"), (std::vector<Place>{{4, 6}, {6, 9}}));
  EXPECT_TRUE(found_places("新增停车泊位", "停车 公园").empty());
  EXPECT_EQ(found_places("ＰＭ2.5", "pm2.5"), (std::vector<Place>{{0, 5}}));
}

// Whatever stands in a text is found by its pairs: each phrase of the query is a run of the text's pairs.
TEST(SearchPairs, of_a_part_stand_in_the_pairs_of_the_whole) {
  const std::string text = "到2027年，全县新建5G基站120座，森林覆盖率达到42.5%以上。";
  const auto pairs = search_pairs(text);
  for (std::size_t begin = 0; begin < text.size(); begin += base::utf8_length(static_cast<unsigned char>(text[begin])))
    for (std::size_t end = begin; end < text.size();) {
      end += base::utf8_length(static_cast<unsigned char>(text[end]));
      const std::string part = text.substr(begin, end - begin);
      for (const SearchPhrase& phrase : search_phrases(part)) {
        bool stands = false;
        for (std::size_t at = 0; at + phrase.pairs.size() <= pairs.size() && !stands; ++at) {
          stands = true;
          for (std::size_t i = 0; i < phrase.pairs.size(); ++i) {
            const bool is_beginning = phrase.is_open && i + 1 == phrase.pairs.size();
            stands = stands && (is_beginning ? pairs[at + i].starts_with(phrase.pairs[i]) : pairs[at + i] == phrase.pairs[i]);
          }
        }
        // A word that the part begins in the middle of (027年) is found by its beginning only.
        const bool cuts_word =
            begin > 0 && std::isalnum(static_cast<unsigned char>(text[begin])) && std::isalnum(static_cast<unsigned char>(text[begin - 1]));
        EXPECT_TRUE(stands || cuts_word) << part;
      }
    }
}

}  // namespace
}  // namespace bihuan::ledger
