// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/waivers.h"

#include <gtest/gtest.h>

namespace bihuan::lint {
namespace {

constexpr const char* whole = "rule: target-conflict\nquote: 覆盖率达到85%\nreason: 两处口径不同\nname: 李某\n";

TEST(Waivers, ReadsBlocksAndLeavesCommentsOut) {
  const auto waivers =
      read_waivers("# 说明\n\n" + std::string(whole) + "\nplan: plan.txt\nrule: relation-conflict\nline: 7\nreason: 已核\nname: 王某", "w");
  ASSERT_TRUE(waivers);
  ASSERT_EQ(waivers->size(), 2u);
  EXPECT_EQ((*waivers)[0].quote, "覆盖率达到85%");
  EXPECT_EQ((*waivers)[1].line, 7u);
  EXPECT_EQ((*waivers)[1].written_on, 8u);
}

TEST(Waivers, SaysWhatIsMissingAndWhere) {
  const struct {
    const char *text, *code, *where, *detail;
  } cases[] = {
      {"rule: target-conflict\nquote: 甲\nreason: 乙\n", "waiver-incomplete", "w:1", "name"},
      {"rule: target-conflict\nquote: 甲\nname: 乙\n", "waiver-incomplete", "w:1", "reason"},
      {"rule: target-conflict\nreason: 甲\nname: 乙\n", "waiver-incomplete", "w:1", "quote"},
      {"\nrule: no-such-rule\nline: 3\nreason: 甲\nname: 乙\n", "waiver-rule-unknown", "w:2", "no-such-rule"},
      {"rule: target-conflict\nline: three\n", "waiver-unreadable", "w:2", ""},
      {"nonsense\n", "waiver-unreadable", "w:1", ""},
  };
  for (const auto& [text, code, where, detail] : cases) {
    const auto waivers = read_waivers(text, "w");
    ASSERT_FALSE(waivers) << text;
    EXPECT_EQ(waivers.error().code, code);
    EXPECT_EQ(waivers.error().where, where);
    EXPECT_EQ(waivers.error().detail, detail);
  }
}

TEST(Waivers, AreReadAsOfficesWriteThem) {
  const auto waivers = read_waivers("\xEF\xBB\xBFrule：target-conflict\r\nline: 1\r\nline: 2\r\nreason：甲: 乙\r\nname: 丙\r\n", "w");
  ASSERT_TRUE(waivers) << waivers.error().code;
  EXPECT_EQ((*waivers)[0].rule, "target-conflict");
  EXPECT_EQ((*waivers)[0].line, 2u) << "the later one counts, not both digits";
  EXPECT_EQ((*waivers)[0].reason, "甲: 乙");
}

TEST(Waivers, FitTheWordsOrTheLineOfAPlace) {
  plan::Document document;
  document.name = "area/plan.txt";
  document.text = "第一行。\n普惠托位覆盖率达到85%。\n";
  const auto begin = static_cast<std::uint32_t>(document.text.find("普惠"));
  Finding finding;
  finding.places = {{{begin, begin + 24}, Role::subject}};
  Waiver waiver = (*read_waivers(whole, "w"))[0];
  EXPECT_TRUE(fits(waiver, finding, "target-conflict", document));
  EXPECT_FALSE(fits(waiver, finding, "relation-conflict", document));
  waiver.plan = "other.txt";
  EXPECT_FALSE(fits(waiver, finding, "target-conflict", document));
  waiver.plan = "lan.txt";
  EXPECT_FALSE(fits(waiver, finding, "target-conflict", document)) << "the end of another name";
  waiver.plan = "plan.txt";
  EXPECT_TRUE(fits(waiver, finding, "target-conflict", document));
  waiver.plan.clear(), waiver.quote.clear(), waiver.line = 2;
  EXPECT_TRUE(fits(waiver, finding, "target-conflict", document));
  waiver.line = 1;
  EXPECT_FALSE(fits(waiver, finding, "target-conflict", document));
}

TEST(Waivers, FitThePlacesOwnWordsWhereTheyStandBeforeItToo) {
  plan::Document document;
  document.text = "床位300张。新增床位300张。";
  const auto begin = static_cast<std::uint32_t>(document.text.rfind("300"));
  Finding finding;
  finding.places = {{{begin, begin + 6}, Role::subject}};
  Waiver waiver;
  waiver.rule = "target-conflict", waiver.quote = "300张";
  EXPECT_TRUE(fits(waiver, finding, "target-conflict", document));
}

}  // namespace
}  // namespace bihuan::lint
