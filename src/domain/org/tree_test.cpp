// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "domain/org/units_for_test.h"

namespace bihuan::org {
namespace {

using Numbers = std::vector<UnitNumber>;

Numbers list(std::span<const UnitNumber> numbers) { return {numbers.begin(), numbers.end()}; }

TEST(Tree, stands_as_its_units_say) {
  const Tree tree = tree_of(chengyan());
  EXPECT_EQ(list(tree.children_of(0)), (Numbers{1}));
  EXPECT_EQ(list(tree.children_of(2)), (Numbers{5, 6}));
  EXPECT_EQ(list(tree.children_of(9)), (Numbers{}));
  EXPECT_EQ(tree.parent_of(9), 5);
  EXPECT_EQ(tree.above(9, UnitKind::street), 2);
  EXPECT_EQ(tree.above(9, UnitKind::grid), 9);
  EXPECT_EQ(tree.above(12, UnitKind::street), 0);
  EXPECT_EQ(tree.count_within(2), 5u);
  EXPECT_EQ(tree.level_of(9), 0);
  EXPECT_EQ(tree.level_of(8), 1);
  EXPECT_EQ(tree.level_of(12), 3);
  EXPECT_EQ(tree.name_of(12), "澄雁区教育局");
  EXPECT_EQ(tree.find(99), nullptr);
  EXPECT_EQ(tree.parent_of(99), 0);
}

TEST(Tree, orders_children_by_code_then_name) {
  std::vector<Unit> units{unit(1, "区", UnitKind::district, 0), unit(2, "乙局", UnitKind::department, 1), unit(3, "甲街道", UnitKind::street, 1, "02"),
                          unit(4, "丙街道", UnitKind::street, 1, "01"), unit(5, "丁局", UnitKind::department, 1)};
  EXPECT_EQ(list(tree_of(units).children_of(1)), (Numbers{5, 2, 4, 3}));
}

struct NameCase {
  const char* name;
  UnitNumber expected;
};

TEST(Tree, resolves_what_plans_write) {
  const Tree tree = tree_of(chengyan());
  const NameCase cases[] = {
      {"雁栖街道办事处", 2},
      {"雁栖街道", 2},
      {"雁栖街道办", 2},
      {"澄雁区雁栖街道办事处", 2},
      {"双柳镇", 4},
      {"双柳镇政府", 4},
      {"荷塘社区", 5},
      {"东桥社区居委会", 6},
      {"柳溪村", 8},
      {"990101002", 3},
      {"区教育局", 12},
      {"教育局", 12},
      {"澄雁区教育局", 12},
      {"市场监督管理局", 13},
      {"区市场监管局", 13},
      {"区工商局", 13},
      {"区住建局", 14},
      {"住房城乡建设局", 14},
      {"澄雁供电公司", 15},
      {"第一网格", 0},  // two of them
      {"街道", 0},
      {"区财政局", 0},
      {"市教育局", 0},  // the city's
      {"", 0},
  };
  for (const auto& [name, expected] : cases) EXPECT_EQ(tree.resolve(name), expected) << name;
}

TEST(Tree, resolves_a_former_name_to_whose_it_was) {
  auto units = chengyan();
  units[1].spans.back().to_on = day("2024-03-01");
  units[1].spans.push_back({day("2024-03-01"), std::nullopt, "雁湖街道办事处", "990101001", UnitKind::street, 1});
  const Tree now = tree_of(units), then = tree_of(units, {}, "2024-02-29");
  EXPECT_EQ(now.resolve("雁湖街道"), 2);
  EXPECT_EQ(now.resolve("雁栖街道"), 2);
  EXPECT_EQ(then.resolve("雁栖街道"), 2);
  EXPECT_EQ(then.resolve("雁湖街道"), 0) << "nobody knew that name on that day";
  EXPECT_EQ(then.name_of(2), "雁栖街道办事处");
  EXPECT_EQ(now.name_of(2), "雁湖街道办事处");
}

TEST(Tree, follows_an_ended_unit_to_what_it_became) {
  auto units = chengyan();
  units[5].spans.back().to_on = day("2025-01-01");  // 东桥社区 into 荷塘社区
  units[8].spans.back().to_on = day("2025-06-01");  // 第一网格 of 荷塘 into two
  units.push_back(unit(16, "甲网格", UnitKind::grid, 5));
  units.push_back(unit(17, "乙网格", UnitKind::grid, 5));
  const std::vector<Succession> successions{{day("2025-01-01"), 6, 5, false}, {day("2025-06-01"), 9, 16, true}, {day("2025-06-01"), 9, 17, true}};
  const Tree now = tree_of(units, successions);
  EXPECT_EQ(now.resolve("东桥社区"), 5);
  EXPECT_EQ(tree_of(units, successions, "2024-12-31").resolve("东桥社区"), 6);
  EXPECT_EQ(now.span_of(6), nullptr);
  EXPECT_TRUE(now.is_within(6, 5)) << "it went there";
  EXPECT_TRUE(now.is_within(6, 2));
  EXPECT_FALSE(now.is_within(6, 3));
  EXPECT_TRUE(now.is_within(9, 5)) << "it stood there";
  EXPECT_TRUE(now.is_within(6, 6));
  EXPECT_EQ(now.name_of(6), "东桥社区");
}

struct SetCase {
  const char* words;
  Numbers expected;
};

TEST(Tree, expands_words_that_name_a_set) {
  const Tree tree = tree_of(chengyan());
  const SetCase cases[] = {
      {"各街道办事处", {2, 3}},
      {"各街道", {2, 3}},
      {"各镇", {4}},
      {"各镇街", {2, 3, 4}},
      {"各镇（街道）", {2, 3, 4}},
      {"各乡镇人民政府、街道办事处", {2, 3, 4}},
      {"全区各街道办事处", {2, 3}},
      {"各社区", {5, 6, 7}},
      {"各村（社区）", {5, 6, 7, 8}},
      {"各网格", {9, 10, 11}},
      {"各部门", {12, 13, 14}},
      {"区直各部门", {12, 13, 14}},
      {"各街道、各部门", {2, 3, 12, 13, 14}},
      {"各街镇和区级各部门", {2, 3, 4, 12, 13, 14}},
      {"各有关单位", {}},
      {"各有关部门", {}},
      {"各相关部门", {}},
      {"各成员单位", {}},
      {"各街道、各有关部门", {}},
      {"各街道、", {}},
      {"街道", {}},
      {"区教育局", {}},
      {"", {}},
  };
  for (const auto& [words, expected] : cases) EXPECT_EQ(tree.expand(words), expected) << words;
}

TEST(Tree, finds_the_smallest_area_that_holds_a_point) {
  auto units = chengyan();
  units[0].polygon = square(116, 40, 0.5);
  units[1].polygon = square(116, 40, 0.1);
  units[4].polygon = square(116.05, 40, 0.04);
  const Tree tree = tree_of(units);
  EXPECT_EQ(tree.at(116.05, 40.0), 5);
  EXPECT_EQ(tree.at(115.95, 40.0), 2);
  EXPECT_EQ(tree.at(116.3, 40.3), 1);
  EXPECT_EQ(tree.at(117.0, 40.0), 0);
  EXPECT_TRUE(tree.find(1)->polygon.empty());
}

struct WrongCase {
  const char* what;
  const char* code;
  std::vector<Unit> units;
};

TEST(Tree, says_what_is_wrong) {
  using enum UnitKind;
  const WrongCase cases[] = {
      {"a parent that is not there", "unit-parent-missing", {unit(1, "甲", street, 7)}},
      {"two below each other", "unit-circle", {unit(1, "甲", district, 2), unit(2, "乙", district, 1)}},
      {"a street below a grid", "unit-kind-order", {unit(1, "甲", grid, 0), unit(2, "乙", street, 1)}},
      {"a community below a department", "unit-kind-order", {unit(1, "甲", department, 0), unit(2, "乙", community, 1)}},
      {"one code for two", "unit-code-twice", {unit(1, "甲", district, 0, "99"), unit(2, "乙", street, 1, "99")}},
      {"one number for two", "unit-number-twice", {unit(1, "甲", district, 0), unit(1, "乙", street, 0)}},
  };
  for (const auto& [what, code, units] : cases) {
    const auto tree = Tree::of(units, {}, day("2026-01-01"));
    ASSERT_FALSE(tree) << what;
    EXPECT_EQ(tree.error().code, code) << what;
    EXPECT_FALSE(tree.error().where.empty()) << what;
  }
}

// Against the plainest way: walk up from parent to parent.
TEST(Tree, is_within_is_what_walking_up_says) {
  std::mt19937 random(7);
  for (int round = 0; round < 30; ++round) {
    std::vector<Unit> units;
    for (UnitNumber number = 1; number <= 60; ++number)
      units.push_back(unit(number * 3, "单位" + std::to_string(number), UnitKind::other, number < 4 ? 0 : 3 * (1 + static_cast<UnitNumber>(random() % static_cast<unsigned>(number - 1)))));
    std::shuffle(units.begin(), units.end(), random);
    const Tree tree = tree_of(units);
    const auto walks_to = [&](UnitNumber below, UnitNumber above) {
      for (; below != 0; below = tree.parent_of(below))
        if (below == above) return true;
      return false;
    };
    for (const Unit& below : units) {
      std::size_t inside = 0;
      for (const Unit& other : units) {
        EXPECT_EQ(tree.is_within(below.number, other.number), walks_to(below.number, other.number));
        inside += tree.is_within(other.number, below.number);
      }
      EXPECT_EQ(tree.count_within(below.number), inside);
    }
  }
}

TEST(Tree, at_is_what_looking_at_every_area_says) {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> near(0, 1), half(0.001, 0.2);
  std::vector<Unit> units;
  std::vector<AreaIndex::Area> areas;
  for (UnitNumber number = 1; number <= 400; ++number) {
    units.push_back(unit(number, "单位" + std::to_string(number), UnitKind::other, 0));
    units.back().polygon = square(116 + near(random), 40 + near(random), half(random));
    const auto polygon = polygon_in(units.back().polygon, "");
    areas.push_back({number, *polygon, box_of(*polygon), polygon->area()});
  }
  const Tree tree = tree_of(units);
  int inside = 0;
  for (int i = 0; i < 2000; ++i) {
    const double x = 116 + near(random), y = 40 + near(random);
    const AreaIndex::Area* best = nullptr;
    for (const auto& area : areas)
      if (area.polygon.holds(point_at(x, y)) && (best == nullptr || area.size < best->size)) best = &area;
    EXPECT_EQ(tree.at(x, y), best == nullptr ? 0 : best->number);
    inside += best != nullptr;
  }
  EXPECT_GT(inside, 1000);
}

TEST(Tree, holds_a_province) {
  std::vector<Unit> units{unit(1, "省", UnitKind::district, 0)};
  for (UnitNumber number = 2; number <= 300'000; ++number)
    units.push_back(unit(number, "第" + std::to_string(number) + "单位", number < 2000 ? UnitKind::community : UnitKind::grid,
                         number < 2000 ? 1 : 2 + number % 1998, std::to_string(9'000'000 + number)));
  const Tree tree = tree_of(std::move(units));
  EXPECT_EQ(tree.count_within(1), 300'000u);
  EXPECT_EQ(tree.resolve("第299999单位"), 299'999);
  EXPECT_EQ(tree.resolve("9123456"), 123'456);
  EXPECT_TRUE(tree.is_within(299'999, 2 + 299'999 % 1998));
}

}  // namespace
}  // namespace bihuan::org
