// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/mark_scan.h"

#include <gtest/gtest.h>

#include <string>

#include "base/vectors_for_test.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::string_view marks[] = {"("sv, "["sv, "（"sv, "［"sv, "〔"sv, "【"sv, ":"sv, "："sv};

std::string text_of(std::size_t characters) {
  // Characters that share bytes with the marks, and signs that are none.
  constexpr std::string_view others[] = {"建"sv, "；"sv, "、"sv, "笈"sv, "紈"sv, "8"sv, "＄"sv, "》"sv, "》"sv, "）"sv, "，"sv, "粐"sv};
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) text += others[i % std::size(others)];
  return text;
}

TEST(MarkScan, FindsEachMarkAtEachPlace) {
  for (const std::string_view mark : marks)
    for (std::size_t before = 0; before < 24; ++before)
      for (const std::size_t behind : {0u, 1u, 3u, 20u}) {
        const std::string left = text_of(before);
        const std::string text = left + std::string(mark) + text_of(behind);
        base::with_each_form([&] {
          EXPECT_EQ(next_bracket_or_colon(text, 0), left.size()) << text;
          EXPECT_EQ(next_bracket_or_colon(text, left.size() + mark.size()), text.size()) << text;
        });
      }
}

TEST(MarkScan, FindsRoundBracketsUpToAnEnd) {
  for (const std::string_view bracket : {"("sv, ")"sv, "（"sv, "）"sv})
    for (std::size_t before = 0; before < 24; ++before)
      for (const std::size_t behind : {0u, 1u, 3u, 20u}) {
        std::string left;
        while (left.size() < 3 * before) left += left.size() % 2 == 0 ? "【"sv : "，"sv;
        const std::string text = left + std::string(bracket) + "：、" + std::string(3 * behind, 'x');
        EXPECT_EQ(next_round_bracket(text, 0, text.size()), left.size()) << text;
        EXPECT_EQ(next_round_bracket(text, left.size() + bracket.size(), text.size()), text.size()) << text;
        EXPECT_EQ(next_round_bracket(text, 0, left.size()), left.size()) << text;
      }
}

TEST(MarkScan, FindsTheLastOpenerOfACloser) {
  struct Case {
    std::string_view opener;
    char32_t closer;
  };
  for (const Case& c : {Case{"("sv, ')'}, Case{"（"sv, ')'}, Case{"["sv, ']'}, Case{"［"sv, ']'}, Case{"〔"sv, U'〕'}, Case{"【"sv, U'】'}})
    for (std::size_t before = 0; before < 24; ++before)
      for (const std::size_t behind : {0u, 1u, 5u, 20u}) {
        const std::string left = std::string(c.opener) + text_of(before);
        const std::string text = left + std::string(c.opener) + text_of(behind);
        EXPECT_EQ(last_opener(text, c.closer), left.size()) << text;
        EXPECT_EQ(last_opener(text_of(before), c.closer), std::string_view::npos);
        EXPECT_EQ(last_opener(text, c.closer == ')' ? char32_t{']'} : char32_t{')'}), std::string_view::npos) << text;
      }
}

}  // namespace
}  // namespace bihuan::reader
