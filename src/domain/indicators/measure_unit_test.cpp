// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/measure_unit.h"

#include <gtest/gtest.h>

#include <string>

namespace bihuan::indicators {
namespace {

TEST(MeasureUnit, SaysOneUnitInAnother) {
  const struct {
    const char *value, *unit, *wanted, *expected;  // "" for what cannot be said
  } cases[] = {
      {"2", "公顷", "亩", "30"},         {"1.5", "平方公里", "亩", "2250"},
      {"30", "亩", "公顷", "2"},         {"500", "米", "公里", "0.5"},
      {"2000", "斤", "吨", "1"},         {"5", "‰", "%", "0.5"},
      {"1200", "元/年", "元/月", "100"}, {"35", "微克/立方米", "毫克/立方米", "0.035"},
      {"3", "兆瓦", "千瓦", "3000"},     {"12", "家", "户", ""},
      {"12", "家", "个", "12"},          {"12", "人", "个", "12"},
      {"5", "亩", "公里", ""},           {"5", "元", "美元", ""},
      {"5", "元", "元/月", ""},          {"7", "某单位", "某单位", "7"},
      {"7", "某单位", "个", ""},         {"", "", "", "0"},
  };
  for (const auto& [value, unit, wanted, expected] : cases) {
    const auto found = converted(base::Decimal::parse(value).value_or(base::Decimal()), unit, wanted);
    EXPECT_EQ(found ? found->to_string() : "", expected) << value << ' ' << unit << " in " << wanted;
  }
}

TEST(MeasureUnit, ThereAndBackIsTheSame) {
  for (const auto& [one, other] : {std::pair{"公顷", "亩"}, {"公里", "米"}, {"吨", "公斤"}, {"平方公里", "公顷"}}) {
    const auto there = converted(base::Decimal(37), one, other);
    ASSERT_TRUE(there);
    EXPECT_EQ(converted(*there, other, one), base::Decimal(37)) << one;
  }
}

TEST(Per, TellsByHowManyOfWhatAValueIsDivided) {
  const struct {
    const char* per;
    int power;
    const char* things;
  } cases[] = {{"千人口", 3, "人口"}, {"每万人", 4, "人"}, {"十万人", 5, "人"}, {"百万人口", 6, "人口"}, {"百户", 2, "户"},
               {"人", 0, "人"},       {"亩", 0, "亩"},     {"", 0, ""},         {"万", 0, "万"}};
  for (const auto& [per, power, things] : cases) {
    EXPECT_EQ(per_of(per).power, power) << per;
    EXPECT_EQ(per_of(per).things, things) << per;
  }
  EXPECT_EQ(per_power_in("每千人口执业（助理）医师数"), 3);
  EXPECT_EQ(per_power_in("万人发明专利拥有量"), 4);
  EXPECT_EQ(per_power_in("每万人口高价值发明专利拥有量"), 4);
  EXPECT_EQ(per_power_in("森林覆盖率"), 0);
}

}  // namespace
}  // namespace bihuan::indicators
