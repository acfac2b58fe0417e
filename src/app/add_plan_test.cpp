// SPDX-License-Identifier: Apache-2.0
#include "app/add_plan.h"

#include "app/ledger_test.h"

namespace bihuan::app {
namespace {

class AddPlan : public LedgerTest {};
BOTH_ENGINES(AddPlan);

TEST_P(AddPlan, keeps_what_was_read_with_who_answers_for_it) {
  const Added added = add(plan_text);
  EXPECT_EQ(added.outcome, Outcome::added);
  EXPECT_EQ(to_text(added.plan.id), "990101-1");
  EXPECT_EQ(added.plan.entry.title, "青禾县民生实事实施方案");
  const auto rows = targets();
  ASSERT_EQ(rows.size(), 4u);
  EXPECT_EQ(rows[0].entry.indicator, "停车泊位");
  EXPECT_EQ(rows[0].entry.phrase, "600 个");
  EXPECT_EQ(rows[0].entry.deadline, "2026-12-31");
  EXPECT_EQ(rows[0].entry.lead_unit, "县住建局");
  EXPECT_EQ(rows[0].task_label, "1");
  EXPECT_EQ(rows[0].plan_title, "青禾县民生实事实施方案");
  const auto tasks = list_tasks(ledger_, {}, {0, 50});
  ASSERT_EQ(tasks.rows.size(), 2u);
  ASSERT_EQ(tasks.rows[0].entry.units.size(), 3u);
  EXPECT_TRUE(tasks.rows[0].entry.units[2].wildcard);
  const auto file = fetch_file(ledger_, added.plan.id, 0);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->bytes, plan_text);
}

TEST_P(AddPlan, the_same_bytes_change_nothing) {
  add(plan_text);
  const Added again = add(plan_text, "copy.txt");
  EXPECT_EQ(again.outcome, Outcome::unchanged);
  EXPECT_EQ(again.plan.version, 1);
  EXPECT_EQ(list_plans(ledger_, {}, store::PlanOrder::title, {0, 50}).total, 1);
  EXPECT_EQ(list_journal(ledger_, "", "", {0, 50}).total, 1);
}

TEST_P(AddPlan, a_changed_file_is_a_new_version_that_keeps_identities) {
  add(plan_text);
  const auto before = targets();
  const Added changed = add(replaced(replaced(plan_text, "新增停车泊位600个", "新增停车泊位953个"), "，建成口袋公园3个", "，安装路灯40盏"));
  EXPECT_EQ(changed.outcome, Outcome::changed);
  EXPECT_EQ(changed.plan.version, 2);
  EXPECT_EQ(changed.changes.changed, 1);
  EXPECT_EQ(changed.changes.kept, 2);
  EXPECT_EQ(changed.changes.added, 1);
  EXPECT_EQ(changed.changes.gone, 1);
  const auto after = targets();
  ASSERT_EQ(after.size(), 4u);
  EXPECT_EQ(after[0].id, before[0].id);
  EXPECT_EQ(after[0].entry.value, base::Decimal(953));
  EXPECT_EQ(after[2].id, before[2].id);
  EXPECT_EQ(after[3].id.number, 5) << "a gone number is not given again";
  EXPECT_TRUE(show_target(ledger_, before[3].id)) << "what is gone can still be looked up";
  EXPECT_EQ(show_plan(ledger_, changed.plan.id)->versions.size(), 2u);
  EXPECT_EQ(fetch_file(ledger_, changed.plan.id, 1)->bytes, plan_text);
}

TEST_P(AddPlan, another_document_is_another_plan_and_another_region_sees_neither) {
  add(plan_text);
  add(replaced(replaced(plan_text, "3号", "4号"), "民生实事", "交通建设"));
  EXPECT_EQ(list_plans(ledger_, {}, store::PlanOrder::title, {0, 50}).total, 2);
  ledger_.region = "990102";
  EXPECT_EQ(list_plans(ledger_, {}, store::PlanOrder::title, {0, 50}).total, 0);
  EXPECT_FALSE(show_plan(ledger_, {"990101", 1}));
  EXPECT_EQ(to_text(add(plan_text).plan.id), "990102-1");
}

TEST_P(AddPlan, whoever_may_only_look_adds_nothing) {
  actor_ = visiting_actor(actor_.now);
  const auto refused = add_plan(ledger_, actor_, *read_file({"plan.txt", plan_text, 0, ""}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "sign-in-needed");
  EXPECT_TRUE(targets().empty());
}

TEST_P(AddPlan, an_older_versions_bytes_change_nothing_however_often_both_come) {
  const std::string newer = replaced(plan_text, "600", "601");
  add(plan_text);
  add(newer);
  EXPECT_EQ(add(plan_text).outcome, Outcome::unchanged);
  EXPECT_EQ(add(newer).outcome, Outcome::unchanged);
  EXPECT_EQ(list_journal(ledger_, "", "", {0, 50}).total, 2);
}

TEST_P(AddPlan, the_same_bytes_read_for_another_year_are_a_new_version) {
  const char* text = "青禾县2026年工作方案\n一、任务\n1.改造管网。年内新建泵站3座。（牵头单位：县水利局）\n";
  const auto read_for = [&](int year) {
    ++actor_.now;
    const auto file = read_file({"plan.txt", text, year, ""});
    return *add_plan(ledger_, actor_, *file);
  };
  EXPECT_EQ(read_for(0).outcome, Outcome::added);
  EXPECT_EQ(read_for(2027).outcome, Outcome::changed);
  EXPECT_EQ(targets()[0].entry.deadline, "2027-12-31");
  EXPECT_EQ(read_for(2027).outcome, Outcome::unchanged);
  EXPECT_EQ(read_for(0).outcome, Outcome::unchanged) << "no year asks for none in particular";
}

// Each pair are two plans, though something of their heads is the same.
TEST_P(AddPlan, what_only_looks_like_the_same_plan_replaces_nothing) {
  const char* pairs[][2] = {
      {"青禾县重点项目清单\n青政发〔2026〕8号\n一、项目\n1.新建泵站3座。\n", "青禾县民生实事清单\n青政发〔2026〕8号\n一、实事\n1.改造公厕12座。\n"},
      {"2026年工作要点\n县教育局\n一、任务\n1.新建幼儿园3所。\n", "2026年工作要点\n县水利局\n一、任务\n1.新建泵站3座。\n"},
      {"一、任务\n1.建成公园3个。\n", "一、任务\n1.安装路灯40盏。\n"},
  };
  for (const auto& [first, second] : pairs) {
    add(first, "新建文本文档.txt");
    EXPECT_EQ(add(second, "新建文本文档.txt").outcome, Outcome::added) << second;
  }
  EXPECT_EQ(list_plans(ledger_, {}, store::PlanOrder::title, {0, 50}).total, 6);
}

TEST_P(AddPlan, a_file_without_a_title_is_known_by_its_name_and_its_sentences) {
  add("一、任务\n1.建成公园3个。\n2.安装路灯40盏。\n", "粘贴的方案.txt");
  const Added changed = add("一、任务\n1.建成公园5个。\n2.安装路灯40盏。\n", "粘贴的方案.txt");
  EXPECT_EQ(changed.outcome, Outcome::changed);
  EXPECT_EQ(changed.plan.version, 2);
}

TEST_P(AddPlan, what_would_become_of_a_file_is_foreseen) {
  const auto outcome_of = [&](const std::string& text) { return foresee(ledger_, *read_file({"plan.txt", text, 2026, ""})); };
  EXPECT_EQ(outcome_of(plan_text).outcome, Outcome::added);
  add(plan_text);
  EXPECT_EQ(outcome_of(plan_text).outcome, Outcome::unchanged);
  const Kin newer = outcome_of(replaced(plan_text, "600", "601"));
  EXPECT_EQ(newer.outcome, Outcome::changed);
  EXPECT_EQ(to_text(newer.plan->id), "990101-1");
}

}  // namespace
}  // namespace bihuan::app
