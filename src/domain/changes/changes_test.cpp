// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/changes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "domain/changes/carried.h"
#include "domain/changes/word_pairs.h"

namespace bihuan::changes {
namespace {

using ledger::PlanEntries;
using ledger::TargetEntry;
using ledger::TaskEntry;
using plan::Comparator;
using plan::TargetKind;

TargetEntry target(std::string indicator, std::string value, std::string unit, std::string clause, int task = -1) {
  TargetEntry entry;
  entry.indicator = std::move(indicator);
  entry.value = base::Decimal::parse(value);
  entry.printed = value + unit;
  entry.unit = std::move(unit);
  entry.kind = entry.unit == "%" ? TargetKind::level : TargetKind::count;
  entry.clause = std::move(clause);
  entry.deadline = "2026-12-31";
  entry.task = task;
  return entry;
}

TaskEntry task(std::string title, std::string clause, std::string lead = "区教育局") {
  TaskEntry entry;
  entry.title = std::move(title);
  entry.clause = std::move(clause);
  entry.units.push_back({std::move(lead), plan::UnitRole::lead, false, {}});
  return entry;
}

PlanEntries plan_of(std::vector<TargetEntry> targets, std::vector<TaskEntry> tasks = {}) {
  PlanEntries plan;
  plan.plan.year = 2026;
  std::int64_t place = 0;
  for (TaskEntry& entry : tasks) {
    entry.place = {place, place + 5};
    place += 10;
  }
  for (TargetEntry& entry : targets) {
    entry.place = {place, place + 5};
    place += 10;
    if (entry.task >= 0) {
      TaskEntry& owner = tasks[static_cast<std::size_t>(entry.task)];
      ++owner.target_count;
      entry.lead_unit = owner.units.front().name;
    }
  }
  plan.targets = std::move(targets);
  plan.tasks = std::move(tasks);
  return plan;
}

std::vector<std::string> kinds(const PlanEntries& before, const PlanEntries& after) {
  std::vector<std::string> names;
  for (const Change& change : changes_between(before, after)) names.emplace_back(change_name(change.kind));
  return names;
}

const TargetEntry parking = target("停车泊位", "600", "个", "到2026年底，新增停车泊位600个。");
const TargetEntry park = target("口袋公园", "3", "个", "年内建成口袋公园3个，方便群众休闲。");

TargetEntry with(TargetEntry entry, const std::function<void(TargetEntry&)>& change) {
  change(entry);
  return entry;
}

TEST(Changes, TellWhatBecameOfATarget) {
  const struct {
    const char* name;
    TargetEntry before, after;
    std::vector<std::string> expected;
  } cases[] = {
      {"nothing", parking, parking, {}},
      {"more", parking, target("停车泊位", "800", "个", "到2026年底，新增停车泊位800个。"), {"strengthened"}},
      {"less", parking, target("停车泊位", "500", "个", "到2026年底，新增停车泊位500个。"), {"weakened"}},
      {"less of what is bad",
       target("登记失业率", "4.5", "%", "登记失业率控制在4.5%以内。"),
       target("登记失业率", "4", "%", "登记失业率控制在4%以内。"),
       {"strengthened"}},
      {"hedged",
       parking,
       with(parking,
            [](auto& t) {
              t.hedged = true;
              t.clause = "到2026年底，力争新增停车泊位600个。";
            }),
       {"weakened"}},
      {"about",
       with(parking, [](auto& t) { t.op = Comparator::at_least; }),
       with(parking, [](auto& t) { t.op = Comparator::about; }),
       {"weakened"}},
      {"later", parking, with(parking, [](auto& t) { t.deadline = "2027-06-30"; }), {"postponed"}},
      {"earlier", parking, with(parking, [](auto& t) { t.deadline = "2026-06-30"; }), {"advanced"}},
      {"no date any more", parking, with(parking, [](auto& t) { t.deadline.clear(); }), {"postponed"}},
      {"a worse value and a later date",
       parking,
       with(target("停车泊位", "500", "个", "到2026年底，新增停车泊位500个。"), [](auto& t) { t.deadline = "2027-12-31"; }),
       {"weakened", "postponed"}},
      {"the same in another unit",
       target("高标准农田", "30", "亩", "新建高标准农田30亩。"),
       target("高标准农田", "2", "公顷", "新建高标准农田2公顷。"),
       {"reworded"}},
      {"other words", parking, target("停车泊位", "600", "个", "到2026年底，在老城区新增公共停车泊位600个。"), {"reworded"}},
      {"nobody knows what is better",
       target("某某规模", "6", "级", "某某规模6级。"),
       with(target("某某规模", "7", "级", "某某规模7级。"), [](auto& t) { t.kind = TargetKind::count; }),
       {"strengthened"}},
      {"a level of something unknown",
       with(target("某某系数", "6", "分", "某某系数6分。"), [](auto& t) { t.kind = TargetKind::level; }),
       with(target("某某系数", "7", "分", "某某系数7分。"), [](auto& t) { t.kind = TargetKind::level; }),
       {"altered"}},
  };
  for (const auto& row : cases) EXPECT_EQ(kinds(plan_of({row.before, park}), plan_of({row.after, park})), row.expected) << row.name;
}

TEST(Changes, TellWhatCameAndWhatWent) {
  EXPECT_EQ(kinds(plan_of({parking}), plan_of({parking, park})), std::vector<std::string>{"added"});
  EXPECT_EQ(kinds(plan_of({parking, park}), plan_of({parking})), std::vector<std::string>{"dropped"});
  EXPECT_EQ(kinds(plan_of({}), plan_of({})), std::vector<std::string>{});
}

TEST(Changes, TellAFallThatIsSteeper) {
  const auto fall = [](const char* value) {
    TargetEntry entry = target("单位GDP能耗", value, "%", std::string("单位GDP能耗下降") + value + "%。");
    entry.kind = TargetKind::growth;
    entry.direction = plan::Direction::down;
    return entry;
  };
  EXPECT_EQ(kinds(plan_of({fall("2")}), plan_of({fall("3")})), std::vector<std::string>{"strengthened"});
}

TEST(Changes, TellWhatWasSplitAndMerged) {
  const TargetEntry whole = target("老旧小区", "30", "个", "全区改造老旧小区30个。");
  const std::vector<TargetEntry> parts = {target("东街道老旧小区", "12", "个", "东街道改造东街道老旧小区12个，完成道路铺装。"),
                                          target("西街道老旧小区", "18", "个", "西街道改造西街道老旧小区18个，更新管线。")};
  EXPECT_EQ(kinds(plan_of({whole, park}), plan_of({parts[0], parts[1], park})), std::vector<std::string>{"split"});
  EXPECT_EQ(kinds(plan_of({parts[0], parts[1], park}), plan_of({whole, park})), std::vector<std::string>{"merged"});
}

TEST(Changes, TellATaskHandedOver) {
  const TaskEntry before = task("提升教育质量", "提升教育质量。新建幼儿园，办好托育。"),
                  after = task("提升教育质量", "提升教育质量。新建幼儿园，办好托育。", "区妇联");
  const auto changes = changes_between(plan_of({}, {before}), plan_of({}, {after}));
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].kind, ChangeKind::handed_over);
  EXPECT_TRUE(changes[0].is_task);
  EXPECT_EQ(changes[0].before, "区教育局");
  EXPECT_EQ(changes[0].after, "区妇联");
}

