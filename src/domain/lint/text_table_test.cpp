// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/text_table.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <unordered_map>

namespace bihuan::lint {
namespace {

TEST(TextTable, KeepsTheFirstNumberOfEachStretch) {
  TextTable table;
  EXPECT_TRUE(table.is_empty());
  EXPECT_TRUE(table.keep("老旧小区", 3).is_new);
  EXPECT_FALSE(table.keep("老旧小区", 4).is_new);
  EXPECT_EQ(table.keep("老旧小区", 5).value, 3u);
  EXPECT_EQ(table.find("老旧"), nullptr);
  table.keep("", 7);
  ASSERT_NE(table.find(""), nullptr);
  EXPECT_EQ(*table.find(""), 7u);
}

TEST(TextTable, AgreesWithAMapOverAllStretchesOfAText) {
  std::mt19937 random(5);
  std::string text;
  for (int i = 0; i < 3000; ++i) text += static_cast<char>('a' + random() % 3);
  TextTable table(4);
  std::unordered_map<std::string_view, std::uint32_t> model;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    const std::string_view words = std::string_view(text).substr(random() % text.size(), random() % 20);
    const auto kept = table.keep(words, i);
    const auto [known, is_new] = model.try_emplace(words, i);
    ASSERT_EQ(kept.is_new, is_new);
    ASSERT_EQ(kept.value, known->second);
    kept.value = known->second = i;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view words = std::string_view(text).substr(at, 7);
    const auto known = model.find(words);
    ASSERT_EQ(table.find(words) != nullptr, known != model.end());
  }
}

}  // namespace
}  // namespace bihuan::lint
