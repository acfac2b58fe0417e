// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/white_space.h"

#include <gtest/gtest.h>

#include <string>

#include "base/vectors_for_test.h"

namespace bihuan::reader {
namespace {

struct Case {
  std::string text;
  const char* compacted;
};

TEST(WhiteSpace, GoesUnlessItPartsLettersOrDigits) {
  const Case cases[] = {{"新建公园", "新建公园"},
                        {"新建 公园", "新建公园"},
                        {"新建\xE3\x80\x80公园\xC2\xA0两座", "新建公园两座"},
                        {"达到 95 %", "达到95%"},
                        {"GDP growth", "GDP growth"},
                        {"达到9\n5%", "达到95%"},
                        {"增长9\r\n5%", "增长95%"},
                        {"GDP\ngrowth", "GDP growth"},
                        {"建\xE2\x80\x8B设", "建设"},
                        {"a\xEF\xBB\xBF"
                         "b",
                         "ab"}};
  for (const Case& c : cases) {
    base::Arena arena;
    std::vector<OffsetPiece> pieces;
    const plan::Span part{0, static_cast<std::uint32_t>(c.text.size())};
    const bool has_white = find_white(c.text, 0, c.text.size()) != c.text.size();
    EXPECT_EQ(compact(c.text, {&part, 1}, has_white, arena, pieces), c.compacted) << c.text;
  }
}

TEST(WhiteSpace, LeavesEveryByteTraceable) {
  const std::string text = "到 2025 年，新建\r\n  公园 10 个";
  base::Arena arena;
  Paragraph paragraph;
  std::vector<OffsetPiece> pieces;
  const plan::Span part{0, static_cast<std::uint32_t>(text.size())};
  paragraph.text = compact(text, {&part, 1}, true, arena, pieces);
  paragraph.pieces = pieces;
  for (std::uint32_t i = 0; i < paragraph.text.size(); ++i) EXPECT_EQ(text[paragraph.source(i, i + 1).begin], paragraph.text[i]) << i;
}

TEST(WhiteSpace, PassesOverPunctuationThatLooksAlike) {
  const std::string text = "。、“引号”——（括号）《书名》";
  EXPECT_EQ(find_white(text, 0, text.size()), text.size());
}

TEST(WhiteSpace, IsWalkedOverInOrder) {
  const std::string_view signs[] = {
      " ", "\t", "\n", "\xC2\xA0", "\xC2\xAD", "\xE3\x80\x80", "\xE2\x80\x83", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xBB\xBF"};
  const std::string_view inks[] = {"建", "。", "“", "——", "7", "x", "＠", "倀", "〇"};
  std::string text;
  for (std::size_t i = 0; i < 400; ++i) {
    text += inks[i % std::size(inks)];
    if (i % 7 == 3 || i % 11 == 5) text += signs[i % std::size(signs)];
  }
  for (std::size_t size = text.size(); size > text.size() - 80; --size) {
    const std::string_view part = std::string_view(text).substr(0, size);
    base::with_each_form([&] {
      WhiteWalk walk(part);
      for (std::size_t at = 0; at < part.size();) {
        std::size_t next = at;
        while (next < part.size() && white_length(part, next) == 0) ++next;
        ASSERT_EQ(walk.next(at), next) << size;
        at = next + white_length(part, next);
        if (next == part.size()) break;
      }
    });
  }
}

TEST(WhiteSpace, KeepsThePiecesOfAPart) {
  const std::string text = "一 二 三 四";
  base::Arena arena;
  std::vector<OffsetPiece> pieces;
  const plan::Span whole{0, static_cast<std::uint32_t>(text.size())};
  compact(text, {&whole, 1}, true, arena, pieces);
  const std::uint32_t count = static_cast<std::uint32_t>(pieces.size());
  append_part(pieces, 0, count, 3, 9);  // 二三
  Paragraph paragraph;
  paragraph.pieces = std::span<const OffsetPiece>(pieces).subspan(count);
  EXPECT_EQ(text.substr(paragraph.source(0, 3).begin, 3), "二");
  EXPECT_EQ(text.substr(paragraph.source(3, 6).begin, 3), "三");
}

}  // namespace
}  // namespace bihuan::reader
