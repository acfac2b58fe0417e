// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/alike.h"

#include "domain/cases/cases_for_test.h"

namespace bihuan::cases {
namespace {

const Instant now = at("2026-03-10 12:00");
constexpr auto a_day = std::chrono::hours(24);

Case hole(CaseNumber number, double east = 0, std::string text = "荷塘路路口有一个大坑，电动车容易摔倒", std::string phone = "") {
  Case one;
  one.number = number;
  one.pack = "small";
  one.kind = "hole";
  one.text = std::move(text);
  one.place.unit = 9;
  one.place.longitude = 120.0 + east;
  one.place.latitude = 30.0;
  one.reporter.phone = std::move(phone);
  one.reported_at = now;
  return one;
}

TEST(Alike, DistancesAreThoseOfTheGlobe) {
  EXPECT_NEAR(metres_between(120, 30, 120, 31), 111'195, 1);
  EXPECT_NEAR(metres_between(120, 30, 121, 30), 96'297, 5);
  EXPECT_EQ(metres_between(120, 30, 120, 30), 0);
}

TEST(Alike, SharesOfPairsFoldWidthAndCase) {
  EXPECT_EQ(share_of_pairs("ＡＢＣ路", "abc 路"), 1);
  EXPECT_EQ(share_of_pairs("路灯坏了", "路灯坏了。"), 1);
  EXPECT_EQ(share_of_pairs("路灯坏了", "垃圾没人清"), 0);
  EXPECT_NEAR(share_of_pairs("路灯坏了", "路灯不亮"), 1.0 / 5, 1e-9);
  EXPECT_EQ(share_of_pairs("", ""), 0);
}

TEST(Alike, AnyTwoOfPlaceTextAndReporterAreEnough) {
  packs::DuplicateRule rule;
  const Case one = hole(0, 0, "荷塘路路口有大坑，电动车容易摔倒", "13800000001");
  struct Row {
    const char* name;
    Case other;
    bool is_alike;
  };
  Case closed_long_ago = hole(7), closed_lately = hole(8), merged = hole(9), other_kind = hole(10);
  closed_long_ago.closed_at = now - 8 * a_day;
  closed_lately.closed_at = now - 6 * a_day;
  merged.part_of = 1;
  other_kind.kind = "lamp";
  const Row rows[] = {{"near, the same words", hole(1), true},
                      {"near, other words", hole(2, 0, "垃圾堆在这里没人清运"), false},
                      {"far, the same words", hole(3, 0.01), false},
                      {"far, the same words, the same caller", hole(4, 0.01, hole(0).text, "13800000001"), true},
                      {"near, other words, the same caller", hole(5, 0, "垃圾", "13800000001"), true},
                      {"only the same caller", hole(6, 0.01, "垃圾", "13800000001"), false},
                      {"closed long ago", closed_long_ago, false},
                      {"closed lately", closed_lately, true},
                      {"a part of another", merged, false},
                      {"another kind", other_kind, false}};
  for (const Row& row : rows) {
    const auto found = alike_cases(rule, one, std::span(&row.other, 1), now, 10);
    EXPECT_EQ(found.size(), row.is_alike ? 1u : 0u) << row.name;
  }
}

TEST(Alike, TheBestComesFirstAndNoMoreThanAsked) {
  std::vector<Case> many;
  for (int i = 1; i <= 10'000; ++i) many.push_back(hole(i, (10'000 - i) * 1e-7));
  const auto found = alike_cases({}, hole(0), many, now, 3);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].number, 10'000);
  EXPECT_GT(found[0].score, found[2].score);
  EXPECT_NEAR(*found[0].metres, 0, 0.01);
}

TEST(Topics, RepeatsOfOneKindInOneCommunityAreATopic) {
  const org::Tree tree = org::tree_of(org::chengyan());
  std::vector<Case> cases;
  for (int i = 1; i <= 3; ++i) cases.push_back(hole(i));
  cases[1].place.unit = 10;  // another grid of the same community
  for (int i = 4; i <= 5; ++i) cases.push_back(hole(i)), cases.back().part_of = 1;
  cases.push_back(hole(6));
  cases.back().place.unit = 7;  // another community
  cases.push_back(hole(7));
  cases.back().reported_at = now - 40 * a_day;
  const auto topics = repeat_topics({30, 3}, cases, tree, now);
  ASSERT_EQ(topics.size(), 1u);
  EXPECT_EQ(topics[0].unit, 5);
  EXPECT_EQ(topics[0].cases, (std::vector<CaseNumber>{1, 2, 3}));
  EXPECT_EQ(topics[0].people, 5) << "who was merged waits too";
}

}  // namespace
}  // namespace bihuan::cases
