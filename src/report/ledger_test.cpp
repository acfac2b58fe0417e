// SPDX-License-Identifier: Apache-2.0
#include "report/ledger.h"

#include <gtest/gtest.h>

#include <tuple>

#include "report/display_width.h"
#include "report/invented_plan.h"
#include "report/plan_csv.h"
#include "report/plan_table.h"
#include "report/text_lines.h"
#include "report/value_phrase.h"

namespace bihuan::report {
namespace {

std::string phrase_of(plan::Target target, std::string_view text) {
  target.span = {0, static_cast<std::uint32_t>(text.size())};
  return value_phrase(target, text, Language::chinese);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Ledger, SaysAValueAsAPersonWould) {
  const InventedPlan invented;
  struct Case {
    plan::Target target;
    const char* chinese;
    const char* english;
  };
  for (const Case& expected :
       {Case{invented.renovation(), "力争每年 3–5 个", "aim for yearly 3–5 个"},
        Case{invented.beds(), "4.5 → ≥ 1200.5 张/千人口", "4.5 → ≥ 1200.5 张/千人口"}, Case{invented.coverage(), "100%", "100%"}}) {
    EXPECT_EQ(value_phrase(expected.target, invented.document.text, Language::chinese), expected.chinese);
    EXPECT_EQ(value_phrase(expected.target, invented.document.text, Language::english), expected.english);
  }
}

TEST(Ledger, ShowsTheTextOfWhatIsNoNumber) {
  plan::Target target = InventedPlan().coverage();
  target.has_value = false;
  EXPECT_EQ(phrase_of(target, "1:2:1"), "1:2:1");
}

TEST(Ledger, CountsInThousandsAndMillionsAsPrinted) {
  plan::Target target;
  target.value = base::Decimal(66000);
  target.unit.text = "亩";
  EXPECT_EQ(phrase_of(target, "6.6万亩"), "6.6 万亩");
  EXPECT_EQ(phrase_of(target, "66000亩"), "66,000 亩");
  target.value = base::Decimal(212, 8);
  target.unit.text = "元";
  EXPECT_EQ(phrase_of(target, "212亿元"), "212 亿元");
}

TEST(Ledger, PrintsRatiosAndFractionsAsTheyStand) {
  plan::Target target;
  target.value = base::Decimal(667, -4);
  EXPECT_EQ(phrase_of(target, "1:15"), "1:15");
  EXPECT_EQ(phrase_of(target, "三分之二"), "三分之二");
  target.value = base::Decimal(12);
  target.unit.text = "/10万";
  EXPECT_EQ(phrase_of(target, "12/10万"), "12 /10万");
}

TEST(Ledger, PutsSharedMultipliersWhereAReaderWould) {
  plan::Target target;
  target.unit.text = "元";
  target.value = base::Decimal(150, 8);
  EXPECT_EQ(phrase_of(target, "150"), "150 亿元");
  target.value = base::Decimal(325, 3);
  EXPECT_EQ(phrase_of(target, "32.5"), "32.5 万元");
  target.value = base::Decimal(1200000);
  EXPECT_EQ(phrase_of(target, "1,200,000元"), "1,200,000 元");
}

TEST(Ledger, SaysWhichWayAChangeGoes) {
  for (const auto& [direction, wanted] :
       {std::pair{plan::Direction::up, "增长 6%"}, {plan::Direction::down, "下降 6%"}, {plan::Direction::none, "变化 6%"}}) {
    plan::Target target;
    target.kind = plan::TargetKind::growth;
    target.direction = direction;
    target.value = base::Decimal(6);
    target.unit.text = "%";
    EXPECT_EQ(phrase_of(target, "6%"), wanted);
  }
}

TEST(Ledger, DoesNotSayTheChangeTwice) {
  plan::Target target;
  target.kind = plan::TargetKind::growth;
  target.indicator.text = "生产总值增速";
  target.value = base::Decimal(6);
  EXPECT_EQ(phrase_of(target, "6"), "6");
  target.indicator.text = "工业增加值";
  EXPECT_EQ(phrase_of(target, "6"), "变化 6");
}

TEST(Ledger, NamesTheFirstTwoHundredUnitsOfATask) {
  plan::Plan plan;
  plan.units.resize(230);
  for (plan::UnitMention& unit : plan.units) unit.name.text = "局";
  plan.tasks.resize(1);
  plan.tasks[0].unit_count = 230;
  const std::string names = unit_names(plan, 0, plan.units[0].role);
  EXPECT_TRUE(names.ends_with("、局…")) << names;
  EXPECT_EQ(std::count(names.begin(), names.end(), '\xB1'), 200);
}

TEST(Ledger, GroupsDigitsFromFiveOn) {
  for (const auto& [value, text] : {std::pair{base::Decimal(1200), "1200"},
                                    {base::Decimal(66000), "66,000"},
                                    {base::Decimal(-1234567, -2), "-12,345.67"},
                                    {base::Decimal(12345678), "12,345,678"},
                                    {base::Decimal(5, -3), "0.005"}}) {
    EXPECT_EQ(grouped_number(value), text);
  }
}

TEST(Ledger, NumbersTitlesAsPrinted) {
  for (const auto& [number, title] :
       {std::pair{"一", "一、甲"}, {"(一)", "(一)甲"}, {"（一）", "（一）甲"}, {"12", "12. 甲"}, {"第三章", "第三章 甲"}, {"", "甲"}}) {
    EXPECT_EQ(numbered_title(number, "甲"), title);
  }
}

TEST(Ledger, PutsTasksUnderTheSectionAboveThem) {
  const InventedPlan invented;
  const auto lines = ledger_lines(invented.plan);
  using Kind = LedgerLine::Kind;
  const std::pair<Kind, int> expected[] = {{Kind::section, 0}, {Kind::task, 0}, {Kind::target, 0}, {Kind::target, 1}, {Kind::target, 2}};
  ASSERT_EQ(lines.size(), std::size(expected));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].kind, expected[i].first) << i;
    EXPECT_EQ(lines[i].index, expected[i].second) << i;
  }
}

