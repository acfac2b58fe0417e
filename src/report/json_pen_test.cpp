// SPDX-License-Identifier: Apache-2.0
#include "report/json_pen.h"

#include <gtest/gtest.h>

#include <string>

#include "report/json_writer.h"

namespace bihuan::report {
namespace {

template <class Write>
std::string written(std::size_t room, Write write) {
  JsonWriter writer;
  JsonPen pen = writer.with_room(writer.pen(), room);
  write(pen);
  writer.finish(pen);
  return std::string(writer.text());
}

std::string as_string(std::string_view text) {
  return written(room_for(text), [&](JsonPen& pen) { pen.string(text); });
}

TEST(JsonPen, EscapesWhatJsonMustEscapeAndNothingElse) {
  EXPECT_EQ(as_string("a\"b\\c\n\r\t\x01/é中𠮷 and a longer tail \""), R"("a\"b\\c\n\r\t\u0001/é中𠮷 and a longer tail \"")");
}

TEST(JsonPen, FindsTheEscapeAtAnyPlaceOfAnyLength) {
  for (std::size_t size = 0; size < 50; ++size) {
    const std::string plain(size, '\x7f');
    ASSERT_EQ(as_string(plain), '"' + plain + '"');
    for (std::size_t at = 0; at < size; ++at) {
      std::string text = plain, expected = plain;
      text[at] = '\x1f';
      ASSERT_EQ(as_string(text), '"' + expected.replace(at, 1, "\\u001f") + '"') << size << ' ' << at;
    }
  }
}

TEST(JsonPen, WritesLongStringsWholeAndAsksForNoMoreThanTheyTake) {
  std::string text, expected;
  for (int i = 0; i < 5000; ++i) text += "长\"", expected += "长\\\"";
  EXPECT_EQ(as_string(text), '"' + expected + '"');
  EXPECT_LT(room_for(text), expected.size() + 32);
}

TEST(JsonPen, WritesNumbersOfEveryLength) {
  for (const std::uint32_t value : {0u, 9u, 10u, 99u, 100u, 999u, 1000u, 9999u, 10000u, 90007u, 123456u, 10000000u, 99999999u, 4294967295u})
    EXPECT_EQ(written(10, [&](JsonPen& pen) { pen.number(value); }), std::to_string(value));
}

TEST(JsonPen, WritesDecimalsAsTheyAre) {
  for (const std::int64_t mantissa : {0, 5, 45, 12345, 99999, 100001, -45})
    for (int exponent = -6; exponent <= 6; ++exponent) {
      const base::Decimal value(mantissa, exponent);
      EXPECT_EQ(written(80, [&](JsonPen& pen) { pen.decimal(value); }), value.to_string());
    }
}

TEST(JsonPen, WritesDatesAsIso8601) {
  for (const base::Date day : {base::Date{2023, 2, 9}, base::Date{1, 12, 31}})
    EXPECT_EQ(written(12, [&](JsonPen& pen) { pen.date_or_null(day); }), '"' + base::to_iso(day) + '"');
}

TEST(JsonPen, ClosesAListWithItsLastComma) {
  EXPECT_EQ(written(8,
                    [](JsonPen& pen) {
                      pen.raw("[");
                      pen.close(']');
                    }),
            "[]");
  EXPECT_EQ(written(8,
                    [](JsonPen& pen) {
                      pen.raw("[1,2,");
                      pen.close(']');
                    }),
            "[1,2]");
}

TEST(JsonWriter, KeepsWhatIsWrittenWhenItGrows) {
  JsonWriter writer;
  JsonPen pen = writer.pen();
  std::string expected;
  for (int i = 0; i < 100000; ++i) {
    pen = writer.with_room(pen, 2);
    pen.raw("ab");
    expected += "ab";
  }
  writer.finish(pen);
  EXPECT_EQ(writer.text(), expected);
}

}  // namespace
}  // namespace bihuan::report
