// SPDX-License-Identifier: Apache-2.0
#include "plan_grammar.h"

#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"

namespace bihuan::bench {
namespace {

std::size_t number_count(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    count += digit && !inside;
    inside = digit || (inside && c == '.');
  }
  return count;
}

TEST(PlanGrammar, MakesTheSamePlansForTheSameSeed) {
  EXPECT_EQ(make_plans(200'000, 5), make_plans(200'000, 5));
  EXPECT_NE(make_plans(200'000, 5), make_plans(200'000, 6));
}

TEST(PlanGrammar, MakesDistinctPlans) {
  const std::vector<std::string> plans = make_plans(2'000'000, 1);
  EXPECT_EQ(std::set<std::string>(plans.begin(), plans.end()).size(), plans.size());
}

TEST(PlanGrammar, ExpandsEverySlot) {
  for (const std::string& plan : make_plans(2'000'000, 2)) {
    EXPECT_EQ(base::valid_utf8_prefix(plan), plan.size());
    EXPECT_EQ(plan.find_first_of("{}$|<>"), std::string::npos) << plan;
  }
}

TEST(PlanGrammar, IsAsDenseInNumbersAsRealPlans) {
  std::size_t bytes = 0, numbers = 0;
  for (const std::string& plan : make_plans(2'000'000, 3)) {
    bytes += plan.size();
    numbers += number_count(plan);
  }
  ASSERT_GT(numbers, 0u);
  EXPECT_GT(bytes / numbers, 120u);
  EXPECT_LT(bytes / numbers, 300u);
}

}  // namespace
}  // namespace bihuan::bench
