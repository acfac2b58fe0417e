// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "base/vectors_for_test.h"

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
  with_each_form([&] {
    const CodePointIndex index(text);
    for (std::size_t at = 0; at < text.size(); at += utf8_length(static_cast<unsigned char>(text[at])))
      ASSERT_EQ(index.at(at), count_code_points(std::string_view(text).substr(0, at)));
    EXPECT_EQ(index.at(text.size()), count_code_points(text));
  });
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

// Table 3-7 of The Unicode Standard, as it is printed.
std::size_t length_of_valid(std::string_view text) {
  struct Row {
    unsigned char first, last, second_first, second_last;
    std::size_t length;
  };
  constexpr Row rows[] = {{0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
                          {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
                          {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  for (std::size_t at = 0; at < text.size();) {
    const auto* row =
        std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return byte(at) >= r.first && byte(at) <= r.last; });
    if (row == std::end(rows) || at + row->length > text.size()) return at;
    if (row->length > 1 && (byte(at + 1) < row->second_first || byte(at + 1) > row->second_last)) return at;
    for (std::size_t i = 2; i < row->length; ++i)
      if ((byte(at + i) & 0xC0) != 0x80) return at;
    at += row->length;
  }
  return text.size();
}

TEST(Utf8, FindsOneFaultAnywhereInALongText) {
  const std::string_view parts[] = {"a", "中", "é", "\U00020BB7", "￿", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF", "plain words and ", "闭环"};
  const std::string_view faults[] = {"\x80",         "\xC0\x80",         "\xC1\xBF",         "\xE0\x9F\xBF",
                                     "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                                     "\xFF",         "\xE4\xB8",         "\xF0\xA0\xAE",     "\xC3"};
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = random() % 90; i > 0; --i) text += parts[random() % std::size(parts)];
    const std::size_t size = text.size();
    if (round % 8 != 0) text += faults[random() % std::size(faults)];
    if (round % 3 != 0)
      for (std::size_t i = random() % 60; i > 0; --i) text += parts[random() % std::size(parts)];
    if (round % 16 == 5 && size > 0) text[random() % size] = static_cast<char>(random());
    with_each_form([&] { ASSERT_EQ(valid_utf8_prefix(text), length_of_valid(text)) << round; });
  }
}

}  // namespace
}  // namespace bihuan::base
