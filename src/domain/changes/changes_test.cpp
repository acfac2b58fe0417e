// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/changes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "domain/changes/carried.h"
#include "domain/changes/entries_for_test.h"

namespace bihuan::changes {
namespace {

using ledger::PlanEntries;
using ledger::TargetEntry;
using Kinds = std::vector<ChangeKind>;

// The kinds of each change, in order.
std::vector<Kinds> kinds_between(const PlanEntries& before, const PlanEntries& after) {
  std::vector<Kinds> all;
  for (const Change& change : changes_between(before, after).items) all.push_back(change.kinds);
  return all;
}

TargetEntry due(TargetEntry entry, const char* day) {
  entry.deadline = day;
  return entry;
}
TargetEntry led_by(TargetEntry entry, const char* unit) {
  entry.lead_unit = unit;
  return entry;
}
TargetEntry called(TargetEntry entry, const char* clause) {
  entry.clause = clause;
  return entry;
}

TEST(Changes, each_kind_is_told) {
  struct Row {
    const char* name;
    PlanEntries before, after;
    std::vector<Kinds> kinds;
  };
  const Row rows[] = {
      {"nothing", entries({target("公园", "3", "个")}), entries({target("公园", "3", "个")}), {}},
      {"added", entries({}), entries({target("公园", "3", "个")}), {{ChangeKind::added}}},
      {"dropped", entries({target("公园", "3", "个")}), entries({}), {{ChangeKind::dropped}}},
      {"weakened", entries({target("覆盖率", "93", "%")}), entries({target("覆盖率", "85", "%")}), {{ChangeKind::weakened}}},
      {"strengthened", entries({target("覆盖率", "85", "%")}), entries({target("覆盖率", "93", "%")}), {{ChangeKind::strengthened}}},
      {"postponed",
       entries({due(target("公园", "3", "个"), "2025-12-31")}),
       entries({due(target("公园", "3", "个"), "2026-12-31")}),
       {{ChangeKind::postponed}}},
      {"advanced",
       entries({due(target("公园", "3", "个"), "2026-12-31")}),
       entries({due(target("公园", "3", "个"), "2026-06-30")}),
       {{ChangeKind::advanced}}},
      {"more, but later",
       entries({due(target("公园", "3", "个"), "2025-12-31")}),
       entries({due(target("公园", "5", "个"), "2026-12-31")}),
       {{ChangeKind::postponed, ChangeKind::strengthened}}},
      {"handed over",
       entries({led_by(target("公园", "3", "个"), "区水务局")}),
       entries({led_by(target("公园", "3", "个"), "区林业局")}),
       {{ChangeKind::handed_over}}},
      {"reworded",
       entries({called(target("公园", "3", "个"), "年内新建公园3个。")}),
       entries({called(target("公园", "3", "个"), "年内新建便民公园3个。")}),
       {{ChangeKind::reworded}}},
      {"other marks are no change",
       entries({called(target("公园", "3", "个"), "新建公园3个，建成开放。")}),
       entries({called(target("公园", "3", "个"), "新建公园3个、建成开放；")}),
       {}},
      {"split",
       entries({target("停车泊位", "600", "个")}),
       entries({target("公共停车泊位", "400", "个"), target("路内停车泊位", "200", "个")}),
       {{ChangeKind::split}}},
      {"merged",
       entries({target("公共停车泊位", "400", "个"), target("路内停车泊位", "200", "个")}),
       entries({target("停车泊位", "600", "个")}),
       {{ChangeKind::merged}}},
      {"two of one ending that do not add up are no split",
       entries({target("停车泊位", "600", "个")}),
       entries({target("公共停车泊位", "400", "个"), target("路内停车泊位", "100", "个")}),
       {{ChangeKind::weakened}, {ChangeKind::added}}},
  };
  for (const Row& row : rows) EXPECT_EQ(kinds_between(row.before, row.after), row.kinds) << row.name;
}

TEST(Changes, a_sentence_that_promises_several_things_does_not_change_the_rest_of_them) {
  TargetEntry school = called(target("学校", "2", "所"), "新建学校2所、公园3个。"),
              park = called(target("公园", "3", "个"), "新建学校2所、公园3个。");
  PlanEntries before = entries({school, park});
  before.targets[1].clause_begins = 0;
  school.clause = park.clause = "新建学校2所、口袋公园3个。";
  park.indicator = "口袋公园";
  PlanEntries after = entries({school, park});
  after.targets[1].clause_begins = 0;
  const Changes changes = changes_between(before, after);
  ASSERT_EQ(changes.items.size(), 1u);
  EXPECT_EQ(changes.items[0].after[0].target, 1);
  EXPECT_EQ(changes.kept, 1u);
}

TEST(Changes, units_are_told_of_the_task_once_not_of_each_target) {
  TargetEntry park = target("公园", "3", "个"), school = target("学校", "2", "所");
  park.task = school.task = 0;
  const auto plan = [&](const char* unit) {
    park.lead_unit = school.lead_unit = unit;
    PlanEntries all = entries({park, school}, {task("建设", "建设公园和学校。", {unit})});
    all.tasks[0].target_count = 2;
    return all;
  };
  const Changes changes = changes_between(plan("区水务局"), plan("区林业局"));
  ASSERT_EQ(changes.items.size(), 1u);
  EXPECT_EQ(changes.items[0].kinds, Kinds{ChangeKind::handed_over});
  EXPECT_EQ(changes.items[0].after[0].task, 0);
  EXPECT_EQ(changes.kept, 2u);
}

TEST(Changes, a_task_without_a_number_is_a_commitment_too) {
  const PlanEntries two =
      entries({}, {task("宣讲", "组织志愿者进社区宣讲。", {"区委宣传部"}), task("巡河", "落实河长巡河制度。", {"区水务局"})});
  const PlanEntries one = entries({}, {task("巡河", "落实河长巡河制度。", {"区水务局"})});
  EXPECT_EQ(kinds_between(two, one), std::vector<Kinds>{{ChangeKind::dropped}});
  EXPECT_EQ(kinds_between(one, two), std::vector<Kinds>{{ChangeKind::added}});
  EXPECT_EQ(changes_between(two, two).kept, 2u);
}

TEST(Changes, what_was_dropped_stands_where_it_stood) {
  const PlanEntries before = entries({target("学校", "2", "所"), target("公园", "3", "个"), target("公路", "60", "公里")});
  const PlanEntries after = entries({target("学校", "1", "所"), target("公路", "50", "公里")});
  EXPECT_EQ(kinds_between(before, after), (std::vector<Kinds>{{ChangeKind::weakened}, {ChangeKind::dropped}, {ChangeKind::weakened}}));
}

// Plans of invented targets, some of them left out, changed or moved.
PlanEntries varied(std::mt19937& random) {
  static const char* things[] = {"公园", "学校", "农村公路", "停车泊位", "卫生室", "养老机构", "图书馆", "污水管网", "充电桩", "口袋公园"};
  std::vector<TargetEntry> targets;
  for (const char* thing : things)
    if (random() % 4 != 0)
      targets.push_back(
          due(target(thing, std::to_string(1 + random() % 5).c_str(), "个"), random() % 2 == 0 ? "2025-12-31" : "2026-12-31"));
  std::shuffle(targets.begin(), targets.end(), random);
  return entries(targets);
}

TEST(Changes, the_other_way_round_what_came_has_gone) {
  constexpr std::pair<ChangeKind, ChangeKind> pairs[] = {{ChangeKind::added, ChangeKind::dropped},
                                                         {ChangeKind::weakened, ChangeKind::strengthened},
                                                         {ChangeKind::postponed, ChangeKind::advanced},
                                                         {ChangeKind::split, ChangeKind::merged},
                                                         {ChangeKind::handed_over, ChangeKind::handed_over},
                                                         {ChangeKind::reworded, ChangeKind::reworded}};
  for (const auto& [one, other] : pairs) {
    EXPECT_EQ(mirrored(one), other);
    EXPECT_EQ(mirrored(other), one);
  }
}

TEST(Changes, between_a_plan_and_itself_there_are_none_and_the_other_way_round_they_are_mirrored) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const PlanEntries a = varied(random), b = varied(random);
    const Changes same = changes_between(a, a);
    EXPECT_TRUE(same.items.empty());
    EXPECT_EQ(same.kept, a.targets.size());
    std::vector<ChangeKind> there, back;
    for (const Kinds& kinds : kinds_between(a, b))
      for (const ChangeKind kind : kinds) there.push_back(kind);
    for (const Kinds& kinds : kinds_between(b, a))
      for (const ChangeKind kind : kinds) back.push_back(mirrored(kind));
    std::sort(there.begin(), there.end());
    std::sort(back.begin(), back.end());
    EXPECT_EQ(there, back) << "round " << round;
  }
}

