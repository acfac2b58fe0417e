// SPDX-License-Identifier: Apache-2.0
#include "app/name_indicator.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/compare_plans.h"
#include "app/ledger_test.h"
#include "app/verify_journal.h"
#include "store/backup.h"

namespace bihuan::app {
namespace {

class NameIndicator : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    if (IsSkipped()) return;
    add("青禾县绿化方案\n一、任务\n年内开展绿荫提质30亩。\n年内开展古树名木挂牌60棵。\n", "a.txt");
    add("青禾县林业方案\n一、任务\n年内开展绿荫提质2公顷。\n年内开展古树名木挂牌保护40棵。\n年内建设高标准农田45亩。\n", "b.txt");
  }

  // The group that has this name, in its normal form, or this indicator.
  ComparedIndicator group(const std::string& wanted) {
    const auto compared = compare_plans(ledger_, {});
    for (const ComparedIndicator& one : compared->indicators) {
      if (one.targets.front().figure.indicator == wanted) return one;
      for (const ComparedName& name : one.names)
        if (name.name == wanted) return one;
    }
    ADD_FAILURE() << wanted << " is in no group";
    return {};
  }
  std::string code_of(const std::string& name, const std::string& written, const indicators::Meaning& meaning) {
    const auto named = name_indicator(ledger_, actor_, name, written, meaning);
    return named ? "" : named.error().code;
  }
  std::vector<ledger::JournalEntry> entries() { return list_journal(ledger_, "indicator_name", "", {0, 50}).rows; }

  std::string farmland() { return std::string(indicators::match({"高标准农田", {}, "亩", {}, plan::TargetKind::count})->indicator->id); }
};
BOTH_ENGINES(NameIndicator);

TEST_P(NameIndicator, a_named_form_joins_the_vocabularys_indicator_in_its_unit) {
  ComparedIndicator unknown = group("|绿荫提质");
  EXPECT_EQ(unknown.origin, Origin::unknown);
  EXPECT_FALSE(unknown.names.front().named);
  ASSERT_EQ(code_of("|绿荫提质", "绿荫提质", {farmland(), {}, {}}), "");
  const ComparedIndicator joined = group("|绿荫提质");
  EXPECT_EQ(joined.origin, Origin::vocabulary);
  ASSERT_EQ(joined.targets.size(), 3u) << "both plans' and the one that was there";
  std::vector<std::string> values;
  for (const ComparedTarget& target : joined.targets) values.push_back(target.figure.value->to_string() + std::string(target.figure.unit));
  EXPECT_EQ(values, (std::vector<std::string>{"30亩", "45亩", "30亩"})) << "the newest plan first; two hectares are thirty 亩";
  ASSERT_EQ(joined.names.size(), 1u);
  EXPECT_EQ(joined.names.front().named->named_by, "王某");
  EXPECT_EQ(joined.names.front().named->named_at, actor_.now);
}

TEST_P(NameIndicator, an_indicator_of_its_own_gathers_what_is_named_so) {
  ASSERT_EQ(code_of("|古树名木挂牌", "古树名木挂牌", {{}, "古树守护", "棵"}), "");
  ASSERT_EQ(code_of("|古树名木挂牌保护", "古树名木挂牌保护", {{}, "古树守护", ""}), "") << "the second takes its unit over";
  const ComparedIndicator own = group("own:古树守护");
  EXPECT_EQ(own.origin, Origin::own);
  EXPECT_EQ(own.targets.size(), 2u);
  EXPECT_EQ(own.names.size(), 2u);
  EXPECT_EQ(list_indicators(ledger_, {.words = "守护", .measured = {}, .like = {}}, {0, 10}).rows.front()->id, "own:古树守护");
  EXPECT_EQ(list_indicator_names(ledger_, {0, 50}).rows.at(1).meaning.own_unit, "棵");
}

TEST_P(NameIndicator, taken_back_it_is_as_if_nobody_had_named_it) {
  const ComparedIndicator before = group("|绿荫提质");
  ASSERT_EQ(code_of("|绿荫提质", "绿荫提质", {farmland(), {}, {}}), "");
  const auto was = take_name_back(ledger_, actor_, "|绿荫提质");
  ASSERT_TRUE(was);
  EXPECT_EQ(was->meaning.indicator, farmland());
  const ComparedIndicator after = group("|绿荫提质");
  EXPECT_EQ(after.origin, Origin::unknown);
  EXPECT_EQ(after.targets.size(), before.targets.size());
  EXPECT_EQ(take_name_back(ledger_, actor_, "|绿荫提质").error().code, "name-missing");
  EXPECT_TRUE(list_indicator_names(ledger_, {0, 50}).rows.empty());
}

