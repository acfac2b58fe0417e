// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/indicator_name.h"

#include <gtest/gtest.h>

namespace bihuan::indicators {
namespace {

TEST(IndicatorName, BringsWordingsOfOneThingToOneForm) {
  const struct {
    const char *one, *other;
  } cases[] = {
      {"空气质量优良天数比率", "空气优良天数比例"},
      {"空气质量优良率", "空气优良天数比例"},
      {"全区“口袋公园”", "口袋公园"},
      {"３岁以下婴幼儿托位数", "3岁以下婴幼儿托位"},
      {"pm2.5平均浓度", "PM2.5浓度"},
      {"青河区河流水质优良比例", "河流水质优良率"},
      {"幅度持续提高城乡居民最低生活保障标准", "低保标准"},
      {"重污染天数比率", "重污染天气比例"},
  };
  for (const auto& [one, other] : cases) EXPECT_EQ(normal_name(one, "青河区").name, normal_name(other, "青河区").name) << one;
}

TEST(IndicatorName, KeepsApartWhatIsNotTheSame) {
  EXPECT_NE(normal_name("城镇调查失业率").name, normal_name("登记失业率").name);
  EXPECT_NE(normal_name("城镇居民可支配收入").scope, normal_name("农村居民可支配收入").scope);
  EXPECT_TRUE(are_contrasting("调查失业率", "登记失业率"));
  EXPECT_FALSE(are_contrasting("失业率", "登记失业率"));
}

TEST(IndicatorName, PullsTheAdditionOutOfTheName) {
  const IndicatorName name = normal_name("城镇新增就业");
  EXPECT_EQ(name.name, "就业");
  EXPECT_EQ(name.scope, "城镇");
  EXPECT_TRUE(name.is_added);
  EXPECT_FALSE(normal_name("停车泊位").is_added);
}

TEST(IndicatorName, CoreLeavesOutHowItIsDone) {
  EXPECT_EQ(normal_name("招聘活动").core(), normal_name("线上、线下招聘会").core());
  EXPECT_EQ(normal_name("农村公路维修改造工程").core(), "公路");
  EXPECT_EQ(normal_name("营造林").core(), normal_name("造林面积").core());
}

TEST(IndicatorName, SimilarityIsSymmetricAndBounded) {
  EXPECT_EQ(similarity("造林", "造林"), 1.0);
  EXPECT_EQ(similarity("造林", "养老"), 0.0);
  EXPECT_EQ(similarity("养老服务综合体", "养老服务中心"), similarity("养老服务中心", "养老服务综合体"));
  EXPECT_EQ(similarity("", ""), 0.0);
}

}  // namespace
}  // namespace bihuan::indicators
