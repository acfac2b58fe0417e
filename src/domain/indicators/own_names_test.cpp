// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/own_names.h"

#include <gtest/gtest.h>

#include "domain/indicators/indicator_search.h"

namespace bihuan::indicators {
namespace {

Measured measured(std::string_view name, std::string_view unit, plan::TargetKind kind = plan::TargetKind::count) {
  return {name, {}, unit, {}, kind};
}

std::string id_of(const std::optional<Match>& match) { return match ? std::string(match->indicator->id) : "-"; }

TEST(OwnNames, SayWhatAFormMeansWhereTheUnitFits) {
  OwnNames names;
  EXPECT_TRUE(names.empty());
  names.add("|古树挂牌", {{}, "古树名木保护", "棵"});
  names.add("|书声", {{}, "书声活动", ""});
  names.add("|从前", {"no-such-indicator", {}, {}});
  const std::string forest(vocabulary().front().id);  // some indicator of the vocabulary, whatever it is called
  names.add("|某项", {forest, {}, {}});
  const std::string unit(vocabulary().front().units.front());
  const struct {
    const char* name;
    std::string_view unit;
    std::string expected;
  } cases[] = {
      {"某项", unit, forest},
      {"某项", "公里", "-"},
      {"古树挂牌", "棵", "own:古树名木保护"},
      {"古树挂牌", "个", "own:古树名木保护"},
      {"古树挂牌数量", "棵", "own:古树名木保护"},
      {"古树挂牌", "公里", "-"},
      {"古树", "棵", "-"},
      {"书声", "场", "own:书声活动"},
      {"书声", "公里", "own:书声活动"},
      {"从前", "个", "-"},
  };
  for (const auto& row : cases) EXPECT_EQ(id_of(names.match(name_form(row.name), measured(row.name, row.unit))), row.expected) << row.name << row.unit;
  ASSERT_EQ(names.own().size(), 2u);
}

TEST(OwnNames, KeepThePartOfThePlaceThatTheIndicatorDoesNotName) {
  OwnNames names;
  names.add("农村|垃圾桶", {{}, "分类垃圾桶", ""});
  names.add("农村|书屋", {{}, "农村书屋", ""});
  EXPECT_EQ(names.match(name_form("农村垃圾桶"), measured("农村垃圾桶", "个"))->scope, "农村");
  EXPECT_EQ(names.match(name_form("农村书屋"), measured("农村书屋", "个"))->scope, "");
  EXPECT_FALSE(names.match(name_form("垃圾桶"), measured("垃圾桶", "个"))) << "what was said of a part is not said of the whole";
}

TEST(OwnNames, TellGrowthApartAndNothingElseOfAnOwnIndicator) {
  OwnNames names;
  names.add("|书声活动", {{}, "书声活动", "场"});
  EXPECT_EQ(names.match(name_form("书声活动"), measured("书声活动", "%", plan::TargetKind::growth))->aspect, Aspect::growth);
  EXPECT_EQ(names.match(name_form("新增书声活动"), {"书声活动", "新增", "场", {}, plan::TargetKind::count})->aspect, Aspect::value);
}

TEST(OwnNames, AreKeptAsARuleAllows) {
  const std::string known(vocabulary().front().id), known_name(vocabulary().front().chinese);
  const std::vector<Meaning> others = {{{}, "书声活动", "场"}, {{}, "古树名木保护", ""}, {known, {}, {}}};
  const struct {
    const char* what;
    Meaning wanted;
    std::string code;
    Meaning kept;
  } cases[] = {
      {"of the vocabulary", {known, {}, {}}, "", {known, {}, {}}},
      {"no such indicator", {"nothing", {}, {}}, "indicator-unknown", {}},
      {"nothing at all", {}, "indicator-unknown", {}},
      {"a new one", {{}, "读书角", "个"}, "", {{}, "读书角", "个"}},
      {"a new one without a unit", {{}, "读书角", ""}, "", {{}, "读书角", ""}},
      {"one that is there lends its unit", {{}, "书声活动", ""}, "", {{}, "书声活动", "场"}},
      {"the same unit again", {{}, "书声活动", "场"}, "", {{}, "书声活动", "场"}},
      {"another unit", {{}, "书声活动", "次"}, "own-unit-differs", {}},
      {"a unit for one without", {{}, "古树名木保护", "棵"}, "own-unit-none", {}},
      {"a name of the vocabulary", {{}, known_name, ""}, "own-name-known", {}},
      {"nothing but marks", {{}, "——", ""}, "own-name-empty", {}},
  };
  for (const auto& row : cases) {
    const auto kept = settled(row.wanted, others);
    EXPECT_EQ(kept ? "" : kept.error().code, row.code) << row.what;
    if (kept) {
      EXPECT_EQ(*kept, row.kept) << row.what;
    }
  }
}

TEST(OwnNames, IdsOfTheVocabularyAreNotTheirs) {
  for (const Indicator& indicator : vocabulary()) EXPECT_EQ(indicator.id.find(':'), std::string_view::npos) << indicator.id;
  EXPECT_EQ(own_name_in("own:书声活动"), "书声活动");
  EXPECT_EQ(own_name_in("forest-coverage"), "");
}

TEST(IndicatorSearch, FindsByWordsUnitAndLikeness) {
  EXPECT_EQ(search({}, {}).size(), vocabulary().size());
  const auto forests = search({.words = "森林 覆盖", .measured = {}, .like = {}}, {});
  ASSERT_FALSE(forests.empty());
  EXPECT_LT(forests.size(), 20u);
  EXPECT_EQ(forests.front()->chinese, "森林覆盖率");
  EXPECT_FALSE(search({.words = "FOREST", .measured = {}, .like = {}}, {}).empty());
  EXPECT_TRUE(search({.words = "没有这个词", .measured = {}, .like = {}}, {}).empty());
  EXPECT_TRUE(search({.words = "森林覆盖率", .measured = Measured{{}, {}, "公里", {}, plan::TargetKind::level}, .like = {}}, {}).empty());
  EXPECT_FALSE(search({.words = "森林覆盖率", .measured = Measured{{}, {}, "%", {}, plan::TargetKind::level}, .like = {}}, {}).empty());
  EXPECT_EQ(search({.words = {}, .measured = {}, .like = "全县森林覆盖比例"}, {}).front()->chinese, "森林覆盖率");
  EXPECT_TRUE(search({.words = {}, .measured = {}, .like = "龘龘"}, {}).empty()) << "nothing is like it";
}

TEST(IndicatorSearch, BeginsWithTheOfficesOwn) {
  OwnNames names;
  names.add("|书声", {{}, "书声活动", "场"});
  EXPECT_EQ(search({}, names.own()).front()->chinese, "书声活动");
  EXPECT_EQ(search({.words = "书声", .measured = {}, .like = {}}, names.own()).size(), 1u);
  EXPECT_TRUE(search({.words = "书声", .measured = Measured{{}, {}, "公里", {}, plan::TargetKind::count}, .like = {}}, names.own()).empty());
}

}  // namespace
}  // namespace bihuan::indicators
