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

// One of three streets is struck out: what was corrected for it goes with it.
TEST_P(CorrectTarget, does_not_move_to_another_target) {
  add("青禾县公园建设方案\n青政发〔2026〕5号\n一、任务\n1.东街道新建公园3个。\n2.西街道新建公园3个。\n3.南街道新建公园3个。\n");
  ASSERT_TRUE(correct_target(ledger_, actor_, {{"990101", 1}, 1}, "实为4个", {{"value", "4"}, {"lead_unit", "东街道办事处"}}));
  const Added changed = add("青禾县公园建设方案\n青政发〔2026〕5号\n一、任务\n1.西街道新建公园3个。\n2.南街道新建公园3个。\n");
  EXPECT_EQ(changed.changes.gone, 1);
  const auto rows = targets();
  ASSERT_EQ(rows.size(), 2u);
  for (const store::StoredTarget& row : rows) {
    EXPECT_NE(row.id.number, 1);
    EXPECT_EQ(row.entry.value, base::Decimal(3));
    EXPECT_EQ(row.entry.lead_unit, "");
    EXPECT_TRUE(row.corrected.empty());
  }
}

// 600 was corrected to 650; then the document said 700. Somebody who now writes 600 corrects the 700.
TEST_P(CorrectTarget, that_a_newer_version_ended_counts_no_more) {
  add(plan_text);
  const ledger::EntryId id{{"990101", 1}, 1};
  ASSERT_TRUE(correct_target(ledger_, actor_, id, "误", {{"value", "650"}}));
  add(replaced(plan_text, "600", "700"));
  ASSERT_TRUE(correct_target(ledger_, actor_, id, "批复为600", {{"value", "600"}}));
  const auto record = show_target(ledger_, id);
  EXPECT_EQ(record->target.corrected, (std::vector<std::string>{"value"}));
  ASSERT_EQ(record->corrections.size(), 1u);
  EXPECT_EQ(record->corrections[0].was, "700");
  add(replaced(plan_text, "600", "700") + "\n");
  EXPECT_EQ(show_target(ledger_, id)->target.entry.value, base::Decimal(600));
}

TEST_P(CorrectTarget, the_same_number_written_otherwise_is_no_correction) {
  add(plan_text);
  const ledger::EntryId id{{"990101", 1}, 1};
  for (const char* same : {"600.0", "0600", "+600"})
    EXPECT_EQ(correct_target(ledger_, actor_, id, "因", {{"value", same}}).error().code, "nothing-corrected") << same;
  ASSERT_TRUE(correct_target(ledger_, actor_, id, "因", {{"value", "-0"}}));
  EXPECT_EQ(show_target(ledger_, id)->corrections[0].value, "0");
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

class CorrectLead : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    if (IsSkipped()) return;
    add(plan_text);
  }
  void correct(std::int64_t number, const std::string& lead) {
    ASSERT_TRUE(correct_target(ledger_, actor_, {{"990101", 1}, number}, "分工有变", {{"lead_unit", lead}}));
  }
  store::Page<store::StoredUnit> units(std::int64_t plan = 0) { return list_units(ledger_, plan, "", {0, 50}); }
  // "1 led, 2 shared, 3 targets"; empty for a unit that is not listed.
  std::string load_of(const std::string& name, std::int64_t plan = 0) {
    for (const store::StoredUnit& unit : units(plan).rows)
      if (unit.name == name)
        return std::to_string(unit.lead_count) + " led, " + std::to_string(unit.shared_count) + " shared, " + std::to_string(unit.target_count) + " targets";
    return "";
  }
  std::vector<std::int64_t> targets_of(const std::string& name, std::optional<plan::UnitRole> role = {}) {
    store::TargetFilter filter;
    filter.unit = name;
    filter.role = role;
    std::vector<std::int64_t> numbers;
    for (const store::StoredTarget& target : targets(filter)) numbers.push_back(target.id.number);
    return numbers;
  }
  std::vector<std::int64_t> without_owner() {
    store::TargetFilter filter;
    filter.missing = store::Missing::owner;
    std::vector<std::int64_t> numbers;
    for (const store::StoredTarget& target : targets(filter)) numbers.push_back(target.id.number);
    EXPECT_EQ(show_overview(ledger_, 0).gaps.without_owner, static_cast<std::int64_t>(numbers.size()));
    return numbers;
  }
  // The counts that the units have are those of the lists.
  void hold_counts_against_lists() {
    const auto page = units();
    EXPECT_EQ(page.total, static_cast<std::int64_t>(page.rows.size()));
    for (const store::StoredUnit& unit : page.rows) {
      EXPECT_EQ(unit.target_count, static_cast<int>(targets_of(unit.name, plan::UnitRole::lead).size())) << unit.name;
      for (const auto role : {plan::UnitRole::lead, plan::UnitRole::responsible}) {
        store::TaskFilter filter;
        filter.unit = unit.name;
        filter.role = role;
        EXPECT_EQ(list_tasks(ledger_, filter, {0, 50}).total, role == plan::UnitRole::lead ? unit.lead_count : unit.shared_count) << unit.name;
      }
    }
  }
  using Numbers = std::vector<std::int64_t>;
};
BOTH_ENGINES(CorrectLead);