TEST(TextLines, CountEveryKindOfLineEnd) {
  const std::string text = "a\r\nb\rc\n中文";
  const TextLines lines(text);
  EXPECT_EQ(lines.position(3).line, 2u);
  EXPECT_EQ(lines.position(5).line, 3u);
  EXPECT_EQ(lines.position(10).line, 4u);
  EXPECT_EQ(lines.position(10).column, 2u);
}

TEST(TextLines, CutTheSentenceAtItsEnds) {
  plan::Document document;
  document.text = "前一句。 新增车位600个，\r\n建设公园3个；后一句。";
  const auto at = static_cast<std::uint32_t>(document.text.find("600"));
  EXPECT_EQ(sentence_around(document, {at, at + 3}), "新增车位600个，");
}

TEST(TextLines, FollowASentenceOverThePagesEdge) {
  plan::Document document;
  document.text = "二、目标\n到2026年全区所有街道办事处和镇都要建成标准化便民服务中心，新增公共停车\n泊位600个。\n三、保障\n";
  document.hard_wrapped = true;
  const auto at = static_cast<std::uint32_t>(document.text.find("600"));
  EXPECT_EQ(sentence_around(document, {at, at + 3}), "到2026年全区所有街道办事处和镇都要建成标准化便民服务中心，新增公共停车\n泊位600个。");
  EXPECT_EQ(on_one_line(sentence_around(document, {at, at + 3})).find('\n'), std::string::npos);
  document.hard_wrapped = false;
  EXPECT_EQ(sentence_around(document, {at, at + 3}), "泊位600个。");
}

