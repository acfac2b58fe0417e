// SPDX-License-Identifier: Apache-2.0
#include "reader/plan_lines.h"

#include <gtest/gtest.h>

#include <vector>

namespace bihuan::reader {
namespace {

struct Taken {
  comparison::PlanHead head;
  comparison::TargetFacts facts;
};

base::Result<int> read(std::string line, std::vector<Taken>& taken) {
  PlanLines lines;
  return lines.read(line, [&](const auto& head, const auto& facts) { taken.push_back({head, facts}); });
}

TEST(PlanLines, ReadALineOfATarget) {
  std::vector<Taken> taken;
  const auto count = read(
      R"({"file":"a.txt","title":"青河县方案","region":"青河县","year":2026,"indicator":"停车泊位","action":"新增","unit":"个","kind":"count",)"
      R"("op":">=","value":600,"hedged":true,"deadline":null,"inferred_deadline":{"date":"2026-12-31"},"line":3,"column":7,"text":"600个","sentence":"新增。"})",
      taken);
  ASSERT_TRUE(count);
  ASSERT_EQ(taken.size(), 1u);
  const auto& [head, facts] = taken[0];
  EXPECT_EQ(head.place, "青河县");
  EXPECT_EQ(head.year, 2026);
  EXPECT_EQ(facts.indicator, "停车泊位");
  EXPECT_EQ(facts.op, plan::Comparator::at_least);
  EXPECT_EQ(facts.kind, plan::TargetKind::count);
  EXPECT_EQ(facts.value, base::Decimal(600));
  EXPECT_TRUE(facts.hedged);
  EXPECT_EQ(facts.deadline, "2026-12-31");
  EXPECT_EQ(facts.line, 3u);
}

TEST(PlanLines, ReadALineOfAPlan) {
  std::vector<Taken> taken;
  const auto count = read(
      R"({"file":"b.txt","meta":{"title":"t","region":"石桥镇"},"context":{"year":2025},"targets":[{"indicator":"x","value":1.5},{"indicator":"y","value":null}]})",
      taken);
  ASSERT_TRUE(count);
  EXPECT_EQ(*count, 2);
  ASSERT_EQ(taken.size(), 2u);
  EXPECT_EQ(taken[1].head.place, "石桥镇");
  EXPECT_EQ(taken[0].facts.value, base::Decimal(15, -1));
  EXPECT_FALSE(taken[1].facts.value);
}

TEST(PlanLines, RefuseWhatIsNone) {
  for (const char* line :
       {"{", "[]", "plan", "{}", R"({"targets":3})", R"({"file":"a"} x)", "{\"targets\":[{\"indicator\":\"\xFF\xFE\"}]}"}) {
    std::vector<Taken> taken;
    const auto count = read(line, taken);
    ASSERT_FALSE(count) << line;
    EXPECT_EQ(count.error().code, "plan-line-damaged");
    EXPECT_TRUE(taken.empty());
  }
  std::vector<Taken> taken;
  EXPECT_EQ(read("  \r", taken), 0);
  EXPECT_FALSE(read(std::string(200000, '['), taken)) << "depth costs no stack";
}

TEST(PlanLines, RefuseACharacterThatTheEndCutsOff) {
  std::vector<Taken> taken;
  const auto count = read("{\"indicator\":\"\xE6\xA3", taken);
  ASSERT_FALSE(count);
  EXPECT_EQ(count.error().code, "plan-line-damaged");
  EXPECT_EQ(count.error().detail, "14");
}

TEST(PlanLines, RefuseMembersOfAnotherForm) {
  const struct {
    const char *line, *name;
  } cases[] = {
      {R"({"targets":[{"indicator":["x"]}]})", "indicator"},  {R"({"targets":[{"value":"many"}]})", "value"},
      {R"({"targets":[{"value_max":{}}]})", "value_max"},     {R"({"targets":[{"hedged":"yes"}]})", "hedged"},
      {R"({"targets":[{"kind":"wish"}]})", "kind"},           {R"({"targets":["x"]})", "targets"},
      {R"({"targets":[{"value":1},{"op":"nearly"}]})", "op"},      {R"({"indicator":"x","value":[1]})", "value"},
  };
  for (const auto& [line, name] : cases) {
    std::vector<Taken> taken;
    const auto count = read(line, taken);
    ASSERT_FALSE(count) << line;
    EXPECT_EQ(count.error().code, "plan-line-member");
    EXPECT_EQ(count.error().detail, name);
    EXPECT_TRUE(taken.empty()) << line;
  }
  std::vector<Taken> taken;
  EXPECT_TRUE(read(R"({"targets":[{"indicator":null,"value":null,"hedged":null,"more":[7]}]})", taken));
}

}  // namespace
}  // namespace bihuan::reader
