// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/rows/file_rows.h"

#include <gtest/gtest.h>

namespace bihuan::reader {
namespace {

// "1:a|b" for each row, led by the names.
std::string spelled(const FileRows& rows) {
  const auto joined = [](const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : "|") + cells[i];
    return line;
  };
  std::string text = joined(rows.names);
  for (const FileRow& row : rows.rows) text += "\n" + std::to_string(row.number) + ":" + joined(row.cells);
  return text;
}

TEST(FileRows, csv_is_read_as_spreadsheets_write_it) {
  const struct {
    const char* what;
    const char* text;
    const char* expected;
  } cases[] = {
      {"plain", "code,name\r\n01,甲\r\n02,乙\r\n", "code|name\n2:01|甲\n3:02|乙"},
      {"no line end at the end", "code,name\n01,甲", "code|name\n2:01|甲"},
      {"quoted", "a,b\n\"x,\"\"y\"\"\",\"1\n2\"\nz,3\n", "a|b\n2:x,\"y\"|1\n2\n4:z|3"},
      {"semicolons", "a;b\n1;2,5\n", "a|b\n2:1|2,5"},
      {"tabs", "a\tb\n1\t2\n", "a|b\n2:1|2"},
      {"empty lines", "a,b\n\n1,2\n,\n3,4\n", "a|b\n3:1|2\n5:3|4"},
      {"short and long rows", "a,b\n1\n1,2,3\n", "a|b\n2:1|\n3:1|2"},
      {"blanks", " a , b \n  1 ,2\n", "a|b\n2:1|2"},
      {"a guarded formula", "a,b\n\"'=1\",'-2\n", "a|b\n2:=1|-2"},
      {"an apostrophe of its own", "a\n'x\n", "a\n2:'x"},
      {"an open quotation mark", "a\n\"x\ny", "a\n2:x\ny"},
  };
  for (const auto& [what, text, expected] : cases) {
    const auto rows = read_file_rows(text, "units.csv");
    ASSERT_TRUE(rows) << what << ' ' << rows.error().code;
    EXPECT_EQ(spelled(*rows), expected) << what;
  }
}

TEST(FileRows, csv_of_an_older_spreadsheet_is_decoded) {
  const auto rows = read_file_rows("\xC3\xFB\xB3\xC6,\xB4\xFA\xC2\xEB\r\n\xBD\xD6\xB5\xC0\xB0\xEC\xCA\xC2\xB4\xA6,01\r\n", "units.csv");  // GB18030
  ASSERT_TRUE(rows);
  EXPECT_EQ(spelled(*rows), "名称|代码\n2:街道办事处|01");
}

TEST(FileRows, a_map_gives_a_row_for_each_feature) {
  const auto rows = read_file_rows(
      R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"甲","population":12000,"aliases":["A","B"]},"geometry":{"type":"Polygon","coordinates":[[[116.1,40],[1,2]]]}},
        {"type":"Feature","properties":{"code":"02","name":"乙","kind":null},"geometry":null}]})",
      "units.geojson");
  ASSERT_TRUE(rows) << rows.error().code;
  EXPECT_EQ(spelled(*rows),
            "polygon|name|population|aliases|code|kind\n"
            "1:{\"type\":\"Polygon\",\"coordinates\":[[[116.1,40],[1,2]]]}|甲|12000|A；B||\n"
            "2:|乙|||02|");
}

TEST(FileRows, say_what_is_wrong) {
  const struct {
    const char* bytes;
    const char* code;
  } cases[] = {
      {"", "file-empty"},
      {" \n ", "file-empty"},
      {"{", "units-geojson-wrong"},
      {"{\"type\":\"Feature\"}", "units-geojson-wrong"},
      {"{\"type\":\"FeatureCollection\",\"features\":[1]}", "units-geojson-wrong"},
      {"<html><body>x</body></html>", "units-file-format"},
      {"%PDF-1.4", "units-file-format"},
  };
  for (const auto& [bytes, code] : cases) {
    const auto rows = read_file_rows(bytes, "units");
    ASSERT_FALSE(rows) << bytes;
    EXPECT_EQ(rows.error().code, code) << bytes;
  }
  EXPECT_FALSE(read_file_rows("{\"a\":" + std::string(100'000, '['), "deep.json"));
}

}  // namespace
}  // namespace bihuan::reader