TEST(Carried, the_list_carries_what_it_measures_too_whatever_the_number) {
  const PlanEntries plan =
      entries({target("新增停车泊位", "600", "个"), target("改造老旧小区", "12", "个"), target("城镇调查失业率", "5.5", "%")}, {});
  const PlanEntries list =
      entries({target("停车泊位", "220", "个"), target("农村厕所", "500", "座"), target("城镇登记失业率", "4.9", "%")}, {});
  const Carrying carrying = carrying_between(plan, list);
  ASSERT_EQ(carrying.plan.size(), 3u);
  EXPECT_EQ(carrying.plan[0].items, std::vector<Commitment>{(Commitment{0, -1})});
  EXPECT_TRUE(carrying.plan[1].items.empty());
  EXPECT_TRUE(carrying.plan[2].items.empty()) << "two different rates";
  const PlanEntries schools = entries({target("新建幼儿园", "9", "所")}, {}),
                    places = entries({target("新增幼儿园学位", "1080", "个")}, {});
  EXPECT_EQ(carrying_between(schools, places).carried_count(), 0u) << "two indicators of the vocabulary";
  EXPECT_EQ(carrying.without_plan, (std::vector<Commitment>{{1, -1}, {2, -1}}));
  EXPECT_EQ(carrying.carried_count(), 1u);
}

}  // namespace
}  // namespace bihuan::changes