TEST_P(NameIndicator, refuses_what_breaks_a_rule) {
  ASSERT_EQ(code_of("|绿荫提质", "绿荫提质", {farmland(), {}, {}}), "");
  const struct {
    const char *name, *written;
    indicators::Meaning meaning;
    const char* code;
  } cases[] = {
      {"|绿荫提质", "绿荫提质", {farmland(), {}, {}}, ""},
      {"|绿荫提质", "绿荫提质", {{}, "另一回事", ""}, "name-means-another"},
      {"|绿荫", "绿荫提质", {farmland(), {}, {}}, "name-not-its-form"},
      {"绿荫提质", "绿荫提质", {farmland(), {}, {}}, "name-not-its-form"},
      {"|", "——", {farmland(), {}, {}}, "name-not-its-form"},
      {"|某事", "某事", {"no-such-indicator", {}, {}}, "indicator-unknown"},
      {"|某事", "某事", {{}, "高标准农田", ""}, "own-name-known"},
  };
  for (const auto& row : cases) EXPECT_EQ(code_of(row.name, row.written, row.meaning), row.code) << row.name << row.meaning.own_name;
  EXPECT_EQ(entries().size(), 1u) << "neither what was refused nor the same again is an entry";
  actor_ = visiting_actor(actor_.now);
  EXPECT_EQ(code_of("|某事", "某事", {farmland(), {}, {}}), "sign-in-needed");
  EXPECT_EQ(take_name_back(ledger_, actor_, "|绿荫提质").error().code, "sign-in-needed");
}

TEST_P(NameIndicator, of_another_region_is_not_seen) {
  ASSERT_EQ(code_of("|绿荫提质", "绿荫提质", {farmland(), {}, {}}), "");
  Ledger other = ledger_;
  other.region = "990102";
  EXPECT_TRUE(list_indicator_names(other, {0, 50}).rows.empty());
  EXPECT_EQ(take_name_back(other, actor_, "|绿荫提质").error().code, "name-missing");
}

TEST_P(NameIndicator, is_journalled_and_every_row_changed_by_another_way_shows) {
  ASSERT_EQ(code_of("|绿荫提质", "绿荫提质", {farmland(), {}, {}}), "");
  ASSERT_EQ(code_of("|古树名木挂牌", "古树名木挂牌", {{}, "古树守护", "棵"}), "");
  ASSERT_TRUE(take_name_back(ledger_, actor_, "|古树名木挂牌"));
  const auto told = entries();
  ASSERT_EQ(told.size(), 3u);
  EXPECT_EQ(told[0].action, "indicator.unnamed");
  EXPECT_EQ(told[1].action, "indicator.named");
  EXPECT_EQ(told[2].noun_id, "|绿荫提质");
  EXPECT_NE(told[2].data.find(R"("means":{"before":"","after":"高标准农田)"), std::string::npos) << told[2].data;
  EXPECT_EQ(told[2].actor, "王某");
  EXPECT_TRUE(flaws().empty());
  const struct {
    const char* sql;
    std::vector<std::string> flaws;
  } cases[] = {
      {"update indicator_name set own_name = 'x'", {"name-differs"}},
      {"update indicator_name set named_by = 'x'", {"name-differs"}},
      {"update indicator_name set name = 'x'", {"name-without-entry", "name-differs"}},
      {"delete from indicator_name", {"name-differs"}},
      {"insert into indicator_name values ('990101', '|古树名木挂牌', 'x', 'x', '', '', 'x', 1)", {"name-without-entry"}},
      {"delete from journal where noun = 'indicator_name' and sequence = 3", {"entry-missing", "name-without-entry"}},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(flaws_after(one.sql), one.flaws) << one.sql;
  }
}

TEST_P(NameIndicator, comes_back_from_a_backup) {
  ASSERT_EQ(code_of("|绿荫提质", "绿荫提质", {farmland(), {}, {}}), "");
  const std::string file = fresh_->folder() / "ledger.backup";
  ASSERT_TRUE(store::back_up(*database_, file, 1));
  const store::FreshDatabase target(GetParam());
  const store::DatabaseOptions into{.address = target.address(), .now = 1};
  ASSERT_TRUE(store::restore(into, file));
  const auto restored = store::Database::open(into);
  ASSERT_TRUE(restored);
  const Ledger again{restored->get(), "990101", "test"};
  ASSERT_EQ(list_indicator_names(again, {0, 50}).rows.size(), 1u);
  EXPECT_TRUE(verify_journal(again).flaws.empty());
}

TEST(MeaningText, IsWhatAPersonReads) {
  EXPECT_EQ(meaning_text({{}, "古树守护", "棵"}), "古树守护");
  EXPECT_EQ(meaning_text({"forest-coverage-of-old", {}, {}}), "forest-coverage-of-old") << "one that the vocabulary has no longer";
}

}  // namespace
}  // namespace bihuan::app
