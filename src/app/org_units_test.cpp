// SPDX-License-Identifier: Apache-2.0
#include "app/org_units.h"

#include "app/ledger_test.h"
#include "store/org_units_store.h"

namespace bihuan::app {
namespace {

using org::UnitKind;

class OrgUnitsTest : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    if (IsSkipped()) return;
    constexpr std::int64_t noon = 1'795'000'000'000'000;  // 2026-11-18
    actor_ = administering_actor("管理员", noon);
    add_unit({"澄雁区", "990101", UnitKind::district, 0, {}, 300'000, ""});
    add_unit({"雁栖街道办事处", "990101001", UnitKind::street, 1, {"雁栖办"}, 40'000, ""});
    add_unit({"望湖街道办事处", "990101002", UnitKind::street, 1, {}, 30'000, ""});
    add_unit({"荷塘社区", "990101001001", UnitKind::community, 2, {}, 9'000, triangle});
    add_unit({"东桥社区", "990101001002", UnitKind::community, 2, {}, 8'000, ""});
  }

  org::Unit add_unit(const org::UnitFields& fields) {
    auto unit = add_org_unit(ledger_, actor_, fields, base::from_iso("2026-01-01"));
    EXPECT_TRUE(unit) << unit.error().code;
    return unit ? *unit : org::Unit();
  }
  SharedTree tree() { return *org_tree(ledger_, actor_.now); }
  std::size_t entries() { return static_cast<std::size_t>(list_journal(ledger_, "org_unit", "", {0, 200}).total); }

  static constexpr const char* triangle = R"({"type":"Polygon","coordinates":[[[116,40],[116.1,40],[116.1,40.1],[116,40]]]})";
};

TEST_P(OrgUnitsTest, what_is_added_stands_in_the_tree_and_in_the_journal) {
  const auto now = tree();
  EXPECT_EQ(now->resolve("雁栖街道"), 2);
  EXPECT_EQ(now->resolve("雁栖办"), 2);
  EXPECT_EQ(now->at(116.09, 40.05), 4);
  EXPECT_EQ(now->find(4)->population, 9'000);
  EXPECT_EQ(entries(), 5u);
  EXPECT_EQ(flaws(), std::vector<std::string>());
  const auto record = show_org_unit(ledger_, actor_, 4);
  ASSERT_TRUE(record);
  EXPECT_EQ(record->unit.polygon, triangle);
}

TEST_P(OrgUnitsTest, the_tree_is_kept_until_a_unit_changes_or_the_day_does) {
  const auto one = tree();
  EXPECT_EQ(one.get(), tree().get());
  org::UnitPatch patch;
  patch.name = "荷塘新社区";
  ASSERT_TRUE(change_org_unit(ledger_, actor_, 4, patch));
  const auto other = tree();
  EXPECT_NE(one.get(), other.get());
  EXPECT_EQ(one->name_of(4), "荷塘社区") << "who holds the former one goes on with it";
  EXPECT_EQ(other->name_of(4), "荷塘新社区");
  actor_.now += 86'400'000'000;
  EXPECT_NE(other.get(), tree().get());
}

TEST_P(OrgUnitsTest, a_change_that_is_refused_leaves_nothing) {
  EXPECT_EQ(add_org_unit(ledger_, actor_, {"甲", "990101001", UnitKind::street, 1, {}, 0, ""}).error().code, "unit-code-twice");
  EXPECT_EQ(close_org_unit(ledger_, actor_, 2).error().code, "unit-has-children");
  EXPECT_EQ(close_org_unit(ledger_, actor_, 99).error().code, "unit-missing");
  org::UnitPatch patch;
  patch.parent = 5;
  EXPECT_EQ(change_org_unit(ledger_, actor_, 2, patch).error().code, "unit-kind-order");
  EXPECT_EQ(entries(), 5u);
  EXPECT_EQ(add_unit({"乙", "", UnitKind::street, 1, {}, 0, ""}).number, 6) << "no number was taken";
}

TEST_P(OrgUnitsTest, what_changes_nothing_is_no_entry) {
  org::UnitPatch patch;
  patch.name = "荷塘社区";
  ASSERT_TRUE(change_org_unit(ledger_, actor_, 4, patch));
  EXPECT_EQ(entries(), 5u);
}

TEST_P(OrgUnitsTest, merged_units_keep_their_past_and_what_covers_them) {
  add_unit({"荷塘第一网格", "990101001001001", UnitKind::grid, 4, {}, 0, triangle});
  ASSERT_TRUE(merge_org_units(ledger_, actor_, {4}, 5));
  const auto now = tree();
  EXPECT_EQ(now->span_of(4), nullptr);
  EXPECT_EQ(now->resolve("荷塘社区"), 5);
  EXPECT_EQ(now->parent_of(6), 5);
  EXPECT_EQ(now->at(116.09, 40.05), 6) << "a unit that moved keeps its polygon";
  EXPECT_EQ((*org_tree_on(ledger_, *base::from_iso("2026-06-01")))->parent_of(6), 4);
  const auto record = show_org_unit(ledger_, actor_, 4);
  ASSERT_TRUE(record);
  ASSERT_EQ(record->after.size(), 1u);
  EXPECT_EQ(record->after[0].after, 5);
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(OrgUnitsTest, a_split_unit_leaves_parts) {
  const Split wanted{{{"荷塘东社区", "990101001003", UnitKind::community, 2, {}, 0, ""}, {"荷塘西社区", "990101001004", UnitKind::community, 2, {}, 0, ""}}, {}, false};
  const auto parts = split_org_unit(ledger_, actor_, 4, wanted);
  ASSERT_TRUE(parts) << parts.error().code;
  ASSERT_EQ(parts->size(), 2u);
  EXPECT_EQ(tree()->resolve("荷塘社区"), 0) << "it became several";
  EXPECT_EQ(tree()->resolve("荷塘东社区"), (*parts)[0].number);
  EXPECT_EQ(flaws(), std::vector<std::string>());
  const Split twice{{{"甲", "9", UnitKind::community, 2, {}, 0, ""}, {"乙", "9", UnitKind::community, 2, {}, 0, ""}}, {}, false};
  EXPECT_EQ(split_org_unit(ledger_, actor_, 5, twice).error().code, "unit-code-twice");
}

TEST_P(OrgUnitsTest, verify_notices_what_was_changed_behind_the_programs_back) {
  const char* statements[] = {"update org_unit set population = 1 where unit_id = 2",
                              "update org_unit set polygon = '' where unit_id = 4",
                              "update org_unit_span set name = '别处' where unit_id = 3",
                              "update org_unit_span set parent_id = 3 where unit_id = 4",
                              "delete from org_alias where unit_id = 2",
                              "delete from org_unit where unit_id = 5",
                              "insert into org_succession (region, before_id, after_id, happened_on, is_split) values ('990101', 5, 4, '2026-01-02', 0)"};
  for (const char* statement : statements) EXPECT_EQ(flaws_after(statement), std::vector<std::string>{"org-differs"}) << statement;
  EXPECT_EQ(flaws_after("insert into org_unit (region, unit_id, population, polygon) values ('990101', 77, 0, '')"),
            std::vector<std::string>{"org-without-entry"});
}

TEST_P(OrgUnitsTest, only_who_has_the_right_writes) {
  const Actor visitor = visiting_actor(actor_.now), local = local_actor("local", actor_.now);
  EXPECT_EQ(add_org_unit(ledger_, visitor, {"甲", "", UnitKind::street, 1, {}, 0, ""}).error().code, "sign-in-needed");
  EXPECT_EQ(close_org_unit(ledger_, local, 5).error().code, "sign-in-needed");
  EXPECT_EQ(show_org_unit(ledger_, visitor, 5).error().code, "sign-in-needed");
  EXPECT_TRUE(show_org_unit(ledger_, local, 5));
  Actor leader = visiting_actor(actor_.now);
  leader.account = 1;
  leader.posts = {{1, org::PostKind::leader, "", 1}};
  EXPECT_EQ(close_org_unit(ledger_, leader, 5).error().code, "not-allowed");
  EXPECT_EQ(entries(), 5u);
}

TEST_P(OrgUnitsTest, a_list_is_what_stands_below_or_holds_the_words) {
  const auto now = tree();
  using Numbers = std::vector<org::UnitNumber>;
  UnitFilter below;
  below.parent = 1;
  EXPECT_EQ(find_units(*now, below, 0, 50).numbers, (Numbers{2, 3}));
  EXPECT_EQ(find_units(*now, below, 1, 1).numbers, (Numbers{3}));
  EXPECT_EQ(find_units(*now, below, 1, 1).total, 2);
  UnitFilter words;
  words.words = "社区 001";
  EXPECT_EQ(find_units(*now, words, 0, 50).numbers, (Numbers{4, 5}));
  words.words = "雁栖办";
  EXPECT_EQ(find_units(*now, words, 0, 50).numbers, (Numbers{2}));
  UnitFilter kind;
  kind.kind = UnitKind::community;
  kind.within = 3;
  EXPECT_TRUE(find_units(*now, kind, 0, 50).numbers.empty());
}

BOTH_ENGINES(OrgUnitsTest);

}  // namespace
}  // namespace bihuan::app