TEST(DisplayWidth, CountsWideCharactersTwice) {
  EXPECT_EQ(display_width("a中（≥é"), 7);
  EXPECT_EQ(display_width("e\u0301"), 1);
  EXPECT_EQ(padded("中文", 6), "中文  ");
  EXPECT_EQ(padded_left("中", 4), "  中");
}

TEST(DisplayWidth, CutsInTheMiddleSoThatTheEndStays) {
  const std::string cut = fitted("清源区生态环境局明溪分局执法队", 16);
  EXPECT_LE(display_width(cut), 16);
  EXPECT_TRUE(cut.starts_with("清源区"));
  EXPECT_TRUE(cut.ends_with("法队"));
  EXPECT_EQ(fitted("a \n\t b", 10), "a b");
}

TEST(PlanCsv, QuotesAndDefusesFormulas) {
  InventedPlan invented;
  const std::string formula = "=HYPERLINK(\"x\")";
  invented.plan.targets[0].indicator.text = formula;
  std::string out;
  write_csv_header(CsvRows::targets, Language::chinese, out);
  write_csv_rows(CsvRows::targets, invented.document, invented.plan, Language::chinese, out);
  EXPECT_TRUE(out.starts_with("\xEF\xBB\xBF方案,章节,任务号,"));
  EXPECT_TRUE(holds(out, ",\"'=HYPERLINK(\"\"x\"\")\","));
  EXPECT_TRUE(holds(out, ",\"<b>&\"\"x\"\"</b>覆盖率\","));
  EXPECT_TRUE(holds(out, "2026-12-31"));
  EXPECT_TRUE(out.ends_with("\r\n"));
}

TEST(PlanCsv, DefusesWhatASpreadsheetTakesForAFormula) {
  for (const std::string_view formula : {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "＋1", "－1", "＠A1"}) {
    InventedPlan invented;
    invented.plan.targets[0].indicator.text = formula;
    std::string out;
    write_csv_rows(CsvRows::targets, invented.document, invented.plan, Language::chinese, out);
    EXPECT_TRUE(holds(out, ",\"'" + std::string(formula) + "\",")) << formula;
  }
}

TEST(PlanCsv, ListsATasksTargets) {
  const InventedPlan invented;
  std::string out;
  write_csv_rows(CsvRows::tasks, invented.document, invented.plan, Language::chinese, out);
  EXPECT_TRUE(holds(out, ",区住建局,各街道办事处,,2,改造老旧小区 力争每年 3–5 个；床位 4.5 → ≥ 1200.5 张/千人口,4,"));
}

TEST(PlanTable, IsNeverWiderThanTheTerminal) {
  const InventedPlan invented;
  for (const int width : {40, 60, 80, 100, 160}) {
    std::string out;
    write_plan_table(invented.document, invented.plan, {Language::chinese, width, false}, out);
    std::size_t at = out.find('\n', out.find("指标"));
    const std::size_t counts = out.find("任务 1");
    while (at < counts) {
      const std::size_t next = out.find('\n', at + 1);
      EXPECT_LE(display_width(std::string_view(out).substr(at + 1, next - at - 1)), width) << width;
      at = next;
    }
  }
}

TEST(PlanTable, MarksInferredDeadlinesAndMissingOnes) {
  const InventedPlan invented;
  std::string out;
  write_plan_table(invented.document, invented.plan, {Language::chinese, 100, false}, out);
  EXPECT_TRUE(holds(out, "~2026-12-31"));
  EXPECT_TRUE(holds(out, "未写明"));
  EXPECT_TRUE(holds(out, "任务 1 · 目标 3"));
  EXPECT_EQ(out.find('\033'), std::string::npos);
}

TEST(PlanTable, ColoursWhenAsked) {
  const InventedPlan invented;
  std::string out;
  write_plan_table(invented.document, invented.plan, {Language::english, 100, true}, out);
  EXPECT_TRUE(holds(out, "\033[1m"));
  EXPECT_TRUE(holds(out, "1 task · 3 targets"));
}

}  // namespace
}  // namespace bihuan::report
