// SPDX-License-Identifier: Apache-2.0
#include "domain/plan/unit_names.h"

#include <gtest/gtest.h>

namespace bihuan::plan {
namespace {

TEST(UnitNames, SpellingsOfOneOfficeMeet) {
  const struct {
    const char *one, *other;
  } cases[] = {
      {"区住房和城乡建设局", "区住房城乡建设局"},         {"区住建局", "区住房和城乡建设局"}, {"县人社局", "县人力资源和社会保障局"},
      {"市生态环境局青河区分局", "市生态环境局青河分局"}, {"区发改委", "区发展和改革局"},
      {"青山镇人民政府", "青山镇政府"},
  };
  for (const auto& [one, other] : cases) EXPECT_EQ(normal_unit(one), normal_unit(other)) << one;
}

TEST(UnitNames, OfficesOfTwoLevelsStayApart) {
  EXPECT_NE(normal_unit("市教育局"), normal_unit("区教育局"));
  EXPECT_NE(normal_unit("区教育局"), normal_unit("区体育局"));
  EXPECT_EQ(normal_unit(""), "");
}

}  // namespace
}  // namespace bihuan::plan
