// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/sentences.h"

#include <gtest/gtest.h>

#include <string>

namespace bihuan::ledger {
namespace {

std::string around(const std::string& text, const std::string& value, LineEnds line_ends = LineEnds::paragraphs) {
  const auto begin = static_cast<std::uint32_t>(text.find(value));
  const plan::Span span = sentence_around(text, {begin, begin + static_cast<std::uint32_t>(value.size())}, line_ends);
  return text.substr(span.begin, span.end - span.begin);
}

TEST(Sentences, end_at_marks_and_lines) {
  EXPECT_EQ(around("一、目标\n　　建路3条；植树5棵。修桥1座。", "5棵"), "建路3条；植树5棵。");
  EXPECT_EQ(around("建路3条\n植树5棵\n修桥1座", "5棵"), "植树5棵");
  EXPECT_EQ(around("植树5棵", "5棵"), "植树5棵");
}

TEST(Sentences, go_on_where_only_the_page_ended) {
  const std::string text = "到2025年，健康素养\n水平达到32%，吸烟率\n降至22%。\n二、任务\n\n建路3条";
  EXPECT_EQ(around(text, "32%", LineEnds::pages), "到2025年，健康素养\n水平达到32%，吸烟率\n降至22%。");
  EXPECT_EQ(around(text, "3条", LineEnds::pages), "建路3条");
  EXPECT_EQ(around(text, "32%"), "水平达到32%，吸烟率");
}

TEST(Sentences, of_a_text_leave_noise_out_and_cover_the_rest) {
  const std::string text = "首页 导航\n建路3条。植树5棵。\n分享到";
  const std::vector<plan::Span> noise{{0, 13}, {static_cast<std::uint32_t>(text.find("分享")), static_cast<std::uint32_t>(text.size())}};
  std::vector<std::string> found;
  for (const plan::Span& span : sentences_of(text, noise, LineEnds::paragraphs))
    found.push_back(text.substr(span.begin, span.end - span.begin));
  EXPECT_EQ(found, (std::vector<std::string>{"建路3条。", "植树5棵。"}));
}

TEST(Sentences, without_an_end_are_cut_at_whole_characters) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "的";
  std::size_t bytes = 0;
  for (const plan::Span& span : sentences_of(text, {}, LineEnds::paragraphs)) {
    EXPECT_LE(span.end - span.begin, 900u);
    EXPECT_EQ((span.end - span.begin) % 3, 0u);
    bytes += span.end - span.begin;
  }
  EXPECT_EQ(bytes, text.size());
}

}  // namespace
}  // namespace bihuan::ledger
