// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/text_scan.h"

#include <gtest/gtest.h>

#include <string>

namespace bihuan::lint {
namespace {

std::string unpaired_in(const std::string& text, bool wrapped = false) {
  ScannedText scanned;
  scanned.scan(text, wrapped);
  const Marks& marks = scanned.marks;
  std::string found;
  for (const Unpaired& one : marks.unpaired()) found += text.substr(one.mark.begin, one.mark.end - one.mark.begin);
  return found;
}

TEST(Marks, TellWhatHasNoPair) {
  const struct {
    const char *name, *text, *unpaired;
  } cases[] = {
      {"paired", "《甲〈乙〉的通知》（丙〔2024〕3号）", ""},    {"a title left open", "《甲的通知(乙〔2024〕3号)精神", "《"},
      {"a closing without an opening", "甲）乙", "）"},         {"full-width and half-width meet", "（甲) (乙）", ""},
      {"item numbers open nothing", "1）甲。2)乙。", ""},       {"an item number of Chinese numerals", "一）甲\n二）乙", ""},
      {"the next paragraph begins anew", "（甲\n乙）", "（）"}, {"the next cell begins anew", "（甲\t乙）", "（）"},
  };
  for (const auto& [name, text, unpaired] : cases) EXPECT_EQ(unpaired_in(text), unpaired) << name;
}

TEST(Marks, TellQuotationsThatFaceTheWrongWay) {
  EXPECT_EQ(unpaired_in("“甲“乙、“丙”"), "“");
  EXPECT_EQ(unpaired_in("”甲”"), "””");
  EXPECT_EQ(unpaired_in("“甲‘乙’丙”"), "");
}

TEST(Marks, GoOnOverLinesThatThePageBroke) {
  EXPECT_EQ(unpaired_in("（甲\n乙）", true), "");
  EXPECT_EQ(unpaired_in("（甲\n\n乙）", true), "（）");
}

TEST(Marks, KeepWhatTheyHold) {
  const std::string text = "“甲乙”和《丙》，\"丁\"";
  ScannedText scanned;
  scanned.scan(text, false);
  const Marks& marks = scanned.marks;
  ASSERT_EQ(marks.quoted().size(), 2u);
  EXPECT_EQ(text.substr(marks.quoted()[0].begin, marks.quoted()[0].end - marks.quoted()[0].begin), "甲乙");
  EXPECT_EQ(text.substr(marks.quoted()[1].begin, marks.quoted()[1].end - marks.quoted()[1].begin), "丁");
  ASSERT_EQ(marks.titles().size(), 1u);
}

TEST(Marks, EndAtSomeDepthAndSomeCount) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "（《";
  ScannedText scanned;
  scanned.scan(text, false);
  const Marks& marks = scanned.marks;
  EXPECT_FALSE(marks.unpaired().empty());
  EXPECT_LE(marks.unpaired().size(), 1000u);
}

}  // namespace
}  // namespace bihuan::lint
