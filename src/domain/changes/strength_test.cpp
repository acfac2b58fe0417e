// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/strength.h"

#include <gtest/gtest.h>

#include "domain/changes/entries_for_test.h"

namespace bihuan::changes {
namespace {

using ledger::TargetEntry;
using plan::Comparator;

TargetEntry hedged(TargetEntry entry) {
  entry.hedged = true;
  return entry;
}
TargetEntry yearly(TargetEntry entry) {
  entry.recur = plan::Recurrence::yearly;
  return entry;
}
TargetEntry range(TargetEntry entry, const char* most) {
  entry.op = Comparator::range;
  entry.value_max = base::Decimal::parse(most);
  return entry;
}
TargetEntry growth(TargetEntry entry) {
  entry.kind = plan::TargetKind::growth;
  return entry;
}

struct Row {
  const char* name;
  TargetEntry before, after;
  Shift shift;
};

TEST(Strength, what_asks_for_more_is_stronger) {
  const Row rows[] = {
      {"the same", target("覆盖率", "85", "%"), target("覆盖率", "85", "%"), Shift::same},
      {"a higher rate", target("覆盖率", "85", "%"), target("覆盖率", "85.5", "%"), Shift::stronger},
      {"fewer pieces", target("公园", "12", "个"), target("公园", "9", "个"), Shift::weaker},
      {"a ceiling raised", target("细颗粒物", "32", "微克", Comparator::at_most), target("细颗粒物", "35", "微克", Comparator::at_most),
       Shift::weaker},
      {"what should be low, without a ceiling", target("城镇调查失业率", "5.5", "%"), target("城镇调查失业率", "5", "%"), Shift::stronger},
      {"a floor is what it says, whatever its name", target("事故隐患整改率", "95", "%", Comparator::at_least),
       target("事故隐患整改率", "90", "%", Comparator::at_least), Shift::weaker},
      {"energy use that falls further", growth(target("单位产值能耗", "10", "%")), growth(target("单位产值能耗", "13.5", "%")),
       Shift::stronger},
      {"about becomes exactly", target("覆盖率", "85", "%", Comparator::about), target("覆盖率", "85", "%"), Shift::stronger},
      {"at least is no more than exactly", target("覆盖率", "85", "%"), target("覆盖率", "85", "%", Comparator::at_least), Shift::same},
      {"at least becomes more than", target("覆盖率", "85", "%", Comparator::at_least), target("覆盖率", "85", "%", Comparator::above),
       Shift::stronger},
      {"to strive for", target("覆盖率", "85", "%"), hedged(target("覆盖率", "85", "%")), Shift::weaker},
      {"each year", target("公园", "3", "个"), yearly(target("公园", "3", "个")), Shift::stronger},
      {"a number lost", target("公园", "3", "个"), target("公园", "", "个"), Shift::weaker},
      {"a range begins higher", range(target("增长", "5", "%"), "6"), range(target("增长", "5.5", "%"), "6"), Shift::stronger},
      {"households are no people", target("帮扶", "100", "户"), target("帮扶", "120", "人"), Shift::other},
      {"households are no estates", target("老旧小区", "19000", "户"), target("老旧小区", "28", "个"), Shift::other},
      {"two words for pieces", target("卫生室", "20", "所"), target("卫生室", "18", "个"), Shift::weaker},
      {"hectares for mu", target("高标准农田", "30", "亩"), target("高标准农田", "3", "公顷"), Shift::stronger},
      {"what the vocabulary knows to be better when lower", target("PM2.5平均浓度", "33", "微克/立方米"),
       target("PM2.5平均浓度", "35", "微克/立方米"), Shift::weaker},
      {"a floor is no ceiling", target("增长", "5", "%", Comparator::at_least), target("增长", "5", "%", Comparator::at_most),
       Shift::other},
  };
  for (const Row& row : rows) EXPECT_EQ(strength_shift(row.before, row.after), row.shift) << row.name;
}

TEST(Strength, the_other_way_round_it_is_the_other_one) {
  const TargetEntry all[] = {target("覆盖率", "85", "%"),         target("覆盖率", "90", "%", Comparator::about),
                             hedged(target("覆盖率", "85", "%")), target("失业率", "5", "%", Comparator::at_most),
                             target("失业率", "6", "%"),          target("公园", "", "个"),
                             yearly(target("公园", "3", "个")),   range(target("公园", "3", "个"), "9")};
  const auto turned = [](Shift shift) {
    return shift == Shift::stronger ? Shift::weaker : shift == Shift::weaker ? Shift::stronger : shift;
  };
  for (const TargetEntry& a : all)
    for (const TargetEntry& b : all) EXPECT_EQ(strength_shift(a, b), turned(strength_shift(b, a))) << a.clause << " " << b.clause;
}

TEST(Strength, an_earlier_day_and_a_day_at_all_are_stronger) {
  const auto due = [](const char* printed, const char* inferred = "") {
    TargetEntry entry;
    entry.deadline = printed;
    entry.inferred_deadline = inferred;
    return entry;
  };
  EXPECT_EQ(deadline_shift(due("2026-12-31"), due("2025-12-31")), Shift::stronger);
  EXPECT_EQ(deadline_shift(due("2025-12-31"), due("2026-06-30")), Shift::weaker);
  EXPECT_EQ(deadline_shift(due(""), due("2026-06-30")), Shift::stronger);
  EXPECT_EQ(deadline_shift(due("2026-06-30"), due("")), Shift::weaker);
  EXPECT_EQ(deadline_shift(due("", "2026-12-31"), due("2026-12-31")), Shift::same) << "written down now, inferred before";
}

}  // namespace
}  // namespace bihuan::changes
