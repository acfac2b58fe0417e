// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/match_targets.h"

#include <gtest/gtest.h>

namespace bihuan::ledger {
namespace {

TargetEntry target(const char* indicator, int value, const char* clause, const char* section = "一、任务") {
  TargetEntry entry;
  entry.indicator = indicator;
  entry.value = base::Decimal(value);
  entry.unit = "个";
  entry.clause = clause;
  entry.section = section;
  return entry;
}

using Targets = std::vector<TargetEntry>;

TEST(MatchTargets, what_measures_the_same_keeps_its_place_when_the_number_changes) {
  const Targets was{target("停车泊位", 600, "新增停车泊位600个。"), target("公园", 3, "建成公园3个。")};
  const Targets is{target("公园", 4, "建成公园4个。"), target("停车泊位", 953, "新增停车泊位953个。")};
  EXPECT_EQ(match_targets(was, is), (std::vector<int>{1, 0}));
}

TEST(MatchTargets, of_several_with_one_name_the_same_value_comes_first_then_the_nearest) {
  const Targets was{target("公园", 3, "甲镇建成公园3个。"), target("公园", 5, "乙镇建成公园5个。")};
  const Targets is{target("公园", 5, "乙镇建成公园5个。"), target("公园", 9, "甲镇建成公园9个。")};
  EXPECT_EQ(match_targets(was, is), (std::vector<int>{1, 0}));
}

// Three streets promise the same; one is struck out, and the numbers of the others move up.
TEST(MatchTargets, what_stands_in_the_same_sentence_comes_before_what_stands_at_the_same_place) {
  const Targets was{target("公园", 3, "1.东街道新建公园3个。"), target("公园", 3, "2.西街道新建公园3个。"), target("公园", 3, "3.南街道新建公园3个。")};
  const Targets is{target("公园", 3, "1.西街道新建公园3个。"), target("公园", 3, "2.南街道新建公园3个。")};
  EXPECT_EQ(match_targets(was, is), (std::vector<int>{1, 2}));
  const Targets with_other_numbers{target("公园", 5, "1.西街道新建公园5个。"), target("公园", 3, "2.南街道新建公园3个。")};
  EXPECT_EQ(match_targets(was, with_other_numbers), (std::vector<int>{1, 2}));
}

TEST(MatchTargets, the_same_sentence_in_several_sections_stays_in_its_own) {
  const Targets was{target("公园", 3, "新建公园3个。", "东街道"), target("公园", 3, "新建公园3个。", "西街道")};
  const Targets is{target("公园", 3, "新建公园3个。", "西街道")};
  EXPECT_EQ(match_targets(was, is), (std::vector<int>{1}));
}

TEST(MatchTasks, a_task_moved_up_keeps_its_number_in_the_ledger) {
  const auto task = [](const char* label, const char* title, const char* clause) {
    TaskEntry entry;
    entry.label = label;
    entry.title = title;
    entry.clause = clause;
    return entry;
  };
  const std::vector<TaskEntry> was{task("1", "新建公园", "1.新建公园。东街道3个。"), task("2", "新建公园", "2.新建公园。西街道3个。")};
  const std::vector<TaskEntry> is{task("1", "新建公园", "1.新建公园。西街道3个。")};
  EXPECT_EQ(match_tasks(was, is), (std::vector<int>{1}));
}

TEST(MatchTargets, a_clause_reworded_is_the_same_and_another_clause_is_new) {
  const Targets was{target("社区养老服务站点", 12, "全年新建改建社区养老服务站点12个，服务老人3000名。")};
  const Targets reworded{target("社区养老服务站", 12, "全年新建改建社区养老服务站12个，服务老年人3000名。")};
  const Targets other{target("农村公路", 30, "改造提升农村公路30公里，修复桥梁。")};
  EXPECT_EQ(match_targets(was, reworded), (std::vector<int>{0}));
  EXPECT_EQ(match_targets(was, other), (std::vector<int>{-1}));
}

TEST(MatchTargets, one_of_several_things_in_a_sentence_does_not_become_another) {
  const char* before = "全年新增停车泊位600个，建成口袋公园3个，改造公厕12座，惠及群众5万人。";
  const char* after = "全年新增停车泊位600个，安装路灯40盏，改造公厕12座，惠及群众5万人。";
  const Targets was{target("停车泊位", 600, before), target("口袋公园", 3, before)};
  Targets is{target("停车泊位", 600, after), target("路灯", 40, after)};
  is[1].unit = "盏";
  EXPECT_EQ(match_targets(was, is), (std::vector<int>{0, -1}));
}

TEST(MatchTargets, no_old_one_is_given_twice) {
  const Targets was{target("公园", 3, "建成公园3个。")};
  const Targets is{target("公园", 3, "建成公园3个。"), target("公园", 3, "建成公园3个。")};
  EXPECT_EQ(match_targets(was, is), (std::vector<int>{0, -1}));
  EXPECT_TRUE(match_targets(is, {}).empty());
}

TEST(MatchTargets, likeness_is_a_share) {
  EXPECT_DOUBLE_EQ(likeness("新增停车泊位", "新增停车泊位"), 1.0);
  EXPECT_DOUBLE_EQ(likeness("新增停车泊位", "建成公园"), 0.0);
  EXPECT_DOUBLE_EQ(likeness("", ""), 0.0);
}

TEST(MatchTargets, a_change_is_what_a_ledger_shows) {
  TargetEntry was = target("公园", 3, "建成公园3个。"), is = was;
  is.place = {5, 7};
  is.clause = "将建成公园3个。";
  EXPECT_FALSE(is_changed(was, is));
  is.deadline = "2026-12-31";
  EXPECT_TRUE(is_changed(was, is));
}

}  // namespace
}  // namespace bihuan::ledger
