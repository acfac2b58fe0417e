// SPDX-License-Identifier: Apache-2.0
#include "app/correct_target.h"

#include <algorithm>

#include "app/ledger_test.h"

namespace bihuan::app {
namespace {

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

}  // namespace
}  // namespace bihuan::app
