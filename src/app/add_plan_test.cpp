// SPDX-License-Identifier: Apache-2.0
#include "app/add_plan.h"

#include "app/correct_target.h"
#include "app/ledger_test.h"
#include "app/verify_journal.h"

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
  actor_.may_write = false;
  const auto refused = add_plan(ledger_, actor_, *read_file({"plan.txt", plan_text, 0, ""}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "not-allowed");
  EXPECT_TRUE(targets().empty());
}

class CorrectTarget : public LedgerTest {};
BOTH_ENGINES(CorrectTarget);

TEST_P(CorrectTarget, keeps_what_was_read_and_why) {
  add(plan_text);
  const ledger::EntryId id{{"990101", 1}, 1};
  ASSERT_TRUE(correct_target(ledger_, actor_, id, "区里定为三年总数", {{"value", "953"}, {"deadline", "2028-12-31"}}));
  const auto record = show_target(ledger_, id);
  ASSERT_TRUE(record);
  EXPECT_EQ(record->target.entry.value, base::Decimal(953));
  EXPECT_EQ(record->target.entry.phrase, "953 个");
  EXPECT_EQ(record->target.corrected, (std::vector<std::string>{"value", "deadline"}));
  ASSERT_EQ(record->corrections.size(), 2u);
  EXPECT_EQ(record->corrections[1].was, "600");
  EXPECT_EQ(record->corrections[1].reason, "区里定为三年总数");
  const auto entry = list_journal(ledger_, "target", to_text(id), {0, 1});
  ASSERT_EQ(entry.rows.size(), 1u);
  EXPECT_NE(entry.rows[0].data.find(R"("value":{"before":"600","after":"953"})"), std::string::npos) << entry.rows[0].data;
}

TEST_P(CorrectTarget, is_taken_back_by_giving_what_was_read) {
  add(plan_text);
  const ledger::EntryId id{{"990101", 1}, 1};
  ASSERT_TRUE(correct_target(ledger_, actor_, id, "误", {{"value", "953"}}));
  ASSERT_TRUE(correct_target(ledger_, actor_, id, "原文是对的", {{"value", "600"}}));
  EXPECT_TRUE(show_target(ledger_, id)->corrections.empty());
  EXPECT_TRUE(show_target(ledger_, id)->target.corrected.empty());
}

TEST_P(CorrectTarget, survives_a_new_version_as_long_as_the_document_says_the_same_there) {
  add(plan_text);
  const ledger::EntryId id{{"990101", 1}, 1};
  ASSERT_TRUE(correct_target(ledger_, actor_, id, "实为车位", {{"indicator", "公共停车泊位"}, {"value", "601"}}));
  add(replaced(plan_text, "新增停车泊位600个", "新增停车泊位953个"));
  const auto record = show_target(ledger_, id);
  EXPECT_EQ(record->target.entry.indicator, "公共停车泊位");
  EXPECT_EQ(record->target.entry.value, base::Decimal(953));
  EXPECT_EQ(record->target.corrected, (std::vector<std::string>{"indicator"}));
}

TEST_P(CorrectTarget, is_refused_without_a_reason_a_change_or_a_target) {
  add(plan_text);
  const ledger::EntryId id{{"990101", 1}, 1}, none{{"990101", 1}, 99}, elsewhere{{"990102", 1}, 1};
  EXPECT_EQ(correct_target(ledger_, actor_, id, "  ", {{"value", "1"}}).error().code, "reason-empty");
  EXPECT_EQ(correct_target(ledger_, actor_, id, "因", {{"value", "600"}}).error().code, "nothing-corrected");
  EXPECT_EQ(correct_target(ledger_, actor_, id, "因", {{"value", "x"}}).error().code, "value-not-decimal");
  EXPECT_EQ(correct_target(ledger_, actor_, none, "因", {{"value", "1"}}).error().code, "target-missing");
  EXPECT_EQ(correct_target(ledger_, actor_, elsewhere, "因", {{"value", "1"}}).error().code, "target-missing");
  add(replaced(plan_text, "改造老旧小区15个，", ""));
  EXPECT_EQ(correct_target(ledger_, actor_, {{"990101", 1}, 3}, "因", {{"value", "1"}}).error().code, "target-gone");
  EXPECT_EQ(list_journal(ledger_, "target", "", {0, 50}).total, 0);
}

class VerifyJournal : public LedgerTest {
 protected:
  void spoil(const std::string& sql) {
    database_->write([&](store::Connection& connection) { connection.run(sql); });
  }
  std::vector<std::string> flaws() {
    std::vector<std::string> codes;
    for (const JournalFlaw& flaw : verify_journal(ledger_).flaws) codes.push_back(flaw.code);
    return codes;
  }
};
BOTH_ENGINES(VerifyJournal);

TEST_P(VerifyJournal, finds_nothing_where_nothing_was_changed) {
  add(plan_text);
  add(replaced(plan_text, "600", "601"));
  correct_target(ledger_, actor_, {{"990101", 1}, 1}, "因", {{"value", "7"}});
  const JournalCheck check = verify_journal(ledger_);
  EXPECT_EQ(check.entries, 3);
  EXPECT_TRUE(check.flaws.empty());
  EXPECT_EQ(check.last_hash.size(), 64u);
}

TEST_P(VerifyJournal, tells_of_entries_changed_and_removed) {
  add(plan_text);
  add(replaced(plan_text, "600", "601"));
  add(replaced(plan_text, "600", "602"));
  spoil("update journal set actor = 'x' where sequence = 2");
  EXPECT_EQ(flaws(), (std::vector<std::string>{"entry-changed"}));
  spoil("delete from journal where sequence = 2");
  EXPECT_EQ(flaws(), (std::vector<std::string>{"entry-missing"}));
}

TEST_P(VerifyJournal, tells_of_a_cut_end_and_of_a_state_that_nobody_made) {
  add(plan_text);
  add(replaced(plan_text, "600", "601"));
  spoil("delete from journal where sequence = 2");
  EXPECT_EQ(flaws(), (std::vector<std::string>{"last-entries-missing", "state-differs"}));
}

}  // namespace
}  // namespace bihuan::app
