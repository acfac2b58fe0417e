// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/region.h"

#include <gtest/gtest.h>

#include <string_view>

namespace bihuan::reader {
namespace {

std::string_view at(std::string_view text, plan::Span span) { return text.substr(span.begin, span.end - span.begin); }

TEST(Region, OpensATitleOrAnOrgansName) {
  struct Case {
    std::string_view name;
    const char* region;
  };
  const Case cases[] = {{"青川区人民政府办公室", "青川区"},
                        {"南江市青川区民生实事实施方案", "青川区"},
                        {"关于印发《云岭县2025年行动方案》的通知", "云岭县"},
                        {"2024年云岭县重点工作任务分解表", "云岭县"},
                        {"清溪镇柳湾村三年规划", "柳湾村"},
                        {"青山镇2025年乡村振兴工作要点", "青山镇"},
                        {"东湾经济技术开发区招商方案", "东湾经济技术开发区"},
                        {"中共青川区委青川区人民政府关于农业工作的意见", "青川区"},
                        {"关于创建文明城市的实施意见", ""},
                        {"农村公路建设方案", ""}};
  for (const Case& c : cases) EXPECT_EQ(at(c.name, region_in_name(c.name)), c.region) << c.name;
}

TEST(Region, IsWhatTheTextCallsItsOwn) {
  const std::string_view text = "打造美丽青川，建设平安青川，为全国提供青川样板，让青川更有温度。";
  EXPECT_EQ(at(text, region_in_text(text)), "青川");
  // The suffix counts by where the name stands with it first: 青川区直 is an organ's.
  const std::string_view named = "青川区直单位。打造美丽青川，建设平安青川，提供青川样板，青川区委、青川县委。";
  EXPECT_EQ(at(named, region_in_text(named)), "青川县");
  const std::string_view quiet = "推进城市建设，提升社区服务，发展示范区，完善市场监管，建设平安校园和美丽乡村。";
  EXPECT_TRUE(region_in_text(quiet).is_empty());
}

}  // namespace
}  // namespace bihuan::reader
