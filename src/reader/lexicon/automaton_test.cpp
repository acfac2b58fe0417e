// SPDX-License-Identifier: Apache-2.0
#include "reader/lexicon/automaton.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

Automaton of_towns() {
  Automaton automaton;
  std::uint16_t value = 10;
  for (const char* word : {"乡", "乡镇", "乡镇街道", "村居", "km", "km²"}) automaton.add(word, value++);
  return automaton;
}

TEST(Automaton, finds_the_longest_word) {
  const Automaton automaton = of_towns();
  const auto match = automaton.longest_at("乡镇街道办", 0);
  EXPECT_EQ(match.length, 12u);
  EXPECT_EQ(match.value, 12);
}

TEST(Automaton, falls_back_to_the_shorter_word_where_the_longer_breaks_off) {
  const Automaton automaton = of_towns();
  for (const char* text : {"乡镇街", "乡镇街区", "乡镇"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(automaton.longest_at(text, 0).length, 6u);
    EXPECT_EQ(automaton.longest_at(text, 0).value, 11);
  }
  EXPECT_EQ(automaton.longest_at("乡", 0).length, 3u);
  EXPECT_EQ(automaton.longest_at("km2", 0).length, 2u);
  EXPECT_EQ(automaton.longest_at("km²", 0).length, 4u);
}

TEST(Automaton, finds_nothing_where_no_word_stands) {
  const Automaton automaton = of_towns();
  for (const char* text : {"村", "居", "村民", "k", "𠮷", "\x01", "é"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(automaton.longest_at(text, 0).length, 0u);
  }
}

TEST(Automaton, looks_at_the_place_it_is_asked_for) {
  const Automaton automaton = of_towns();
  const std::string text = "各乡镇和村居";
  EXPECT_EQ(automaton.longest_at(text, 0).length, 0u);
  EXPECT_EQ(automaton.longest_at(text, 3).length, 6u);
  EXPECT_EQ(automaton.longest_at(text, 12).length, 6u);
}

TEST(Automaton, goes_beyond_two_characters_into_shorter_ones) {
  Automaton automaton;
  for (const char* word : {"分贝", "分贝(A)", "改造m", "新(改)建", "新建"}) automaton.add(word, 1);
  for (const auto& [text, length] :
       {std::pair{"分贝(A)以下", 9u}, {"分贝(B)以下", 6u}, {"改造m", 7u}, {"改造n", 0u}, {"新(改)建校舍", 11u}, {"新建校舍", 6u}}) {
    EXPECT_EQ(automaton.longest_at(text, 0).length, length) << text;
    EXPECT_TRUE(length == 0 || automaton.may_begin_at(text, 0)) << text;
  }
}

TEST(Automaton, falls_back_to_one_character_whatever_was_added_first) {
  for (const bool one_first : {true, false}) {
    Automaton automaton;
    if (one_first) automaton.add("每", 1);
    automaton.add("每年度", 2);
    automaton.add("每周", 3);
    if (!one_first) automaton.add("每", 1);
    EXPECT_EQ(automaton.longest_at("每年各镇", 0).length, 3u);
    EXPECT_EQ(automaton.longest_at("每年各镇", 0).value, 1u);
    EXPECT_EQ(automaton.longest_at("每年度", 0).value, 2u);
    EXPECT_EQ(automaton.longest_at("每", 0).value, 1u);
  }
}

// Whatever stands around it, and wherever the text ends.
TEST(Automaton, passes_over_no_word) {
  const Automaton automaton = of_towns();
  const std::string text = "各个乡镇a村居1和é乡𠮷的乡镇街道办事处设在20km外的乡镇、村居，乡";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    const std::string_view cut = std::string_view(text).substr(0, end);
    if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
    for (std::size_t at = 0; at < end;) {
      const std::size_t next = automaton.next_beginning(cut, at);
      ASSERT_LE(next, end) << cut;
      for (std::size_t i = at; i < next; i += 3) {
        EXPECT_EQ(static_cast<unsigned char>(cut[i]) & 0xF0, 0xE0) << cut;
        EXPECT_EQ(automaton.longest_at(cut, i).length, 0u) << cut << " at " << i;
      }
      at = next == end ? end : next + base::utf8_length(static_cast<unsigned char>(cut[next]));
    }
  }
}

TEST(Automaton, keeps_the_first_value_of_a_word_added_twice) {
  Automaton automaton;
  for (const char* word : {"座", "座位", "座位数", "座谈会代表们", "m"}) {
    automaton.add(word, 3);
    automaton.add(word, 4);
    EXPECT_EQ(automaton.longest_at(word, 0).value, 3) << word;
  }
}

TEST(Automaton, turns_away_only_places_without_a_word) {
  const Automaton automaton = of_towns();
  EXPECT_FALSE(automaton.may_begin_at("镇上的人和事", 0));
  const std::string text = "镇乡村街道办事处各乡";
  for (std::size_t at = 0; at < text.size(); at += 3)
    EXPECT_TRUE(automaton.may_begin_at(text, at) || automaton.longest_at(text, at).length == 0) << at;
}

TEST(Automaton, holds_thousands_of_words) {
  Automaton automaton;
  const auto word = [](int i) {
    std::string text;
    base::append_utf8(text, static_cast<char32_t>(0x4E00 + i % 97));
    base::append_utf8(text, static_cast<char32_t>(0x5E00 + i));
    base::append_utf8(text, static_cast<char32_t>(0x6E00 + i % 13));
    return text;
  };
  for (int i = 0; i < 4000; ++i) automaton.add(word(i), static_cast<std::uint16_t>(i));
  for (int i = 0; i < 4000; ++i) {
    const auto match = automaton.longest_at(word(i), 0);
    ASSERT_EQ(match.length, 9u) << i;
    ASSERT_EQ(match.value, i);
  }
}

// Texts and words of a few characters, one of them not of three bytes, against looking at each word in turn.
TEST(Automaton, finds_what_looking_at_each_word_finds) {
  constexpr std::string_view characters[] = {"区", "镇", "街", "道", "m"};
  const auto text_of = [&](std::uint32_t seed, std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += characters[((seed = seed * 1664525u + 1013904223u) >> 24) % 5];
    return text;
  };
  std::vector<std::string> words;
  Automaton automaton;
  for (std::uint32_t i = 0; i < 60; ++i) {
    words.push_back(text_of(i * 7919u, 1 + i % 7));
    automaton.add(words.back(), static_cast<std::uint16_t>(i));
  }
  for (std::uint32_t i = 0; i < 400; ++i) {
    const std::string text = text_of(i * 104729u + 1, 14);
    for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
      std::size_t longest = 0;
      for (const std::string& word : words)
        if (std::string_view(text).substr(at).starts_with(word)) longest = std::max(longest, word.size());
      const auto match = automaton.longest_at(text, at);
      ASSERT_EQ(match.length, longest) << text << " at " << at;
      ASSERT_EQ(longest == 0 ? "" : words[match.value], text.substr(at, longest));
    }
  }
}

TEST(Automaton, is_empty_at_first) { EXPECT_EQ(Automaton().longest_at("村", 0).length, 0u); }

}  // namespace
}  // namespace bihuan::reader
