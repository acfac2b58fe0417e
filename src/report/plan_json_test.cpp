// SPDX-License-Identifier: Apache-2.0
#include "report/plan_json.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "report/indent_json.h"
#include "report/invented_plan.h"

namespace bihuan::report {
namespace {

std::string plan_json(const InventedPlan& invented) {
  PlanJson json(Language::english);
  JsonWriter out;
  json.write_plan(invented.document, invented.plan, out);
  return std::string(out.text());
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(PlanJson, CountsCodePointsFromTheStartOfTheText) {
  const InventedPlan invented;
  const std::string json = plan_json(invented);
  const auto code_points = [&](std::uint32_t byte) {
    return std::to_string(base::count_code_points(std::string_view(invented.document.text).substr(0, byte)));
  };
  for (const plan::Target& target : invented.plan.targets) {
    EXPECT_TRUE(holds(json, "{\"start\":" + code_points(target.span.begin) + ",\"end\":" + code_points(target.span.end) + ",\"text\":"));
  }
}

TEST(PlanJson, GivesEveryFieldOfATarget) {
  const std::string json = plan_json(InventedPlan());
  EXPECT_TRUE(holds(
      json,
      R"("text":"3-5个","line":4,"column":28,"indicator":"老旧小区","action":"改造","op":"range","value":3,"value_max":5,"unit":"个","kind":"count","direction":null,"per":null,"recur":"yearly","baseline":null,"deadline":"2026-12-31","hedged":true,"inferred_deadline":null,"heading":1,"task":0,"section":["一、重点任务","1.改善居住条件。"],"fields":{)"));
  EXPECT_TRUE(holds(
      json,
      R"("op":">=","value":1200.5,"value_max":null,"unit":"张","kind":"level","direction":null,"per":"千人口","recur":null,"baseline":4.5,"deadline":null,"hedged":false,"inferred_deadline":{"date":"2026-12-31","reason":"plan_period","start":)"));
}

TEST(PlanJson, GivesNullForWhatTheDocumentDoesNotSay) {
  const std::string json = plan_json(InventedPlan());
  EXPECT_TRUE(holds(json, R"("issuer":null)"));
  EXPECT_TRUE(holds(json, R"("action":null)"));
  EXPECT_TRUE(holds(json, R"("task":null)"));
}

TEST(PlanJson, NamesDocumentAndFile) {
  EXPECT_TRUE(plan_json(InventedPlan()).starts_with(R"({"doc":"清源区","file":"plans/清源区.txt","format":"txt",)"));
}

TEST(PlanJson, GivesUnitsByRoleAndWithTheirPlaces) {
  const std::string json = plan_json(InventedPlan());
  EXPECT_TRUE(holds(json, R"("lead":["区住建局"],"responsible":["各街道办事处"])"));
  EXPECT_TRUE(holds(json, R"({"name":"区住建局","role":"lead","wildcard":false,"start":)"));
  EXPECT_TRUE(holds(json, R"({"name":"各街道办事处","role":"responsible","wildcard":true,"start":)"));
}

TEST(PlanJson, GivesRulesAndNoticesWithPlaces) {
  const std::string json = plan_json(InventedPlan());
  EXPECT_TRUE(holds(json, R"("left":"居民收入增速","op":">","right":"经济增速","factor":1.3)"));
  EXPECT_TRUE(holds(json, R"({"code":"text-invalid-bytes","message":"some bytes)"));
  EXPECT_TRUE(holds(json, R"("line":5,"column":28)"));
}

TEST(PlanJson, WritesALineForEachTarget) {
  const InventedPlan invented;
  PlanJson json;
  JsonWriter out;
  json.write_target_lines(invented.document, invented.plan, out);
  const std::string lines(out.text());
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 3);
  EXPECT_TRUE(
      holds(
          lines,
          R"("task_number":"1","task_title":"改善居住条件","lead":["区住建局"],"responsible":["各街道办事处"],"sentence":"1.改善居住条件。)") ||
      holds(lines, R"("sentence":"到2026年底)"));
}

TEST(PlanJson, StaysTheSameWhenUsedAgain) {
  const InventedPlan invented;
  PlanJson json(Language::english);
  JsonWriter out;
  json.write_plan(invented.document, invented.plan, out);
  out.clear();
  json.write_plan(invented.document, invented.plan, out);
  EXPECT_EQ(out.text(), plan_json(invented));
}

TEST(IndentJson, BreaksLongBracketsAndKeepsShortOnes) {
  std::string out;
  indent_json(
      R"({"a":[1,2],"b":"{x,\"y\":[}","c":{"d":"a long text that goes on and on, so that this object does not fit a single line of the terminal"}})",
      out);
  EXPECT_EQ(out,
            "{\n  \"a\": [1, 2],\n  \"b\": \"{x,\\\"y\\\":[}\",\n  \"c\": {\n    \"d\": \"a long text that goes on and on, so that this "
            "object does not fit a single "
            "line of the terminal\"\n  }\n}");
}

TEST(IndentJson, KeepsEmptyBracketsTogether) {
  std::string out;
  indent_json("[]", out);
  EXPECT_EQ(out, "[]");
}

}  // namespace
}  // namespace bihuan::report