TEST_P(CorrectLead, replaces_the_leads_of_the_task_and_leaves_those_who_share_it) {
  hold_counts_against_lists();
  correct(1, "县公安局");
  EXPECT_EQ(load_of("县公安局"), "0 led, 0 shared, 1 targets") << "no task names it";
  EXPECT_EQ(load_of("县公安局", 1), "0 led, 0 shared, 1 targets");
  EXPECT_EQ(load_of("县住建局"), "1 led, 0 shared, 1 targets");
  EXPECT_EQ(load_of("县住建局", 1), "1 led, 0 shared, 1 targets");
  EXPECT_EQ(load_of("县交通局"), "0 led, 1 shared, 0 targets");
  EXPECT_EQ(targets_of("县公安局"), (Numbers{1}));
  EXPECT_EQ(targets_of("县住建局"), (Numbers{2}));
  EXPECT_EQ(targets_of("县交通局"), (Numbers{1, 2}));
  EXPECT_EQ(targets_of("县交通局", plan::UnitRole::lead), (Numbers{}));
  EXPECT_EQ(targets_of("县公安局", plan::UnitRole::responsible), (Numbers{}));
  EXPECT_EQ(units().rows.back().name, "县公安局") << "those that lead most come first";
  EXPECT_EQ(units(2).total, 0);
  hold_counts_against_lists();
}

TEST_P(CorrectLead, to_a_unit_of_the_plan_counts_there) {
  correct(1, "县城管局");
  EXPECT_EQ(load_of("县城管局"), "1 led, 0 shared, 3 targets");
  correct(2, "县交通局");
  EXPECT_EQ(load_of("县交通局"), "0 led, 1 shared, 1 targets");
  EXPECT_EQ(targets_of("县交通局", plan::UnitRole::responsible), (Numbers{1, 2}));
  EXPECT_EQ(load_of("县住建局"), "1 led, 0 shared, 0 targets");
  EXPECT_EQ(targets_of("县住建局"), (Numbers{}));
  hold_counts_against_lists();
}

TEST_P(CorrectLead, of_a_task_that_two_lead_leaves_neither_beside_the_one_named) {
  add("青禾县水务方案\n青政发〔2026〕9号\n一、任务\n1.修河。年内修堤坝3处。（牵头单位：县水利局、县农业局；责任单位：各镇街）\n", "water.txt");
  EXPECT_EQ(load_of("县农业局"), "1 led, 0 shared, 1 targets");
  ASSERT_TRUE(correct_target(ledger_, actor_, {{"990101", 2}, 1}, "分工有变", {{"lead_unit", "县农业局"}}));
  EXPECT_EQ(load_of("县农业局"), "1 led, 0 shared, 1 targets");
  EXPECT_EQ(load_of("县水利局"), "1 led, 0 shared, 0 targets");
  EXPECT_EQ(targets_of("县水利局"), (Numbers{}));
  hold_counts_against_lists();
}

TEST_P(CorrectLead, to_nothing_leaves_a_target_without_an_owner_where_nobody_shares_it) {
  correct(1, "");
  EXPECT_EQ(without_owner(), (Numbers{})) << "two share its task";
  correct(3, "");
  EXPECT_EQ(without_owner(), (Numbers{3}));
  EXPECT_EQ(targets_of("县城管局"), (Numbers{4}));
  hold_counts_against_lists();
  correct(3, "县公安局");
  EXPECT_EQ(without_owner(), (Numbers{}));
  hold_counts_against_lists();
}

