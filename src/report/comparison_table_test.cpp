// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "report/comparison_rows.h"

namespace bihuan::report {
namespace {

using comparison::Figure;

Figure figure(std::string id, std::string value, std::string unit) {
  Figure made;
  made.key = made.indicator = std::move(id);
  made.name = "文中名称";
  made.place = "青河县";
  made.file = "plans/a.txt";
  made.year = 2026;
  made.value = base::Decimal::parse(value);
  made.unit = std::move(unit);
  made.line = 3;
  made.column = 14;
  made.sentence = "到2026年底完成。";
  return made;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(ComparisonTable, SaysAllValuesInOneMultiplier) {
  const struct {
    const char *one, *other, *unit, *expected_one, *expected_other;
  } cases[] = {
      {"6000", "60000", "人", " 6000 人", "60,000 人"},
      {"12000", "60000", "人", "1.2 万人", "6 万人"},
      {"1800000000", "250000000", "元", "18 亿元", "2.5 亿元"},
      {"1800000000", "25000", "元", "180,000 万元", "2.5 万元"},
      {"95", "92.5", "%", "95%", "92.5%"},
  };
  for (const auto& row : cases) {
    const std::string table = comparison_table({figure("gdp", row.one, row.unit), figure("gdp", row.other, row.unit)}, {2, 2}, {});
    EXPECT_TRUE(holds(table, row.expected_one)) << table;
    EXPECT_TRUE(holds(table, row.expected_other)) << table;
  }
}

TEST(ComparisonTable, NamesPlaceSourceAndSentence) {
  const std::string table = comparison_table({figure("forest-cover", "60", "%")}, {3, 2}, {});
  for (const std::string_view part :
       {"森林覆盖率  林业局 · 多为好 · 2 份方案 3 个值", "2026  县  青河县", "plans/a.txt:3:14", "到2026年底完成。", "另有 2 个值"})
    EXPECT_TRUE(holds(table, part)) << part << '\n' << table;
  EXPECT_FALSE(holds(table, "\033"));
  const std::string english = comparison_table({figure("forest-cover", "60", "%")}, {1, 1}, {Language::english});
  EXPECT_TRUE(holds(english, "Forest cover  forestry · more is better · 1 values of 1 plans")) << english;
}

TEST(ComparisonTable, SaysAFallAsOne) {
  Figure fall = figure("energy-intensity", "-3", "%");
  fall.aspect = indicators::Aspect::growth;
  EXPECT_TRUE(holds(comparison_table({fall}, {1, 1}, {}), "下降 3%"));
}

TEST(ComparisonTable, LetsNothingActOnATerminal) {
  Figure hostile = figure("", "1", "个");
  hostile.name = hostile.place = "a\x1b[2J";
  hostile.file = "\x1b]0;x.txt";
  EXPECT_FALSE(holds(comparison_table({hostile}, {1, 1}, {}), "\x1b"));
}

TEST(UpperTable, CountsHowTargetsStand) {
  const comparison::UpperFinding missing{figure("forest-cover", "60", "%"), std::nullopt, comparison::Standing::missing};
  comparison::UpperFinding weaker{figure("forest-cover", "60", "%"), figure("forest-cover", "58", "%"), comparison::Standing::weaker};
  const std::string table = upper_table({missing, weaker}, "石桥镇方案", {});
  EXPECT_TRUE(holds(table, "60% (2026) → 58%")) << table;
  EXPECT_TRUE(holds(table, "偏低 1 · 缺 1")) << table;
}

TEST(FigureJson, IsOneLine) {
  Figure made = figure("forest-cover", "60.50", "%");
  made.sentence = "第一行\n第二行\"引号\"";
  const std::string json = figure_json(made);
  EXPECT_FALSE(holds(json, "\n"));
  EXPECT_TRUE(holds(json, "\"value\":60.5,")) << json;
  EXPECT_TRUE(holds(json, "\"level\":\"county\"")) << json;
}

}  // namespace
}  // namespace bihuan::report