TEST(Changes, TellATaskSplit) {
  const TaskEntry whole = task(
      "提升教育和养老服务", "提升教育和养老服务。新建公办幼儿园和托育中心，扩大普惠学位供给。建设街道养老服务综合体，推进居家适老化改造。");
  const TaskEntry one = task("提升教育服务", "提升教育服务。新建公办幼儿园和托育中心，扩大普惠学位供给。");
  const TaskEntry other = task("提升养老服务", "提升养老服务。建设街道养老服务综合体，推进居家适老化改造。", "区民政局");
  EXPECT_EQ(kinds(plan_of({}, {whole}), plan_of({}, {one, other})), std::vector<std::string>{"split"});
  EXPECT_EQ(kinds(plan_of({}, {one, other}), plan_of({}, {whole})), std::vector<std::string>{"merged"});
}

TEST(Changes, OfATaskWhoseTargetChangedAreToldOnce) {
  const TaskEntry before = task("停车", "停车。到2026年底，新增停车泊位600个。"),
                  after = task("停车", "停车。到2026年底，新增停车泊位800个以上。");
  EXPECT_EQ(
      kinds(plan_of({with(parking, [](auto& t) { t.task = 0; })}, {before}),
            plan_of({with(target("停车泊位", "800", "个", "到2026年底，新增停车泊位800个以上。"), [](auto& t) { t.task = 0; })}, {after})),
      std::vector<std::string>{"strengthened"});
}

