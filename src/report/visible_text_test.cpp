// SPDX-License-Identifier: Apache-2.0
#include "report/visible_text.h"

#include <gtest/gtest.h>

#include "report/display_width.h"

namespace bihuan::report {
namespace {

TEST(VisibleText, SpellsOutWhatActsOnATerminal) {
  const std::pair<std::string_view, std::string_view> cases[] = {{"方案.txt", "方案.txt"},
                                                                 {"a\033[31mb", "a\\x1b[31mb"},
                                                                 {"a\nb\r", "a\\x0ab\\x0d"},
                                                                 {"\xC2\x9B", "\\x9b"},
                                                                 {"\u202Etxt.exe", "\\u202etxt.exe"},
                                                                 {"\xB7\xBD", "\\xb7\\xbd"},
                                                                 {"方\xE6\xA1", "方\\xe6\\xa1"},
                                                                 {"", ""}};
  for (const auto& [given, wanted] : cases) EXPECT_EQ(visible(given), wanted);
}

TEST(VisibleText, IsWhatATableCellShows) {
  EXPECT_EQ(fitted("停车\033[2J泊位\n数", 40), "停车\\x1b[2J泊位 数");
  EXPECT_EQ(fitted("a\u202Eb", 40), "a\\u202eb");
}

}  // namespace
}  // namespace bihuan::report
