// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/place_scan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/vectors_for_test.h"

namespace bihuan::reader {
namespace {

constexpr std::array<std::string_view, 6> words{"市", "区", "版", "美丽", "平安", "样板"};

std::string invented_text(std::mt19937& random) {
  constexpr std::string_view parts[] = {"市", "区", "美丽", "平", "安", "青川", "样板", "样", "，", "2025", "版", "\U00020BB7", "环"};
  std::string text;
  for (std::size_t i = random() % 120; i > 0; --i) text += parts[random() % std::size(parts)];
  return text;
}

TEST(WordSieve, LetsEveryWordPassAndFewOthers) {
  const WordSieve sieve(words);
  std::mt19937 random(11);
  std::size_t passed = 0, all = 0;
  for (int round = 0; round < 500; ++round) {
    const std::string text = invented_text(random);
    std::vector<std::size_t> expected;
    for (std::size_t at = 0; at < text.size(); ++at)
      if (std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.compare(at, word.size(), word) == 0; }))
        expected.push_back(at);
    base::with_each_form([&] {
      std::vector<std::uint16_t> places(text.size() / 2 + 32);
      places.resize(sieve.collect(text, places.data()));
      ASSERT_TRUE(std::is_sorted(places.begin(), places.end()));
      ASSERT_TRUE(std::includes(places.begin(), places.end(), expected.begin(), expected.end())) << text;
      passed += places.size();
    });
    all += 2 * expected.size();
  }
  EXPECT_LT(passed, all * 2);
}

TEST(FindName, FindsTheNextAnywhere) {
  std::mt19937 random(12);
  for (int round = 0; round < 500; ++round) {
    const std::string text = invented_text(random);
    for (const std::string_view name : {"青川", "平安", "环环"})
      for (std::size_t from = 0; from <= text.size(); from += 1 + random() % 40)
        base::with_each_form([&] { ASSERT_EQ(find_name(text, name, from), text.find(name, from)) << text; });
  }
}

}  // namespace
}  // namespace bihuan::reader
