// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/xlsx_document.h"

#include <gtest/gtest.h>

#include "reader/formats/office/packed_for_test.h"
#include "reader/formats/office/xlsx_number.h"

namespace bihuan::reader {
namespace {

struct Sheet {
  std::string name;
  std::string content;
  const char* state = "visible";
};

std::string workbook(const std::vector<Sheet>& sheets, const std::string& strings = {}, const std::string& styles = {}) {
  std::string list, relationships;
  PartList parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string id = std::to_string(i + 1);
    list += "<sheet name='" + sheets[i].name + "' sheetId='" + id + "' r:id='s" + id + "' state='" + sheets[i].state + "'/>";
    relationships += "<Relationship Id='s" + id + "' Type='http://x/worksheet' Target='worksheets/sheet" + id + ".xml'/>";
    parts.emplace_back("xl/worksheets/sheet" + id + ".xml", "<worksheet>" + sheets[i].content + "</worksheet>");
  }
  relationships +=
      "<Relationship Id='a' Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='b' Type='http://x/styles' "
      "Target='styles.xml'/>";
  parts.emplace_back("_rels/.rels",
                     "<Relationships><Relationship Id='r' Type='http://x/officeDocument' Target='/xl/workbook.xml'/></Relationships>");
  parts.emplace_back("xl/workbook.xml", "<workbook><sheets>" + list + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relationships + "</Relationships>");
  parts.emplace_back("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
  parts.emplace_back("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
  return packed(parts);
}

plan::Document open(const std::string& bytes) {
  auto document = open_xlsx(bytes, "a.xlsx", {});
  EXPECT_TRUE(document);
  return document ? std::move(*document) : plan::Document();
}

TEST(Xlsx, reads_titles_tables_and_notes) {
  const auto document = open(workbook(
      {{"重点任务",
        "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row>"
        "<row r='3'><c r='A3' t='inlineStr'><is><t>序号</t></is></c><c r='B3' t='s'><v>1</v></c><c r='C3' t='str'><v>目标值</v></c></row>"
        "<row r='4'><c r='A4'><v>1</v></c><c r='B4' t='inlineStr'><is><t>污水处理率</t></is></c><c r='C4' "
        "s='1'><v>0.84999999999999998</v></c></row>"
        "<row><c><v>2</v></c><c t='inlineStr'><is><t>完成时间</t></is></c><c s='2'><v>45838</v></c></row>"
        "<row r='7'><c r='A7' t='inlineStr'><is><t>备注:以上为年度目标</t></is></c></row></sheetData>"
        "<mergeCells><mergeCell ref='A1:C1'/></mergeCells>"}},
      "<si><r><t>清河区</t></r><r><t>任务表</t></r><rPh><t>x</t></rPh></si><si><t>任务</t></si>",
      "<numFmts><numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;;@'/></numFmts>"
      "<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='176'/></cellXfs>"));
  EXPECT_EQ(document.text, "重点任务\n清河区任务表\n序号\t任务\t目标值\n1\t污水处理率\t85%\n2\t完成时间\t2025年6月\n备注:以上为年度目标\n");
  ASSERT_EQ(document.tables.size(), 1u);
  EXPECT_EQ(document.tables[0].row_count, 3u);
  EXPECT_EQ(document.tables[0].column_count, 3u);
  ASSERT_EQ(document.headings.size(), 1u);
}

TEST(Xlsx, keeps_merged_cells) {
  const auto document =
      open(workbook({{"Sheet1",
                      "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"
                      "<row r='2'><c r='A2'/><c r='B2'><v>3</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells>"}}));
  EXPECT_EQ(document.text, "1\t2\n\t3\n");
  EXPECT_EQ(document.tables[0].cells[0].row_count, 2u);
}

TEST(Xlsx, leaves_hidden_sheets_out_and_says_so) {
  const std::string cell = "<sheetData><row r='1'><c r='A1' t='str'><v>字</v></c></row></sheetData>";
  const auto document = open(workbook({{"甲", cell}, {"乙", cell, "hidden"}}));
  EXPECT_EQ(document.text, "甲\n字\n");
  EXPECT_EQ(document.notice_codes, std::vector<std::string>{"xlsx-sheet-hidden"});
}

TEST(Xlsx, writes_no_endless_grid_for_two_far_cells) {
  const auto document =
      open(workbook({{"甲",
                      "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row></sheetData>"
                      "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>"}}));
  EXPECT_LT(document.text.size(), 200u);
}

TEST(Xlsx, refuses_one_string_repeated_beyond_the_limit) {
  OpenOptions options;
  options.max_text_bytes = 1u << 20;
  std::string row = "<sheetData>";
  for (int i = 0; i < 5000; ++i) row += "<row><c t='s'><v>0</v></c></row>";
  const auto document =
      open_document(workbook({{"甲", row + "</sheetData>"}}, "<si><t>" + std::string(10000, 'a') + "</t></si>"), "a.xlsx", options);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, "file-too-large");
}

TEST(Xlsx, misses_a_sheet) {
  const auto document =
      open_xlsx(packed({{"xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='r9'/></sheets></workbook>"}}), "a.xlsx", {});
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, "xlsx-damaged");
}

TEST(XlsxNumber, shows_what_the_sheet_shows) {
  const struct {
    const char* stored;
    const char* format;
    const char* shown;
  } cases[] = {
      {"3", "General", "3"},
      {"0.1", "General", "0.1"},
      {"0.30000000000000004", "General", "0.3"},
      {"1.2E-3", "General", "0.0012"},
      {"1E3", "General", "1000"},
      {"-4.50", "General", "-4.5"},
      {"000", "General", "0"},
      {"12000.5", "#,##0", "12001"},
      {"0.845", "0%", "85%"},
      {"0.845", "0.0%", "84.5%"},
      {"1", "0.00%", "100%"},
      {"0", "0%", "0%"},
      {"9.996", "0.00", "10"},
      {"0.0004", "0.00", "0"},
      {"6.6", "0.0\"万亩\"", "6.6万亩"},
      {"3", "\"约\"0\"个\"", "约3个"},
      {"3", "0个", "3个"},
      {"1500000", "0.0,,", "1.5"},
      {"12", "0_ ;[Red]\\-0\\ ", "12"},
      {"45107", "yyyy-mm-dd", "2023年6月30日"},
      {"45107", "yyyy\"年\"m\"月\"", "2023年6月"},
      {"45107", "[$-804]m\"月\"d\"日\";@", "6月30日"},
      {"45107.75", "yyyy/m/d h:mm", "2023年6月30日"},
      {"0.75", "h:mm", "18:00"},
      {"59", "yyyy-mm-dd", "1900年2月28日"},
      {"1", "yyyy-mm-dd", "1900年1月1日"},
      {"99999999", "yyyy-mm-dd", "99999999"},
      {"no number", "0.00", "no number"},
      {"1e99999", "0", "1e99999"},
      {"", "0", ""},
  };
  for (const auto& c : cases)
    EXPECT_EQ(shown_number(c.stored, parse_number_format(c.format), false), c.shown) << c.stored << " as " << c.format;
  EXPECT_EQ(shown_number("43645", parse_number_format("yyyy-mm-dd"), true), "2023年6月30日");
  EXPECT_EQ(shown_number("45107", builtin_number_format(57), false), "2023年6月");
  EXPECT_EQ(shown_number("45107", builtin_number_format(14), false), "2023年6月30日");
}

}  // namespace
}  // namespace bihuan::reader
