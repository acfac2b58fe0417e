// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <gtest/gtest.h>

namespace bihuan::base {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(Utf8, CountsCodePointsOfAnyLength) {
  for (const std::string_view part : {"a", "é", "中", "\U00020BB7", "a中", "中é\U00020BB7b"}) {
    const std::size_t each = part == "a中" ? 2 : part.size() > 4 ? 4 : 1;
    for (std::size_t times = 0; times < 700; ++times) ASSERT_EQ(count_code_points(repeated(part, times)), times * each) << part << times;
  }
}

TEST(Utf8, IndexAgreesWithCountingAnywhere) {
  const std::string text = repeated("闭环 loop é \U00020BB7。", 90);
  const CodePointIndex index(text);
  for (std::size_t at = 0; at < text.size(); at += utf8_length(static_cast<unsigned char>(text[at])))
    ASSERT_EQ(index.at(at), count_code_points(std::string_view(text).substr(0, at)));
  EXPECT_EQ(index.at(text.size()), count_code_points(text));
}

TEST(Utf8, RefusesWhatTheStandardRefuses) {
  struct Case {
    std::string_view name, bytes;
    std::size_t valid;
  };
  for (const Case& example : {Case{"plain", "abc", 3}, Case{"overlong", "a\xC0\x80", 1}, Case{"surrogate", "\xED\xA0\x80", 0},
                              Case{"cut short", "ab\xE4\xB8", 2}, Case{"beyond the last plane", "\xF4\x90\x80\x80", 0},
                              Case{"lone continuation", "\x80", 0}, Case{"long", "0123456789\xE4\xB8\xAD!", 14}}) {
    EXPECT_EQ(valid_utf8_prefix(example.bytes), example.valid) << example.name;
  }
}

}  // namespace
}  // namespace bihuan::base
