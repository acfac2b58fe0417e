// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/name_groups.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace bihuan::indicators {
namespace {

TEST(NameGroups, PutTogetherWhatIsAlike) {
  const std::vector<std::string> names = {
      "古树名木保护挂牌", "全区古树名木保护挂牌数", "流动图书车", "古树名木挂牌保护", "小学科技馆", "中学科技馆", "流动图书车"};
  const std::vector<int> groups = group_names(names);
  EXPECT_EQ(groups[0], groups[1]);
  EXPECT_EQ(groups[0], groups[3]);
  EXPECT_EQ(groups[2], groups[6]);
  EXPECT_NE(groups[0], groups[2]);
  EXPECT_NE(groups[4], groups[5]) << "names that contrast stay apart";
}

TEST(NameGroups, DoNotDependOnTheOrderGiven) {
  std::vector<std::string> names = {"村史馆布展", "村史馆布展数量", "民兵训练基地", "民兵训练基地建设", "露天电影"};
  const auto told = [](const std::vector<std::string>& given) {
    std::vector<std::pair<std::string, std::string>> pairs;
    const std::vector<int> groups = group_names(given);
    for (std::size_t i = 0; i < given.size(); ++i) pairs.emplace_back(given[i], given[static_cast<std::size_t>(groups[i])]);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  };
  const auto first = told(names);
  std::reverse(names.begin(), names.end());
  EXPECT_EQ(told(names), first);
}

TEST(NameGroups, OfNothingAreNone) { EXPECT_TRUE(group_names({}).empty()); }

}  // namespace
}  // namespace bihuan::indicators