TEST_P(CorrectLead, taken_back_leaves_all_as_it_was) {
  const auto before = units();
  correct(1, "县公安局");
  correct(1, "县住建局");
  EXPECT_EQ(load_of("县公安局"), "");
  EXPECT_EQ(load_of("县住建局"), "1 led, 0 shared, 2 targets");
  EXPECT_EQ(units().total, before.total);
  hold_counts_against_lists();
}

TEST_P(CorrectLead, holds_in_a_new_version_until_it_ends_or_its_target_goes) {
  correct(1, "县公安局");
  correct(3, "县公安局");
  add(replaced(plan_text, "口袋公园3个", "口袋公园5个"));
  EXPECT_EQ(targets_of("县公安局"), (Numbers{1, 3}));
  hold_counts_against_lists();
  add(replaced(plan_text, "牵头单位：县住建局", "牵头单位：县公安局、县住建局"));
  EXPECT_EQ(load_of("县公安局"), "1 led, 0 shared, 3 targets") << "the document now says so of itself";
  EXPECT_EQ(load_of("县住建局"), "1 led, 0 shared, 2 targets") << "and leaves the other one beside it";
  hold_counts_against_lists();
  add(replaced(plan_text, "改造老旧小区15个，", ""));
  EXPECT_EQ(targets_of("县公安局"), (Numbers{})) << "both have ended";
  EXPECT_EQ(load_of("县公安局"), "");
  hold_counts_against_lists();
}

class VerifyJournal : public LedgerTest {
 protected:
  void spoil(const std::string& sql) {
    database_->write([&](store::Connection& connection) { connection.run(sql); });
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
  EXPECT_EQ(flaws(), (std::vector<std::string>{"entry-missing", "file-differs"}));
}

// Whatever is changed beside the program shows.
TEST_P(VerifyJournal, tells_of_every_row_changed_by_another_way) {
  const struct {
    const char* sql;
    std::vector<std::string> flaws;
  } cases[] = {
      {"update target set value = '9999'", {"state-differs"}},
      {"update target set gone_in = 1 where target_id = 2", {"state-differs"}},
      {"delete from target", {"state-differs"}},
      {"update task set title = 'x' where task_id = 1", {"state-differs"}},
      {"delete from duty", {"state-differs"}},
      {"update plan set title = 'x'", {"state-differs"}},
      {"update correction set reason = 'x'", {"state-differs"}},
      {"delete from correction", {"state-differs"}},
      {"update plan_version set content = 'x'", {"state-differs"}},
      {"update plan_version set outline = 'x'", {"state-differs"}},
      {"delete from plan_version", {"state-differs", "file-differs"}},
      {"update plan_version set sha256 = 'x'", {"file-differs"}},
      {"delete from plan", {"state-differs"}},
      {"delete from journal", {"last-entries-missing", "state-without-entry"}},
      {"update counter set next = 1 where name = 'journal'", {"counter-differs"}},
  };
  add(plan_text);
  correct_target(ledger_, actor_, {{"990101", 1}, 1}, "因", {{"value", "7"}});
  for (const auto& one : cases) {
    EXPECT_EQ(flaws_after(one.sql), one.flaws) << one.sql;
  }
  EXPECT_TRUE(flaws().empty());
}

TEST_P(VerifyJournal, tells_of_other_bytes) {
  add(plan_text);
  database_->write([&](store::Connection& connection) {
    store::Statement& statement = connection.prepare("update plan_version set bytes = $1");
    statement.bind_bytes(1, "x");
    while (statement.step()) {
    }
  });
  EXPECT_EQ(flaws(), (std::vector<std::string>{"file-differs"}));
}

TEST_P(VerifyJournal, tells_of_a_cut_end_and_of_a_state_that_nobody_made) {
  add(plan_text);
  add(replaced(plan_text, "600", "601"));
  spoil("delete from journal where sequence = 2");
  EXPECT_EQ(flaws(), (std::vector<std::string>{"last-entries-missing", "state-differs", "file-differs"}));
}

}  // namespace
}  // namespace bihuan::app
