// SPDX-License-Identifier: Apache-2.0
#include "report/page/page.h"

#include <gtest/gtest.h>

#include "report/invented_plan.h"
#include "report/page/html_text.h"
#include "report/page/marks.h"

namespace bihuan::report {
namespace {

std::string page_of(const InventedPlan& invented, Language language = Language::chinese) {
  std::string out;
  write_page_head(language, out);
  write_page_section(invented.document, invented.plan, language, out);
  write_page_foot(language, out);
  return out;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Page, LoadsNothing) {
  const std::string page = page_of(InventedPlan());
  for (const char* loader : {"http://", "https://", "<link rel=stylesheet", "src=", "url(", "@import"})
    EXPECT_FALSE(holds(page, loader)) << loader;
  EXPECT_TRUE(holds(page, "default-src 'none'"));
}

TEST(Page, EscapesTheDocument) {
  const std::string page = page_of(InventedPlan());
  EXPECT_FALSE(holds(page, "<b>&\"x"));
  EXPECT_TRUE(holds(page, "&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt;"));
}

TEST(Page, MarksTargetsUnitsAndDeadlines) {
  const std::string page = page_of(InventedPlan());
  EXPECT_TRUE(holds(page, "<mark class=t data-t=0 role=button tabindex=0>3-5个</mark>"));
  EXPECT_TRUE(holds(page, "<span class=u>区住建局</span>"));
  EXPECT_TRUE(holds(page, "<span class=d>2026年底</span>"));
  EXPECT_TRUE(holds(page, "<h3 class=\"l1\""));
  EXPECT_TRUE(holds(page, "<details class=\"furniture\">"));
}

TEST(Page, CountsOffsetsAsAScriptDoes) {
  const std::string text = "a\U00020BB7中b";
  ScriptOffsets offsets(text);
  EXPECT_EQ(offsets.at(1), 1u);
  EXPECT_EQ(offsets.at(5), 3u);
  EXPECT_EQ(offsets.at(8), 4u);
}

TEST(Page, ReplacesControlCharactersOneForOne) {
  EXPECT_EQ(html(std::string_view("a\0\x1b", 3)), "a\uFFFD\uFFFD");
  EXPECT_EQ(html("'\""), "&#39;&quot;");
}

TEST(Page, SpeaksEnglish) {
  const std::string page = page_of(InventedPlan(), Language::english);
  EXPECT_TRUE(holds(page, "<html lang=en>"));
  EXPECT_TRUE(holds(page, "Ledger"));
}

TEST(Page, SaysWhenThereIsNothing) {
  InventedPlan invented;
  invented.plan.clear();
  EXPECT_TRUE(holds(page_of(invented), "没有读出量化目标"));
}

TEST(Marks, PutTheSmallerOnTopAndNeverOverlap) {
  plan::Plan plan;
  plan.rules.push_back({});
  plan.rules[0].span = {0, 100};
  for (const auto& [begin, end] : {std::pair{10u, 20u}, {15u, 30u}, {90u, 120u}}) {
    plan::Target target;
    target.span = {begin, end};
    plan.targets.push_back(target);
  }
  std::uint32_t at = 0;
  for (const Mark& mark : document_marks(plan)) {
    EXPECT_GE(mark.span.begin, at);
    EXPECT_LT(mark.span.begin, mark.span.end);
    at = mark.span.end;
  }
  EXPECT_EQ(at, 100u);
}

}  // namespace
}  // namespace bihuan::report
