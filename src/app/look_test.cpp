// SPDX-License-Identifier: Apache-2.0
#include "app/look.h"

#include "app/export_targets.h"
#include "app/export_tasks.h"
#include "app/ledger_test.h"

namespace bihuan::app {
namespace {

class Look : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    if (IsSkipped()) return;
    add(plan_text);
    add("白石镇三年行动计划\n一、目标\n到2028年，森林覆盖率达到45%以上，5G基站达到30座，水质明显改善。\n二、任务\n1."
        "开展巡河。加强日常巡查。\n",
        "river.txt");
  }
  std::vector<std::string> indicators(const store::TargetFilter& filter, store::TargetOrder order = store::TargetOrder::position) {
    std::vector<std::string> names;
    for (const auto& target : targets(filter, order)) names.push_back(target.entry.indicator);
    return names;
  }
  using Names = std::vector<std::string>;
};
BOTH_ENGINES(Look);

TEST_P(Look, targets_by_plan_unit_kind_day_and_words) {
  store::TargetFilter by_plan, by_unit, by_shared_unit, by_kind, by_day, by_words, by_text;
  by_plan.plan = 2;
  EXPECT_EQ(indicators(by_plan), (Names{"森林覆盖率", "5G基站"}));
  by_unit.unit = "县城管局";
  EXPECT_EQ(indicators(by_unit), (Names{"老旧小区", "口袋公园"}));
  by_shared_unit.unit = "县交通局";
  EXPECT_EQ(indicators(by_shared_unit), (Names{"停车泊位", "充电桩"}));
  by_kind.kind = "level";
  EXPECT_EQ(indicators(by_kind), (Names{"森林覆盖率", "5G基站"}));
  by_day.due_from = "2027-01-01";
  by_day.due_to = "2028-12-31";
  EXPECT_EQ(indicators(by_day), (Names{"森林覆盖率", "5G基站"}));
  by_words.words = "公园";
  EXPECT_EQ(indicators(by_words), (Names{"老旧小区", "口袋公园"})) << "both stand in the sentence";
  by_text.words = "100%_";
  EXPECT_TRUE(indicators(by_text).empty()) << "signs of LIKE mean themselves";
}

TEST_P(Look, targets_in_every_order) {
  EXPECT_EQ(indicators({}, store::TargetOrder::latest_due).front(), "5G基站");
  EXPECT_EQ(indicators({}, store::TargetOrder::value).front(), "口袋公园");
  EXPECT_EQ(indicators({}, store::TargetOrder::largest_value).front(), "停车泊位");
  for (const auto order : {store::TargetOrder::due, store::TargetOrder::unit, store::TargetOrder::indicator})
    EXPECT_EQ(indicators({}, order).size(), 6u);
}

TEST_P(Look, what_is_missing) {
  store::TargetFilter without_owner;
  without_owner.missing = store::Missing::owner;
  EXPECT_EQ(indicators(without_owner), (Names{"森林覆盖率", "5G基站"}));
  store::TaskFilter without_number;
  without_number.missing = store::Missing::number;
  const auto tasks = list_tasks(ledger_, without_number, {0, 50});
  ASSERT_EQ(tasks.rows.size(), 1u);
  EXPECT_EQ(tasks.rows[0].entry.title, "开展巡河");
  const Overview overview = show_overview(ledger_, 0);
  EXPECT_EQ(overview.gaps.plans, 2);
  EXPECT_EQ(overview.gaps.targets, 6);
  EXPECT_EQ(overview.gaps.without_owner, 2);
  EXPECT_EQ(overview.gaps.without_number, 1);
  EXPECT_EQ(show_overview(ledger_, 1).gaps.targets, 4);
}

TEST_P(Look, units_with_what_they_lead_and_share) {
  const auto units = list_units(ledger_, 0, "", {0, 50});
  ASSERT_EQ(units.total, 4);
  EXPECT_EQ(units.rows[0].lead_count, 1);
  EXPECT_EQ(units.rows[0].target_count, 2);
  EXPECT_EQ(list_units(ledger_, 0, "交通", {0, 50}).rows.at(0).shared_count, 1);
  EXPECT_EQ(list_units(ledger_, 2, "", {0, 50}).total, 0);
}

