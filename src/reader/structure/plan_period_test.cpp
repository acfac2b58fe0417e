// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/plan_period.h"

#include <gtest/gtest.h>

namespace bihuan::reader {
namespace {

TEST(PlanPeriod, ComesFromTheTitle) {
  struct Case {
    const char* title;
    int first;
    int last;
  };
  const Case cases[] = {{"三年行动方案（2023-2025年）", 2023, 2025},
                        {"行动计划（2024—2026年）", 2024, 2026},
                        {"规划（2021年至2025年）", 2021, 2025},
                        {"“十四五”养老规划", 2021, 2025},
                        {"“十五五”规划纲要", 2026, 2030},
                        {"第十三个五年规划", 2016, 2020},
                        {"2024年民生实事清单", 2024, 2024},
                        {"应急预案（2023年修订）", 0, 0},
                        {"三年行动方案", 0, 0},
                        {"5000亩示范区方案", 0, 0}};
  for (const Case& c : cases) {
    const Period period = period_in_title(c.title);
    EXPECT_EQ(period.first_year, c.first) << c.title;
    EXPECT_EQ(period.last_year, c.last) << c.title;
  }
}

}  // namespace
}  // namespace bihuan::reader
