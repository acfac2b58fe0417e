// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/list_number.h"

#include <gtest/gtest.h>

namespace bihuan::reader {
namespace {

TEST(ListNumber, prints_as_a_word_processor_does) {
  const struct {
    const char* format;
    int value;
    const char* printed;
  } cases[] = {
      {"decimal", 12, "12"},
      {"decimalZero", 7, "07"},
      {"decimalFullWidth", 12, "12"},
      {"decimalEnclosedCircle", 3, "③"},
      {"decimalEnclosedCircleChinese", 21, "21"},
      {"decimalEnclosedParen", 2, "⑵"},
      {"decimalEnclosedFullstop", 1, "⒈"},
      {"chineseCountingThousand", 1, "一"},
      {"chineseCountingThousand", 10, "十"},
      {"chineseCountingThousand", 11, "十一"},
      {"chineseCountingThousand", 20, "二十"},
      {"chineseCountingThousand", 105, "一百零五"},
      {"chineseCountingThousand", 110, "一百一十"},
      {"chineseCountingThousand", 1001, "一千零一"},
      {"chineseCounting", 23, "二十三"},
      {"chineseCounting", 100, "一〇〇"},
      {"japaneseCounting", 15, "十五"},
      {"ideographDigital", 25, "二五"},
      {"ideographTraditional", 3, "丙"},
      {"ideographTraditional", 11, "11"},
      {"ideographZodiac", 12, "亥"},
      {"chineseLegalSimplified", 12, "壹拾贰"},
      {"upperRoman", 14, "XIV"},
      {"lowerRoman", 4, "iv"},
      {"upperLetter", 28, "BB"},
      {"lowerLetter", 1, "a"},
      {"bullet", 1, ""},
      {"none", 1, ""},
      {"neverHeardOf", 5, "5"},
  };
  for (const auto& c : cases) EXPECT_EQ(list_number(c.format, c.value), c.printed) << c.format << ' ' << c.value;
}

TEST(ListNumber, survives_any_number) {
  for (const int value : {0, -1, 10000, 2147483647, -2147483647}) {
    for (const char* format :
         {"decimal", "chineseCountingThousand", "upperRoman", "upperLetter", "chineseLegalSimplified", "decimalFullWidth"}) {
      EXPECT_LT(list_number(format, value).size(), 64u);
    }
  }
}

}  // namespace
}  // namespace bihuan::reader
