// SPDX-License-Identifier: Apache-2.0
#include "reader/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include <string>

#include "domain/plan/plan.h"

namespace bihuan::reader {
namespace {

Word word(std::string_view text) {
  const Lexicon& lexicon = Lexicon::instance();
  const auto match = lexicon.words().longest_at(text, 0);
  return match.length == text.size() ? lexicon.word(match.value) : Word{};
}

Lexicon::UnitMatch unit(std::string_view text) { return Lexicon::instance().unit_at(text, 0); }

TEST(Lexicon, tells_marks_apart) {
  EXPECT_EQ(word("。").kind, WordKind::stop);
  EXPECT_EQ(word("；").kind, WordKind::semicolon);
  EXPECT_EQ(word(";").kind, WordKind::semicolon);
  EXPECT_EQ(word("，").kind, WordKind::comma);
  EXPECT_EQ(word("、").kind, WordKind::pause);
  EXPECT_EQ(word("（").kind, WordKind::open);
  EXPECT_EQ(word(")").kind, WordKind::close);
  EXPECT_EQ(word("《").kind, WordKind::title_open);
  EXPECT_EQ(word("“").kind, WordKind::quote_open);
}

TEST(Lexicon, knows_which_side_a_comparator_stands_on_and_what_it_says) {
  struct Case {
    const char* text;
    WordKind kind;
    plan::Comparator comparator;
    bool reaches;
  };
  for (const Case& test : {Case{"不低于", WordKind::compare_left, plan::Comparator::at_least, false},
                           Case{"达到", WordKind::compare_left, plan::Comparator::at_least, true},
                           Case{"提高到", WordKind::compare_left, plan::Comparator::at_least, true},
                           Case{"突破", WordKind::compare_left, plan::Comparator::above, false},
                           Case{"不超过", WordKind::compare_left, plan::Comparator::at_most, false},
                           Case{"压减至", WordKind::compare_left, plan::Comparator::at_most, true},
                           Case{"低于", WordKind::compare_left, plan::Comparator::below, false},
                           Case{"以上", WordKind::compare_right, plan::Comparator::at_least, false},
                           Case{"以内", WordKind::compare_right, plan::Comparator::at_most, false},
                           Case{"左右", WordKind::compare_right, plan::Comparator::about, false}}) {
    SCOPED_TRACE(test.text);
    EXPECT_EQ(word(test.text).kind, test.kind);
    EXPECT_EQ(word(test.text).sub, static_cast<std::uint8_t>(test.comparator));
    EXPECT_EQ(word(test.text).reaches, test.reaches);
  }
}

TEST(Lexicon, knows_recurrences_and_values_in_words) {
  EXPECT_EQ(word("每季度").sub, static_cast<std::uint8_t>(plan::Recurrence::quarterly));
  EXPECT_EQ(word("每年").sub, static_cast<std::uint8_t>(plan::Recurrence::yearly));
  EXPECT_EQ(word("全覆盖").sub, static_cast<std::uint8_t>(FullValue::all));
  EXPECT_EQ(word("倍增").sub, static_cast<std::uint8_t>(FullValue::doubled));
  EXPECT_EQ(word("清零").sub, static_cast<std::uint8_t>(FullValue::zero));
  EXPECT_EQ(word("翻两番").sub, static_cast<std::uint8_t>(FullValue::quadrupled));
}

TEST(Lexicon, cues_are_the_words_that_win_and_what_looks_like_them) {
  const auto cue = [](std::string_view text) { return Lexicon::instance().cues().longest_at(text, 0).length; };
  EXPECT_EQ(cue("力争"), 6u);
  EXPECT_EQ(cue("推进"), 0u);  // a state; listed again among what looks ahead
  EXPECT_EQ(cue("模拟"), 6u);  // no hedge 拟
}

TEST(Lexicon, takes_the_longer_unit) {
  EXPECT_EQ(unit("平方公里").length, 12u);
  EXPECT_EQ(unit("个百分点").unit.kind, UnitKind::point);
  EXPECT_EQ(unit("个工作日").unit.kind, UnitKind::duration);
  EXPECT_EQ(unit("个村").unit.kind, UnitKind::classifier);
  EXPECT_EQ(unit("人次").unit.kind, UnitKind::event);
  EXPECT_EQ(unit("吨标准煤").length, 12u);
}

TEST(Lexicon, knows_what_units_count) {
  EXPECT_EQ(unit("亩").unit.kind, UnitKind::area);
  EXPECT_EQ(unit("公里").unit.kind, UnitKind::length);
  EXPECT_EQ(unit("元").unit.kind, UnitKind::money);
  EXPECT_EQ(unit("%").unit.kind, UnitKind::percent);
  EXPECT_EQ(unit("‰").unit.kind, UnitKind::percent);
  EXPECT_EQ(unit("岁").unit.kind, UnitKind::age);
  EXPECT_EQ(unit("倍").unit.kind, UnitKind::times);
  EXPECT_TRUE(unit("年").unit.weak);
}

TEST(Lexicon, finds_no_unit_beyond_the_text_or_in_other_words) {
  EXPECT_EQ(unit("").length, 0u);
  EXPECT_EQ(Lexicon::instance().unit_at("亩", 3).length, 0u);
  EXPECT_EQ(unit("，").length, 0u);
  EXPECT_EQ(unit("𠮷").unit.kind, UnitKind::none);
}

}  // namespace
}  // namespace bihuan::reader
