// SPDX-License-Identifier: Apache-2.0
#include "app/org_units_files.h"

#include "app/ledger_test.h"
#include "app/org_units.h"

namespace bihuan::app {
namespace {

constexpr const char* table =
    "代码,名称,类型,上级代码,上级,人口,别名,起始日期\n"
    "990101001001,荷塘社区,社区,990101001,,\"9,000\",荷塘居委会；荷塘,2026-01-01\n"  // before its parent
    "990101,澄雁区,区,,,300000,,2020-01-01\n"
    "990101001,雁栖街道办事处,街道,990101,,40000,雁栖办,2020-01-01\n"
    ",澄雁区教育局,部门,,澄雁区,,,2020-01-01\n"
    ",第一网格,网格,990101001001,,,,2026-02-01\n";

class OrgUnitsFilesTest : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    actor_ = administering_actor("管理员", 1'795'000'000'000'000);  // 2026-11-18
  }

  base::Result<ImportOutcome> import(const std::string& bytes, bool only_look = false, const std::string& name = "units.csv") {
    return import_org_units(ledger_, actor_, {name, bytes, 0, ""}, only_look);
  }
  // "2 code unit-code-twice; …"
  std::string errors(const std::string& bytes) {
    const auto outcome = import(bytes);
    if (!outcome) return outcome.error().code;
    std::string text;
    for (const org::RowError& error : outcome->errors)
      text += (text.empty() ? "" : "; ") + std::to_string(error.row) + ' ' + error.column + ' ' + error.error.code;
    EXPECT_EQ(outcome->is_kept, text.empty());
    return text;
  }
  SharedTree tree() { return *org_tree(ledger_, actor_.now); }
  std::string exported(UnitsFormat format, report::Language language = report::Language::chinese) {
    const auto bytes = export_org_units(ledger_, actor_, format, language, 0, 1'000'000);
    EXPECT_TRUE(bytes) << bytes.error().code;
    return bytes.value_or("");
  }
};

TEST_P(OrgUnitsFilesTest, a_table_becomes_a_tree) {
  const auto outcome = import(table);
  ASSERT_TRUE(outcome) << outcome.error().code;
  ASSERT_TRUE(outcome->errors.empty()) << outcome->errors[0].row << outcome->errors[0].error.code;
  EXPECT_EQ(outcome->added, 5u);
  const auto now = tree();
  const auto community = now->resolve("荷塘居委会");
  EXPECT_EQ(now->name_of(community), "荷塘社区");
  EXPECT_EQ(now->find(community)->population, 9'000);
  EXPECT_EQ(now->name_of(now->parent_of(community)), "雁栖街道办事处");
  EXPECT_EQ(now->parent_of(now->resolve("第一网格")), community);
  EXPECT_EQ(now->parent_of(now->resolve("区教育局")), now->resolve("澄雁区"));
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(OrgUnitsFilesTest, a_dry_run_keeps_nothing) {
  const auto outcome = import(table, true);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->added, 5u);
  EXPECT_FALSE(outcome->is_kept);
  EXPECT_TRUE(tree()->units().empty());
}

TEST_P(OrgUnitsFilesTest, what_is_taken_away_and_given_back_changes_nothing) {
  ASSERT_TRUE(import(table)->is_kept);
  org::UnitPatch patch;
  patch.polygon = R"({"type":"Polygon","coordinates":[[[116,40],[116.1234567,40],[116.1,40.1],[116,40]]]})";
  ASSERT_TRUE(change_org_unit(ledger_, actor_, tree()->resolve("荷塘社区"), patch));
  const auto before = list_journal(ledger_, "", "", {0, 1}).total;
  for (const UnitsFormat format : {UnitsFormat::csv, UnitsFormat::xlsx, UnitsFormat::geojson})
    for (const report::Language language : {report::Language::chinese, report::Language::english}) {
      const auto outcome = import(exported(format, language), false, "units");
      ASSERT_TRUE(outcome) << outcome.error().code << ' ' << outcome.error().detail;
      ASSERT_TRUE(outcome->errors.empty()) << outcome->errors[0].row << outcome->errors[0].column << outcome->errors[0].error.code;
      EXPECT_EQ(outcome->unchanged, 5u);
      EXPECT_EQ(outcome->added + outcome->changed, 0u);
    }
  EXPECT_EQ(list_journal(ledger_, "", "", {0, 1}).total, before);
}

TEST_P(OrgUnitsFilesTest, a_second_file_changes_what_it_says_otherwise) {
  ASSERT_TRUE(import(table)->is_kept);
  const auto outcome = import("code,name,population\n990101001,雁湖街道办事处,41000\n990101001002,东桥社区,\n");
  ASSERT_TRUE(outcome);
  ASSERT_EQ(outcome->wrong_rows, 1u) << "a new one needs a kind";
  EXPECT_EQ(outcome->errors[0].row, 3u);
  EXPECT_EQ(outcome->errors[0].error.code, "unit-kind-wrong");
  EXPECT_EQ(tree()->resolve("雁湖街道"), 0) << "all or nothing";
  const auto again = import("code,name,kind,parent_code,population\n990101001,雁湖街道办事处,,990101,41000\n990101001002,东桥社区,community,990101001,\n");
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->is_kept);
  EXPECT_EQ(again->added, 1u);
  EXPECT_EQ(again->changed, 1u);
  const auto street = tree()->resolve("雁湖街道");
  EXPECT_EQ(tree()->resolve("雁栖街道"), street) << "renamed, not another";
  EXPECT_EQ(tree()->find(street)->population, 41'000);
  EXPECT_EQ(tree()->find(street)->aliases, std::vector<std::string>{"雁栖办"}) << "there was no such column";
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(OrgUnitsFilesTest, each_wrong_row_is_told) {
  const struct {
    const char* what;
    const char* rows;
    const char* expected;
  } cases[] = {
      {"no name column", "code,title\n1,甲\n", "units-file-columns"},
      {"no name", "code,name,kind\n1,,区\n", "2 name unit-name-missing"},
      {"a kind that is none", "code,name,kind\n1,甲,小区\n", "2 kind unit-kind-wrong"},
      {"one code twice", "code,name,kind\n1,甲,区\n1,乙,区\n", "3 code unit-row-twice"},
      {"one name twice below one parent", "name,kind\n甲,区\n甲,区\n", "3 name unit-row-twice"},
      {"no parent", "code,name,kind,parent_code\n1,甲,街道,9\n", "2 parent_code unit-parent-missing"},
      {"a parent of a name that two have", "code,name,kind,parent\n1,甲,区,\n2,甲,区,\n3,乙,街道,甲\n", "4 parent unit-parent-ambiguous"},
      {"itself above", "code,name,kind,parent_code\n1,甲,区,1\n", "2 parent_code unit-circle"},
      {"a street below a community", "code,name,kind,parent_code\n1,甲,社区,\n2,乙,街道,1\n", "3 kind unit-kind-order"},
      {"no number", "code,name,kind,population\n1,甲,区,很多\n", "2 population unit-population-wrong"},
      {"no day", "code,name,kind,from_on\n1,甲,区,2026-02-30\n", "2 from_on unit-day-wrong"},
      {"tomorrow", "code,name,kind,from_on\n1,甲,区,2026-11-19\n", "2 from_on unit-change-in-future"},
      {"before its parent", "code,name,kind,from_on,parent_code\n1,甲,区,2026-02-01,\n2,乙,街道,2026-01-01,1\n", "3 from_on unit-parent-closed"},
      {"two rows", "code,name,kind,population\n一,甲,区,\n2,乙,区,-1\n", "2 code unit-code-wrong; 3 population unit-population-wrong"},
  };
  for (const auto& [what, rows, expected] : cases) EXPECT_EQ(errors(rows), expected) << what;
  EXPECT_TRUE(tree()->units().empty());
}

TEST_P(OrgUnitsFilesTest, rows_in_a_circle_are_told) {
  EXPECT_EQ(errors("code,name,kind,parent_code\n1,甲,区,2\n2,乙,区,1\n").find("unit-circle") != std::string::npos, true);
  ASSERT_TRUE(import("code,name,kind,parent_code\n1,甲,区,\n2,乙,区,1\n")->is_kept);
  EXPECT_EQ(errors("code,name,parent_code\n1,甲,2\n").find("unit-circle") != std::string::npos, true);
}

TEST_P(OrgUnitsFilesTest, a_large_file_is_one_write) {
  std::string rows = "code,name,kind,parent_code\n1,省,区,\n";
  for (int i = 2; i <= 20'000; ++i)
    rows += std::to_string(i) + ",单位" + std::to_string(i) + (i < 200 ? ",社区,1\n" : ",网格," + std::to_string(2 + i % 198) + "\n");
  const auto outcome = import(rows);
  ASSERT_TRUE(outcome);
  EXPECT_TRUE(outcome->is_kept);
  EXPECT_EQ(tree()->count_within(tree()->resolve("1")), 20'000u);
  EXPECT_EQ(list_journal(ledger_, "org_units", "", {0, 1}).total, 40);
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(OrgUnitsFilesTest, only_who_has_the_right_imports_and_exports) {
  actor_ = local_actor("local", actor_.now);
  EXPECT_EQ(import(table).error().code, "sign-in-needed");
  EXPECT_EQ(import(table, true).error().code, "sign-in-needed");
  EXPECT_EQ(export_org_units(ledger_, visiting_actor(1), UnitsFormat::csv, report::Language::chinese, 0, 10).error().code, "sign-in-needed");
}

BOTH_ENGINES(OrgUnitsFilesTest);

}  // namespace
}  // namespace bihuan::app