TEST_P(Look, sentences_that_hold_the_words) {
  EXPECT_EQ(search_clauses(ledger_, 0, "停车泊位", {0, 50}).total, 1);
  EXPECT_EQ(search_clauses(ledger_, 0, "停车 充电", {0, 50}).total, 1);
  EXPECT_EQ(search_clauses(ledger_, 0, "车", {0, 50}).total, 2) << "the heading and the sentence";
  EXPECT_EQ(search_clauses(ledger_, 0, "５ｇ", {0, 50}).total, 1);
  EXPECT_EQ(search_clauses(ledger_, 1, "森林", {0, 50}).total, 0);
  EXPECT_EQ(search_clauses(ledger_, 0, "停泊", {0, 50}).total, 0);
  EXPECT_EQ(search_clauses(ledger_, 0, "\"'*%(", {0, 50}).total, 0);
  add(replaced(plan_text, "停车泊位600个", "公交站亭600个"));
  EXPECT_EQ(search_clauses(ledger_, 0, "停车泊位", {0, 50}).total, 0) << "the newest version is searched";
}

TEST_P(Look, a_document_with_what_stands_in_it) {
  const auto document = show_document(ledger_, {"990101", 1});
  ASSERT_TRUE(document);
  EXPECT_EQ(document->content, plan_text);
  EXPECT_EQ(document->targets.size(), 4u);
  EXPECT_EQ(document->tasks.size(), 2u);
  EXPECT_FALSE(show_document(ledger_, {"990101", 9}));
}

TEST_P(Look, pages_and_totals) {
  const auto page = list_targets(ledger_, {}, store::TargetOrder::position, {4, 3});
  EXPECT_EQ(page.total, 6);
  EXPECT_EQ(page.rows.size(), 2u);
}

TEST_P(Look, exports_hold_every_row_with_its_id) {
  const auto exported = [&](ExportFormat format) {
    return export_targets(ledger_, {}, store::TargetOrder::position, {format, report::Language::chinese}).value();
  };
  const std::string csv = exported(ExportFormat::csv);
  EXPECT_NE(csv.find("990101-1-1,青禾县民生实事实施方案"), std::string::npos) << csv;
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 7);
  EXPECT_TRUE(exported(ExportFormat::xlsx).starts_with("PK"));
  const std::string json = exported(ExportFormat::json);
  EXPECT_NE(json.find(R"("id":"990101-2-1")"), std::string::npos);
  EXPECT_NE(json.find(R"("op":"=")"), std::string::npos) << json;
  const auto few = export_targets(ledger_, {}, store::TargetOrder::position, {ExportFormat::csv, report::Language::chinese, 5});
  ASSERT_FALSE(few);
  EXPECT_EQ(few.error().code, "export-too-long");
}

TEST_P(Look, exports_of_tasks_name_their_units_and_plan) {
  const std::string csv = export_tasks(ledger_, {}, {ExportFormat::csv, report::Language::chinese}).value();
  EXPECT_NE(csv.find("990101-1-1,1,提升停车能力"), std::string::npos) << csv;
  EXPECT_NE(csv.find("县住建局,县交通局、各镇街,"), std::string::npos) << csv;
  EXPECT_NE(csv.find("青政办发〔2026〕3号"), std::string::npos) << csv;
  store::TaskFilter filter;
  filter.unit = "县城管局";
  const std::string json = export_tasks(ledger_, filter, {ExportFormat::json, report::Language::english}).value();
  EXPECT_EQ(json.find("提升停车能力"), std::string::npos);
  EXPECT_NE(json.find(R"("name":"县城管局")"), std::string::npos);
  EXPECT_TRUE(export_tasks(ledger_, {}, {ExportFormat::xlsx, report::Language::english}).value().starts_with("PK"));
}

TEST_P(Look, a_run_of_words_without_an_end_is_no_unit) {
  std::string run;
  for (int i = 0; i < 1600; ++i) run += "某";
  const Added added = add("青禾县长名方案\n一、任务\n1.新建停车泊位3个。\n责任单位：" + run + "\n", "long.txt");
  EXPECT_EQ(added.plan.notice_count, 1);
  store::TaskFilter filter;
  filter.plan = added.plan.id.number;
  const auto tasks = list_tasks(ledger_, filter, {0, 10}).rows;
  ASSERT_EQ(tasks.size(), 1u);
  ASSERT_EQ(tasks[0].entry.units.size(), 1u);
  EXPECT_EQ(tasks[0].entry.units[0].name.size(), 300 + std::string("…").size());
  EXPECT_EQ(tasks[0].entry.units[0].place.ends - tasks[0].entry.units[0].place.begins, 1600);
  const auto record = show_document(ledger_, added.plan.id);
  ASSERT_TRUE(record);
  EXPECT_NE(record->outline.find("unit-too-long"), std::string::npos);
}

}  // namespace
}  // namespace bihuan::app
