// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/same_plan.h"

#include <gtest/gtest.h>

namespace bihuan::ledger {
namespace {

PlanEntry head(const char* title, const char* issuer = "", const char* doc_number = "", int year = 2026, const char* place = "青禾县") {
  PlanEntry entry;
  entry.title = title;
  entry.is_titled = true;
  entry.issuer = issuer;
  entry.doc_number = doc_number;
  entry.year = year;
  entry.place = place;
  return entry;
}

PlanEntry pasted(const char* file_name) {
  PlanEntry entry = head(file_name);
  entry.is_titled = false;
  return entry;
}

struct Case {
  const char* what;
  PlanEntry kept, come;
  Kinship kinship;
};

TEST(SamePlan, heads_tell_or_leave_it_to_the_sentences) {
  const Case cases[] = {
      {"one number, one title", head("实施方案", "", "青政发〔2026〕3号"), head("实施方案", "县政府", "青政发〔2026〕3号"), Kinship::certain},
      {"annexes of one notice", head("重点项目清单", "", "青政发〔2026〕3号"), head("民生实事清单", "", "青政发〔2026〕3号"), Kinship::by_content},
      {"two numbers", head("实施方案", "", "青政发〔2026〕3号"), head("实施方案", "", "青政发〔2026〕4号"), Kinship::none},
      {"one title, one issuer", head("2026年工作要点", "县教育局"), head("2026年工作要点", "县教育局"), Kinship::certain},
      {"one title, two issuers", head("2026年工作要点", "县教育局"), head("2026年工作要点", "县水利局"), Kinship::none},
      {"one title, no issuer", head("2026年工作要点"), head("2026年工作要点"), Kinship::by_content},
      {"another year", head("工作要点", "县教育局", "", 2025), head("工作要点", "县教育局", "", 2026), Kinship::none},
      {"another place", head("工作要点", "", "", 2026, "青禾县"), head("工作要点", "", "", 2026, "云岭县"), Kinship::none},
      {"two titles", head("工作要点", "县教育局"), head("工作总结", "县教育局"), Kinship::none},
      {"only a file's name", pasted("新建文本文档"), pasted("新建文本文档"), Kinship::by_content},
      {"a file's name and a title", pasted("工作要点"), head("工作要点"), Kinship::none},
  };
  for (const Case& one : cases) EXPECT_EQ(kinship(one.kept, one.come), one.kinship) << one.what;
}

TEST(SamePlan, sentences_recur_though_their_figures_change) {
  EXPECT_DOUBLE_EQ(shared_sentences({"建成公园3个。", "新增泊位600个。"}, {"建成公园4个。", "新增泊位650个。", "安装路灯40盏。"}), 1.0);
  EXPECT_DOUBLE_EQ(shared_sentences({"建成公园3个。", "建成公园3个。"}, {"建成公园3个。", "安装路灯40盏。"}), 0.5);
  EXPECT_DOUBLE_EQ(shared_sentences({"建成公园3个。"}, {"安装路灯40盏。"}), 0.0);
  EXPECT_DOUBLE_EQ(shared_sentences({}, {"安装路灯40盏。"}), 0.0);
}

}  // namespace
}  // namespace bihuan::ledger