// Many plans made by chance from a few sentences, so that pairs compete.
std::vector<PlanEntries> chance_plans() {
  std::vector<PlanEntries> plans;
  std::uint32_t state = 7;
  const auto next = [&](std::uint32_t below) { return (state = state * 1664525u + 1013904223u) / 65536u % below; };
  const std::vector<std::string> names = {"停车泊位", "公共停车泊位", "口袋公园", "老旧小区", "东街道老旧小区", "森林覆盖率", "登记失业率"};
  for (int i = 0; i < 30; ++i) {
    std::vector<TargetEntry> targets;
    std::vector<TaskEntry> tasks = {task("甲", "甲项任务，建设公园和停车场所。", next(2) ? "区住建局" : "区城管局"),
                                    task("乙", "乙项任务，改造小区并完善配套服务设施。")};
    for (std::uint32_t n = next(8); n > 0; --n) {
      const std::string& name = names[next(static_cast<std::uint32_t>(names.size()))];
      const std::string value = std::to_string(3 * (1 + next(5)));
      const std::string unit = name.ends_with("率") ? "%" : "个";
      TargetEntry entry =
          target(name, value, unit, (next(2) ? "年内完成" : "到年底前实现") + name + value + unit + "。", static_cast<int>(next(2)));
      entry.hedged = next(4) == 0;
      entry.deadline = next(3) ? "2026-12-31" : "2027-12-31";
      targets.push_back(std::move(entry));
    }
    plans.push_back(plan_of(std::move(targets), std::move(tasks)));
  }
  return plans;
}

TEST(Changes, OfAPlanAndItselfAreNone) {
  for (const PlanEntries& plan : chance_plans()) EXPECT_TRUE(changes_between(plan, plan).empty());
}

TEST(Changes, InTheOtherOrderAreTheMirroredOnes) {
  const auto plans = chance_plans();
  const auto told = [](const Change& change, bool turned) {
    return std::tuple(change_name(turned ? mirrored(change.kind) : change.kind), change.is_task, turned ? change.new_ones : change.old_ones,
                      turned ? change.old_ones : change.new_ones, turned ? change.after : change.before,
                      turned ? change.before : change.after);
  };
  std::size_t seen = 0;
  for (const PlanEntries& a : plans)
    for (const PlanEntries& b : plans) {
      std::vector<decltype(told({}, false))> there, back;
      for (const Change& change : changes_between(a, b)) there.push_back(told(change, false));
      for (const Change& change : changes_between(b, a)) back.push_back(told(change, true));
      std::sort(there.begin(), there.end());
      std::sort(back.begin(), back.end());
      EXPECT_EQ(there, back);
      seen += there.size();
    }
  EXPECT_GT(seen, 1000u);
}

TEST(Changes, MirrorOfTheMirrorIsTheSame) {
  for (int kind = 0; kind <= static_cast<int>(ChangeKind::reworded); ++kind)
    EXPECT_EQ(mirrored(mirrored(static_cast<ChangeKind>(kind))), static_cast<ChangeKind>(kind));
}

TEST(WordPairs, AreAsAlikeAsTheirTexts) {
  EXPECT_EQ(WordPairs("新增停车泊位").likeness(WordPairs("新增停车泊位")), 1.0);
  EXPECT_EQ(WordPairs("新增停车泊位600个").likeness(WordPairs("新增停车泊位 800 个")), 1.0);
  EXPECT_EQ(WordPairs("森林").likeness(WordPairs("公园")), 0.0);
  EXPECT_EQ(WordPairs("").likeness(WordPairs("")), 0.0);
  EXPECT_DOUBLE_EQ(WordPairs("甲乙丙丁").likeness(WordPairs("甲乙丙戊")), 4.0 / 6.0);
  EXPECT_DOUBLE_EQ(WordPairs("甲甲甲").likeness(WordPairs("甲甲")), 2.0 / 3.0);
}

TEST(CheckList, TellsWhatTheYearCarriesAndWhatNobodyDoes) {
  const PlanEntries plan = plan_of(
      {parking, park, with(target("森林覆盖率", "60", "%", "到2030年森林覆盖率达到60%。"), [](auto& t) { t.deadline = "2030-12-31"; })},
      {task("办好老年大学", "办好老年大学，开设智慧生活课程。"), task("整治校园周边", "整治校园周边秩序，清理违规摊点。")});
  const PlanEntries list =
      plan_of({target("公共停车泊位", "200", "个", "新增公共停车泊位200个。"), target("充电桩", "50", "个", "新建充电桩50个。")},
              {task("办好区老年大学", "开设课程二十门。")});
  const ListCheck check = check_list(plan, list);
  ASSERT_EQ(check.plan.size(), 5u);
  EXPECT_EQ(check.plan[2].list_entry, 0);
  EXPECT_EQ(check.plan[2].strength, Strength::weaker);
  EXPECT_EQ(check.plan[3].list_entry, -1);
  EXPECT_TRUE(check.plan[3].is_due);
  EXPECT_FALSE(check.plan[4].is_due) << "due in another year";
  EXPECT_EQ(check.plan[0].list_entry, 0) << "a task known by its title";
  EXPECT_EQ(check.plan[1].list_entry, -1);
  EXPECT_EQ(check.only_in_list, std::vector<int>{1});
}

}  // namespace
}  // namespace bihuan::changes
