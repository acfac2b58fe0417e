// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "domain/comparison/figure.h"
#include "domain/comparison/upper.h"

namespace bihuan::comparison {
namespace {

using plan::Comparator;
using plan::TargetKind;

TargetFacts facts(std::string indicator, std::string value, std::string unit, TargetKind kind = TargetKind::level,
                  Comparator op = Comparator::equal) {
  TargetFacts target;
  target.indicator = std::move(indicator);
  target.value = base::Decimal::parse(value);
  target.unit = std::move(unit);
  target.kind = kind;
  target.op = op;
  target.deadline = "2026-12-31";
  return target;
}

Figure figure_of(const PlanHead& plan, const TargetFacts& target) {
  indicators::MatchMemory memory;
  return comparison::figure_of(plan, target, memory);
}

const PlanHead county{"plans/qinghe.txt", "青河县2026年工作方案", "青河县", 2026};

TEST(Figure, BringsOneIndicatorToOneKeyAndUnit) {
  const struct {
    const char *one, *unit, *value, *other, *other_unit, *other_value, *expected_unit;
    TargetKind kind;
  } cases[] = {
      {"空气质量优良天数比率", "%", "95", "优良率", "%", "95", "%", TargetKind::level},
      {"高标准农田", "公顷", "2", "高标准农田", "亩", "30", "亩", TargetKind::count},
      {"水土流失治理面积", "平方公里", "3", "治理水土流失", "亩", "4500", "平方公里", TargetKind::count},
      {"停车泊位", "个", "600", "公共停车位", "个", "600", "个", TargetKind::count},
      {"青河县农村公路", "公里", "3", "农村公路", "公里", "3", "公里", TargetKind::count},
      {"优质茶叶", "公斤", "2000", "优质茶叶", "吨", "2", "吨", TargetKind::count},
      {"围墙", "米", "500", "围墙", "公里", "0.5", "公里", TargetKind::count},
      {"未知的某项名称", "个", "3", "全县未知的某项名称", "个", "3", "个", TargetKind::count},
  };
  for (const auto& row : cases) {
    const Figure one = figure_of(county, facts(row.one, row.value, row.unit, row.kind));
    const Figure other = figure_of(county, facts(row.other, row.other_value, row.other_unit, row.kind));
    EXPECT_EQ(one.key, other.key) << row.one;
    EXPECT_EQ(one.value, other.value) << row.one;
    EXPECT_EQ(one.unit, row.expected_unit) << row.one;
  }
}

TEST(Figure, SaysForHowManyInOneWay) {
  const auto divided = [](const char* name, const char* value, const char* unit, const char* per) {
    TargetFacts target = facts(name, value, unit, TargetKind::level);
    target.per = per;
    return figure_of(county, target);
  };
  const Figure thousand = divided("执业（助理）医师数", "3.4", "人", "千人口"), ten_thousand = divided("执业（助理）医师数", "34", "人", "万人口");
  EXPECT_EQ(thousand.key, ten_thousand.key);
  EXPECT_EQ(thousand.value, ten_thousand.value);
  EXPECT_EQ(thousand.value->to_string(), "3.4");
  const Figure few = divided("共享单车", "4", "辆", "千人"), many = divided("共享单车", "40", "辆", "万人");
  EXPECT_EQ(few.key, many.key);
  EXPECT_EQ(few.value, many.value);
  EXPECT_EQ(few.name, "每万人共享单车");
  EXPECT_NE(divided("共享单车", "4", "辆", "").key, few.key);
}

TEST(Figure, KeepsApartWhatIsNotComparable) {
  const std::string level = figure_of(county, facts("地区生产总值", "300", "元")).key;
  EXPECT_NE(level, figure_of(county, facts("地区生产总值", "6", "%", TargetKind::growth)).key);
  EXPECT_NE(figure_of(county, facts("城市低保标准", "900", "元/月")).key, figure_of(county, facts("农村低保标准", "700", "元/月")).key);
  EXPECT_NE(figure_of(county, facts("城区主干道", "5", "条")).key, figure_of(county, facts("城区主干道", "5", "公里")).key);
}

TEST(Figure, JoinsWhatTheOfficeSaysItsNameMeans) {
  indicators::MatchMemory memory;
  indicators::OwnNames names;
  names.add("|绿荫提质", {std::string(indicators::match({"高标准农田", {}, "亩", {}, TargetKind::count})->indicator->id), {}, {}});
  names.add("|书声", {{}, "书声活动", "场"});
  names.add("|停车泊位", {{}, "老城停车", ""});
  const auto named = [&](const char* name, const char* value, const char* unit, TargetKind kind = TargetKind::count) {
    return comparison::figure_of(county, facts(name, value, unit, kind), memory, names);
  };
  const Figure farmland = figure_of(county, facts("高标准农田", "30", "亩", TargetKind::count));
  EXPECT_EQ(named("绿荫提质数量", "2", "公顷").key, farmland.key) << "the indicator's own table";
  EXPECT_EQ(named("绿荫提质数量", "2", "公顷").value, farmland.value) << "in its unit";
  EXPECT_EQ(named("绿荫提质", "2", "公顷").named_as, "|绿荫提质");
  EXPECT_TRUE(named("绿荫提质", "2", "公里").named_as.empty()) << "a unit that does not fit: as if nobody had named it";
  EXPECT_EQ(named("绿荫提质", "2", "公里").key, figure_of(county, facts("绿荫提质", "2", "公里", TargetKind::count)).key);
  EXPECT_EQ(named("书声", "3", "次").key, named("全县书声", "5", "场").key);
  EXPECT_EQ(named("书声", "3", "次").indicator, "own:书声活动");
  EXPECT_EQ(named("书声", "3", "次").unit, "场");
  EXPECT_NE(named("书声", "3", "%", TargetKind::growth).key, named("书声", "3", "场").key);
  EXPECT_EQ(named("停车泊位", "3", "个").indicator, "own:老城停车") << "before the vocabulary";
  EXPECT_TRUE(named("公共停车位", "3", "个").named_as.empty()) << "another form, another matter";
}

TEST(Figure, OfAnUnknownNameTellsItsForm) {
  EXPECT_EQ(form_in(figure_of(county, facts("农村未知的某项名称", "3", "个", TargetKind::count)).key), "农村|" + indicators::name_form("未知的某项名称").words);
  EXPECT_EQ(form_in(figure_of(county, facts("森林覆盖率", "60", "%")).key), "");
}

TEST(Figure, OfAFallIsNegative) {
  TargetFacts target = facts("单位GDP能耗", "3", "%", TargetKind::growth);
  target.direction = plan::Direction::down;
  EXPECT_EQ(figure_of(county, target).value, base::Decimal(-3));
  EXPECT_EQ(figure_of(county, facts("单位地区生产总值能耗降低率", "3", "%")).value, base::Decimal(-3));
}

TEST(Figure, ComesBackFromBytesAsItWas) {
  TargetFacts target = facts("停车泊位", "600.5", "个", TargetKind::count, Comparator::at_least);
  target.sentence = "新增停车泊位\n600个以上。";
  target.line = 12;
  target.column = 5;
  target.hedged = true;
  const Figure figure = figure_of(county, target);
  const auto back = unpacked(packed(figure));
  ASSERT_TRUE(back);
  EXPECT_EQ(packed(*back), packed(figure));
  EXPECT_EQ(back->value, figure.value);
  EXPECT_EQ(back->sentence, "新增停车泊位 600个以上。");
  EXPECT_FALSE(
      unpacked("three\x1F"
               "fields\x1F"));
}

TEST(Figure, TellsTheLevelOfAPlace) {
  const std::pair<const char*, Level> cases[] = {{"云岭省", Level::province}, {"云岭市", Level::city}, {"清河县", Level::county},
                                                 {"青河区", Level::county},   {"石桥镇", Level::town}, {"新华街道", Level::town},
                                                 {"", Level::unknown},        {"某地", Level::unknown}};
  for (const auto& [place, level] : cases) EXPECT_EQ(level_of(place), level) << place;
}

TEST(Upper, TellsHowALowerTargetStands) {
  const struct {
    const char* name;
    TargetFacts upper, lower;
    Standing expected;
  } cases[] = {
      {"the same", facts("森林覆盖率", "60", "%"), facts("森林覆盖率", "60", "%"), Standing::equal},
      {"more of what is good", facts("森林覆盖率", "60", "%"), facts("森林覆盖率", "62", "%"), Standing::inflated},
      {"less of what is good", facts("森林覆盖率", "60", "%"), facts("森林覆盖率", "58", "%"), Standing::weaker},
      {"more of what is bad", facts("城镇登记失业率", "4", "%"), facts("登记失业率", "4.5", "%"), Standing::weaker},
      {"less of what is bad", facts("PM2.5浓度", "33", "微克/立方米"), facts("PM2.5平均浓度", "30", "微克/立方米"), Standing::inflated},
      {"a share of an amount", facts("停车泊位", "6000", "个", TargetKind::count), facts("停车泊位", "600", "个", TargetKind::count),
       Standing::part},
      {"more than the whole", facts("停车泊位", "600", "个", TargetKind::count), facts("停车泊位", "900", "个", TargetKind::count),
       Standing::inflated},
      {"slower growth", facts("地区生产总值", "6", "%", TargetKind::growth), facts("GDP", "5.5", "%", TargetKind::growth),
       Standing::weaker},
      {"an unknown floor", facts("某某达标率", "80", "%", TargetKind::level, Comparator::at_least),
       facts("某某达标率", "70", "%", TargetKind::level, Comparator::at_least), Standing::weaker},
      {"an unknown value", facts("某某系数", "80", "分"), facts("某某系数", "70", "分"), Standing::unclear},
      {"nothing", facts("森林覆盖率", "60", "%"), facts("人均预期寿命", "80", "岁"), Standing::missing},
  };
  for (const auto& row : cases) {
    const auto findings = against_upper({figure_of(county, row.upper)}, {figure_of(county, row.lower)});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(standing_name(findings[0].standing), standing_name(row.expected)) << row.name;
    EXPECT_EQ(findings[0].lower.has_value(), row.expected != Standing::missing) << row.name;
  }
}

TEST(Upper, LooksForTheSameYearFirst) {
  TargetFacts next = facts("森林覆盖率", "61", "%");
  next.deadline = "2027-12-31";
  const Figure upper = figure_of(county, facts("森林覆盖率", "60", "%"));
  auto findings = against_upper({upper}, {figure_of(county, next), figure_of(county, facts("森林覆盖率", "60", "%"))});
  EXPECT_EQ(findings[0].standing, Standing::equal);
  findings = against_upper({upper}, {figure_of(county, next)});
  EXPECT_EQ(findings[0].standing, Standing::other_year);
}

TEST(Upper, AHedgedTargetIsWeakerThanAFirmOne) {
  TargetFacts hedged = facts("森林覆盖率", "60", "%");
  hedged.hedged = true;
  EXPECT_EQ(standing_of(figure_of(county, facts("森林覆盖率", "60", "%")), figure_of(county, hedged)), Standing::weaker);
}

}  // namespace
}  // namespace bihuan::comparison
