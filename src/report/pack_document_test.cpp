// SPDX-License-Identifier: Apache-2.0
#include "report/pack_document.h"

#include <gtest/gtest.h>

#include "domain/packs/carried.h"
#include "domain/packs/pack_yaml.h"
#include "report/messages.h"

namespace bihuan::report {
namespace {

packs::Pack carried(std::string_view id) {
  for (const std::string_view yaml : packs::carried_packs())
    if (packs::Pack pack = packs::read_pack(yaml).pack; pack.id == id) return pack;
  return {};
}

TEST(PackDocument, SaysInPlainWordsWhoDoesWhatInWhatTime) {
  const std::string text = pack_document(carried("appeals"), Language::chinese);
  EXPECT_TRUE(text.starts_with("# 群众诉求办理\n"));
  EXPECT_NE(text.find("| 签收 | 已派单 | 已签收 | 承办单位的联络员 |"), std::string::npos) << text;
  EXPECT_NE(text.find("咨询: 2 个工作日<br>求助: 5 个工作日"), std::string::npos);
  EXPECT_NE(text.find("```mermaid\nstateDiagram-v2\n"), std::string::npos);
  EXPECT_NE(text.find("当地的核查回访员（不是办理的人）"), std::string::npos);
}

TEST(PackDocument, IsWholeInEitherLanguage) {
  for (const char* id : {"appeals", "grid_whistle", "rapid", "urban_care"}) {
    const packs::Pack pack = carried(id);
    const std::string chinese = pack_document(pack, Language::chinese), english = pack_document(pack, Language::english);
    for (const packs::Transition& one : pack.transitions) {
      EXPECT_NE(chinese.find("| " + one.title.zh + " |"), std::string::npos) << one.id;
      EXPECT_NE(english.find("| " + one.title.en + " |"), std::string::npos) << one.id;
    }
  }
}

TEST(PackDocument, KeepsTablesWholeWhateverATitleHolds) {
  packs::Pack pack = carried("rapid");
  pack.states[0].title.zh = "甲|乙\n<script>";
  const std::string text = pack_document(pack, Language::chinese);
  EXPECT_NE(text.find("| 甲\\|乙 &lt;script> |"), std::string::npos);
  EXPECT_EQ(text.find("<script>"), std::string::npos);
}

TEST(FaultLine, NamesFileLineAndColumn) {
  const packs::Fault fault{true, "pack-state-unknown", "transitions[3].to", "closd → closed?", 12, 5};
  EXPECT_EQ(fault_line(fault, "mine.yaml", Language::english),
            "mine.yaml:12:5: error: there is no such state: closd → closed?. Correct the spelling or add it to states. [transitions[3].to]");
  EXPECT_TRUE(fault_line(fault, "mine.yaml", Language::chinese).starts_with("mine.yaml:12:5：错误：states 里没有这个状态：closd → closed?。"));
}

TEST(TermWords, AreChineseForTheChinese) {
  EXPECT_EQ(term_words(*clocks::term_from("5 working days"), Language::chinese), "5 个工作日");
  EXPECT_EQ(term_words(*clocks::term_from("30 minutes"), Language::chinese), "30 分钟");
  EXPECT_EQ(term_words(*clocks::term_from("1 working day"), Language::english), "1 working day");
}

}  // namespace
}  // namespace bihuan::report
