// SPDX-License-Identifier: Apache-2.0
#include "reader/lexicon/word_set.h"

#include <gtest/gtest.h>

#include <string>

#include <string>
#include <string_view>

namespace bihuan::reader {
namespace {

constexpr WordSet towns{"乡镇", "乡", "km", "é"};

TEST(WordSet, measures_the_word_a_text_begins_with) {
  EXPECT_EQ(towns.at_start("乡镇街道"), 6u);
  EXPECT_EQ(towns.at_start("乡村"), 3u);
  EXPECT_EQ(towns.at_start("km²"), 2u);
  EXPECT_EQ(towns.at_start("été"), 2u);
}

TEST(WordSet, measures_the_word_a_text_ends_with) {
  EXPECT_EQ(towns.at_end("各乡镇"), 6u);
  EXPECT_EQ(towns.at_end("返乡"), 3u);
  EXPECT_EQ(towns.at_end("12km"), 2u);
  EXPECT_EQ(towns.at_end("é"), 2u);
}

TEST(WordSet, takes_the_first_listed_of_several) {
  constexpr WordSet shorter_first{"乡", "乡镇"};
  EXPECT_EQ(shorter_first.at_start("乡镇"), 3u);
}

TEST(WordSet, finds_nothing_in_other_texts) {
  for (const char* text : {"", "镇", "m", "返", "𠮷", "乣", "村镇"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(towns.begins(text));
    EXPECT_FALSE(towns.ends(text));
    EXPECT_FALSE(towns.holds(text));
  }
}

TEST(WordSet, finds_its_words_behind_characters_of_any_length) {
  for (const char* before : {"", "a", "ü", "返", "𠮷", "镇镇", "乣a𠮷ü"}) {
    SCOPED_TRACE(before);
    EXPECT_EQ(towns.place_in(std::string(before) + "乡村"), std::string_view(before).size());
  }
}

TEST(WordSet, stands_for_several_at_once) {
  constexpr WordSet units{"公里", "km²"};
  constexpr auto all = united(towns, units);
  for (const char* word : {"乡镇", "乡", "km", "é", "公里", "km²"}) {
    EXPECT_TRUE(all.may_begin(word)) << word;
    EXPECT_TRUE(all.may_end(word)) << word;
    EXPECT_TRUE(all.is_one(word)) << word;
  }
  EXPECT_FALSE(all.may_begin("县"));
  EXPECT_FALSE(all.may_end("县"));
}

TEST(WordSet, does_not_read_beyond_a_short_text) {
  constexpr WordSet longer{"乡镇街道"};
  EXPECT_EQ(longer.at_start("乡镇"), 0u);
  EXPECT_EQ(longer.at_end("街道"), 0u);
}

TEST(WordSet, finds_words_in_the_middle) {
  EXPECT_TRUE(towns.holds("建设美丽乡村"));
  EXPECT_TRUE(towns.holds("12km外"));
  EXPECT_TRUE(towns.holds("𠮷乡"));
}

TEST(WordSet, tells_words_apart_that_share_their_outer_characters) {
  constexpr WordSet verbs{"按职责分工负责落实", "按职责分工负责", "按职责分工", "按分工负责", "分工负责", "负责"};
  EXPECT_EQ(verbs.index_at_start("按职责分工负责落实到位"), 0u);
  EXPECT_EQ(verbs.index_at_start("按职责分工负责的"), 1u);
  EXPECT_EQ(verbs.index_at_start("按职责分工"), 2u);
  EXPECT_EQ(verbs.index_at_start("按职责"), verbs.none);
  EXPECT_EQ(verbs.index_at_end("由各科室按职责分工负责"), 1u);
  EXPECT_EQ(verbs.index_at_end("各自分工负责"), 4u);
  EXPECT_EQ(verbs.index_at_end("工负责"), 5u);
  EXPECT_TRUE(verbs.is_one("按分工负责"));
  EXPECT_FALSE(verbs.is_one("按分工负责任"));
  EXPECT_FALSE(verbs.is_one("按分工"));
}

TEST(WordSet, passes_over_no_place_where_a_word_begins) {
  const std::string_view text = "返乡创业";
  EXPECT_TRUE(towns.may_begin_at(text, 3));
  EXPECT_EQ(towns.place_in(text), 3u);
}

// Few first characters are looked for in blocks of bytes; a text of any length, with the word at any place, must give what a search gives.
TEST(WordSet, finds_few_words_at_every_place_of_texts_of_every_length) {
  constexpr WordSet few{"带动就业", "较", "带头"};
  for (const std::string_view word : few.words())
    for (std::size_t before = 0; before < 24; ++before)
      for (std::size_t behind = 0; behind < 24; ++behind) {
        std::string text;
        for (std::size_t i = 0; i < before; ++i) text += i % 5 == 4 ? "a" : i % 3 == 2 ? "带" : "镇";
        text += word;
        for (std::size_t i = 0; i < behind; ++i) text += i % 4 == 3 ? "é" : "村";
        EXPECT_EQ(few.place_in(text), text.find(word)) << text;
        text.replace(text.find(word), 3, "另");
        EXPECT_EQ(few.place_in(text), few.none) << text;
      }
}

// As many first characters as are looked for in blocks, and one more.
TEST(WordSet, finds_words_of_eight_and_of_nine_first_characters) {
  constexpr WordSet eight{"各", "有关", "相关", "所有", "其他", "其它", "属地", "成员单位", "辖区单位"};
  constexpr WordSet nine{"各", "有关", "相关", "所有", "其他", "属地", "成员单位", "辖区单位", "镇街"};
  const std::string_view front = "由牵头部门会同区里", rear = "按职责分工落实到位";
  const auto holds_at_its_place = [&](const auto& set) {
    for (const std::string_view word : set.words())
      for (std::size_t behind = 0; behind <= rear.size(); behind += 3) {
        const std::string text = std::string(front) + std::string(word) + std::string(rear.substr(0, behind));
        EXPECT_EQ(set.place_in(text), front.size()) << text;
        EXPECT_EQ(set.place_in(text.substr(0, front.size() + word.size() - 3)), set.none) << text;
      }
  };
  holds_at_its_place(eight);
  holds_at_its_place(nine);
}

// Words that fit into eight bytes are compared as numbers, longer ones byte by byte.
TEST(WordSet, is_one_of_its_words_and_of_no_part_of_them) {
  constexpr WordSet words{"镇", "镇街", "镇km", "镇街道办", "镇街道办事处", "镇街ab", "镇街abc"};
  for (const std::string_view word : words.words()) {
    EXPECT_TRUE(words.is_one(word)) << word;
    EXPECT_FALSE(words.is_one(std::string(word) + "人")) << word;
    EXPECT_FALSE(words.is_one(std::string(word) + "x")) << word;
    std::string other(word);
    ++other.back();
    EXPECT_FALSE(words.is_one(other)) << word;
  }
  EXPECT_FALSE(words.is_one(""));
  EXPECT_FALSE(words.is_one("镇街道"));
}

TEST(WordSet, finds_the_first_of_several_words) {
  constexpr WordSet few{"扣缴", "罚款"};
  const std::string_view text = "对违反规定的企业处以罚款并扣缴罚款所得";
  EXPECT_EQ(few.place_in(text), text.find("罚款"));
}

TEST(WordSet, works_when_compiling) {
  static_assert(WordSet{"乡"}.holds("返乡创业园"));
  static_assert(towns.begins("乡"));
  static_assert(!towns.ends("村"));
}

}  // namespace
}  // namespace bihuan::reader
