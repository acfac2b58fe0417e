// SPDX-License-Identifier: Apache-2.0
#include "domain/org/unit_changes.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "domain/org/units_for_test.h"

namespace bihuan::org {
namespace {

const base::Date today = day("2026-11-22");

class UnitChanges : public testing::Test {
 protected:
  const Unit& at(UnitNumber number) const { return units_[static_cast<std::size_t>(number) - 1]; }

  std::vector<Unit> units_ = chengyan();
  Tree tree_ = tree_of(units_);
};

TEST_F(UnitChanges, a_renamed_unit_keeps_its_number_and_its_past) {
  UnitPatch patch;
  patch.name = "雁湖街道办事处";
  const auto changed = change_unit(tree_, at(2), patch, today);
  ASSERT_TRUE(changed);
  ASSERT_EQ(changed->spans.size(), 2u);
  EXPECT_EQ(changed->spans[0].name, "雁栖街道办事处");
  EXPECT_EQ(changed->spans[0].to_on, today);
  EXPECT_EQ(changed->now().name, "雁湖街道办事处");
  EXPECT_EQ(changed->now().from_on, today);
  EXPECT_EQ(changed->number, 2);
}

TEST_F(UnitChanges, a_second_change_on_one_day_takes_the_place_of_the_first) {
  UnitPatch first, second;
  first.name = "雁湖街道办事处";
  second.name = "雁湖街道";
  const auto changed = change_unit(tree_, *change_unit(tree_, at(2), first, today), second, today);
  ASSERT_TRUE(changed);
  ASSERT_EQ(changed->spans.size(), 2u);
  EXPECT_EQ(changed->now().name, "雁湖街道");
}

TEST_F(UnitChanges, what_changes_nothing_leaves_no_span) {
  UnitPatch patch;
  patch.name = at(2).now().name;
  patch.population = 31'000;
  const auto changed = change_unit(tree_, at(2), patch, today);
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->spans.size(), 1u);
  EXPECT_EQ(changed->population, 31'000);
}

TEST_F(UnitChanges, a_merged_unit_leaves_its_children_and_a_succession) {
  const auto change = merge_units(tree_, {at(5)}, at(6), today);
  ASSERT_TRUE(change);
  ASSERT_EQ(change->units.size(), 1u);
  EXPECT_FALSE(change->units[0].is_open());
  ASSERT_EQ(change->moved.size(), 2u);
  EXPECT_EQ(change->moved[0].now().parent, 6);
  EXPECT_EQ(change->moved[0].spans[0].parent, 5);
  ASSERT_EQ(change->successions.size(), 1u);
  EXPECT_EQ(change->successions[0].after, 6);
}

TEST_F(UnitChanges, a_split_unit_deals_its_children_out) {
  const Unit one = *add_unit(tree_, 16, {"荷塘东社区", "", UnitKind::community, 2, {}, 0, ""}, today);
  const Unit two = *add_unit(tree_, 17, {"荷塘西社区", "", UnitKind::community, 2, {}, 0, ""}, today);
  const auto change = split_unit(tree_, at(5), {one, two}, {{9, 0}, {10, 1}}, false, today);
  ASSERT_TRUE(change);
  ASSERT_EQ(change->moved.size(), 2u);
  EXPECT_EQ(change->moved[0].now().parent, 16);
  EXPECT_EQ(change->moved[1].now().parent, 17);
  EXPECT_EQ(change->successions.size(), 2u);
  EXPECT_EQ(split_unit(tree_, at(5), {one, two}, {{9, 0}}, false, today).error().code, "unit-child-unassigned");
  EXPECT_EQ(split_unit(tree_, at(5), {one, two}, {{9, 0}, {10, 2}}, false, today).error().code, "unit-child-unassigned");
  EXPECT_EQ(split_unit(tree_, at(5), {one}, {}, false, today).error().code, "units-too-few");
  const auto beside = split_unit(tree_, at(5), {one}, {{9, 0}}, true, today);
  ASSERT_TRUE(beside);
  EXPECT_EQ(beside->units.size(), 1u) << "the unit itself goes on";
}

TEST_F(UnitChanges, say_what_is_wrong) {
  const auto added = [&](UnitFields fields, base::Date on = today) { return add_unit(tree_, 16, fields, on); };
  const auto patched = [&](UnitNumber number, const std::function<void(UnitPatch&)>& set, base::Date on = today) {
    UnitPatch patch;
    set(patch);
    return change_unit(tree_, at(number), patch, on);
  };
  using enum UnitKind;
  const auto code = [](const auto& result) { return result ? std::string("fine") : result.error().code; };
  EXPECT_EQ(code(added({"西桥社区", "", community, 2, {}, 0, ""})), "fine");
  EXPECT_EQ(code(added({"", "", community, 2, {}, 0, ""})), "unit-name-missing");
  EXPECT_EQ(code(added({std::string(300, 'x'), "", community, 2, {}, 0, ""})), "unit-name-too-long");
  EXPECT_EQ(code(added({"甲", "码", community, 2, {}, 0, ""})), "unit-code-wrong");
  EXPECT_EQ(code(added({"甲", "990101001", community, 2, {}, 0, ""})), "unit-code-twice");
  EXPECT_EQ(code(added({"甲", "", community, 77, {}, 0, ""})), "unit-parent-missing");
  EXPECT_EQ(code(added({"甲", "", street, 9, {}, 0, ""})), "unit-kind-order");
  EXPECT_EQ(code(added({"甲", "", community, 2, {}, -1, ""})), "unit-population-wrong");
  EXPECT_EQ(code(added({"甲", "", community, 2, {}, 0, "{"})), "polygon-not-geojson");
  EXPECT_EQ(code(added({"甲", "", community, 2, {}, 0, ""}, day("2026-11-23"))), "unit-change-in-future");
  EXPECT_EQ(code(added({"甲", "", community, 2, {}, 0, ""}, day("2019-12-31"))), "unit-parent-closed");
  EXPECT_EQ(code(patched(2, [](UnitPatch& patch) { patch.parent = 9; })), "unit-kind-order");
  EXPECT_EQ(code(patched(9, [](UnitPatch& patch) { patch.parent = 9; })), "unit-circle");
  EXPECT_EQ(code(patched(2, [](UnitPatch& patch) { patch.kind = UnitKind::community; })), "unit-kind-order") << "communities stand below it";
  EXPECT_EQ(code(patched(2, [](UnitPatch& patch) { patch.name = "甲"; }, day("2019-06-01"))), "unit-change-too-early");
  EXPECT_EQ(code(close_unit(tree_, at(2), today)), "unit-has-children");
  EXPECT_EQ(close_unit(tree_, at(2), today).error().detail, "2");
  EXPECT_EQ(code(close_unit(tree_, at(9), today)), "fine");
  EXPECT_EQ(code(close_unit(tree_, *close_unit(tree_, at(9), today), today)), "unit-closed");
  EXPECT_EQ(code(merge_units(tree_, {at(5)}, at(5), today)), "unit-merged-with-itself");
  EXPECT_EQ(code(merge_units(tree_, {}, at(5), today)), "units-too-few");
  EXPECT_EQ(code(merge_units(tree_, {at(2)}, at(5), today)), "unit-within-merged");
  EXPECT_EQ(code(merge_units(tree_, {at(5)}, at(12), today)), "unit-kind-order");
}

// Changes by chance, many of them refused; whatever is let through, the tree of every day since the first stays a tree, and the past is what it was.
TEST_F(UnitChanges, leave_a_tree_on_every_day) {
  std::mt19937 random(5);
  const auto any = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
  int done = 0;
  for (int round = 0; round < 12; ++round) {
    std::vector<Unit> units = chengyan();
    std::vector<Succession> successions;
    const std::int64_t last_day = base::to_day_count(today);
    for (int step = 0; step < 60; ++step) {
      const Tree tree = tree_of(units, successions);
      const base::Date on = base::from_day_count(last_day - static_cast<std::int64_t>(any(200)));
      const Unit one = units[any(units.size())], other = units[any(units.size())];
      UnitsChange change;
      const auto keep = [&](base::Result<Unit> unit) {
        if (unit) change.units.push_back(std::move(*unit));
      };
      UnitPatch patch;
      switch (any(6)) {
        case 0:
          keep(add_unit(tree, static_cast<UnitNumber>(units.size()) + 1,
                        {"新" + std::to_string(any(30)), any(2) ? std::to_string(any(9)) : "", static_cast<UnitKind>(any(6)), one.number, {}, 0, ""}, on));
          break;
        case 1:
          patch.parent = other.number;
          keep(change_unit(tree, one, patch, on));
          break;
        case 2:
          patch.code = std::to_string(any(9));
          keep(change_unit(tree, one, patch, on));
          break;
        case 3:
          patch.kind = static_cast<UnitKind>(any(6));
          keep(change_unit(tree, one, patch, on));
          break;
        case 4:
          keep(close_unit(tree, one, on));
          break;
        default:
          if (auto merged = merge_units(tree, {one}, other, on)) change = std::move(*merged);
      }
      done += !change.units.empty();
      change.units.insert(change.units.end(), change.moved.begin(), change.moved.end());
      for (Unit& unit : change.units)
        if (static_cast<std::size_t>(unit.number) > units.size())
          units.push_back(std::move(unit));
        else
          units[static_cast<std::size_t>(unit.number) - 1] = std::move(unit);
      successions.insert(successions.end(), change.successions.begin(), change.successions.end());
    }
    for (std::int64_t passed = 0; passed < 210; ++passed) {
      const auto then = Tree::of(units, successions, base::from_day_count(last_day - passed));
      ASSERT_TRUE(then) << then.error().code << ' ' << then.error().where << ' ' << passed;
    }
    for (const Unit& unit : units)
      for (std::size_t i = 1; i < unit.spans.size(); ++i) EXPECT_EQ(unit.spans[i - 1].to_on, unit.spans[i].from_on);
  }
  EXPECT_GT(done, 100);
}

}  // namespace
}  // namespace bihuan::org
