// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/docx_document.h"

#include <gtest/gtest.h>

#include "reader/formats/office/packed_for_test.h"

namespace bihuan::reader {
namespace {

struct WordParts {
  std::string body;
  std::string styles;
  std::string numbering;
  std::string footnotes;
};

std::string relationship(const char* id, const char* type, const char* target) {
  return std::string("<Relationship Id='") + id + "' Type='http://schemas.example/" + type + "' Target='" + target + "'/>";
}

std::string word_file(const WordParts& parts) {
  return packed({{"_rels/.rels", "<Relationships>" + relationship("r1", "officeDocument", "word/document.xml") + "</Relationships>"},
                 {"word/_rels/document.xml.rels", "<Relationships>" + relationship("r1", "styles", "styles.xml") +
                                                      relationship("r2", "numbering", "numbering.xml") +
                                                      relationship("r3", "footnotes", "footnotes.xml") + "</Relationships>"},
                 {"word/document.xml", "<w:document><w:body>" + parts.body + "</w:body></w:document>"},
                 {"word/styles.xml", "<w:styles>" + parts.styles + "</w:styles>"},
                 {"word/numbering.xml", "<w:numbering>" + parts.numbering + "</w:numbering>"},
                 {"word/footnotes.xml", "<w:footnotes>" + parts.footnotes + "</w:footnotes>"}});
}

plan::Document open(const WordParts& parts) {
  auto document = open_docx(word_file(parts), "a.docx", {});
  EXPECT_TRUE(document);
  return document ? std::move(*document) : plan::Document();
}

std::string run(const std::string& text) { return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>"; }
std::string paragraph(const std::string& text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
}
std::string in_list(int list, int level) {
  return "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + std::to_string(list) + "'/></w:numPr>";
}

struct BodyCase {
  const char* name;
  std::string body;
  const char* text;
};
class ReadsParagraphs : public testing::TestWithParam<BodyCase> {};
TEST_P(ReadsParagraphs, with) { EXPECT_EQ(open({GetParam().body, "", "", ""}).text, GetParam().text); }

INSTANTIATE_TEST_SUITE_P(
    Docx, ReadsParagraphs,
    testing::Values(
        BodyCase{"runs_joined", "<w:p>" + run("到2025") + run("年") + "</w:p>" + paragraph("完成"), "到2025年\n完成\n"},
        BodyCase{"line_breaks_and_tabs", "<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>", "一\n二 三\n"},
        BodyCase{"deletions_dropped_insertions_kept",
                 "<w:p>" + run("完成") + "<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>" + run("8") + "</w:ins>" + run("个") +
                     "</w:p>",
                 "完成8个\n"},
        BodyCase{"moved_text_once", "<w:p><w:moveFrom>" + run("甲") + "</w:moveFrom><w:moveTo>" + run("甲") + "</w:moveTo></w:p>", "甲\n"},
        BodyCase{"deleted_paragraph_mark", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("前") + "</w:p>" + paragraph("后"),
                 "前后\n"},
        BodyCase{"links_and_controls",
                 "<w:sdt><w:sdtContent><w:p><w:hyperlink>" + run("通知") + "</w:hyperlink></w:p></w:sdtContent></w:sdt>", "通知\n"},
        BodyCase{"field_codes_left_out", "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + run("3") + "</w:p>", "3\n"},
        BodyCase{"hidden_text_left_out", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>" + run("显") + "</w:p>", "显\n"},
        BodyCase{"text_box_once",
                 "<w:p>" + run("段") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + paragraph("框") +
                     "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + paragraph("框") +
                     "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                 "段\n框\n"},
        BodyCase{"other_prefix", "<x:p><x:r><x:t>正文</x:t></x:r></x:p>", "正文\n"}),
    [](const auto& tested) { return tested.param.name; });

TEST(Docx, keeps_merged_cells_in_their_places) {
  const auto cell = [](const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
  };
  const auto document = open({"<w:tbl><w:tr>" + cell("序号") + cell("任务", "<w:gridSpan w:val='2'/>") + "</w:tr><w:tr>" +
                                  cell("1", "<w:vMerge w:val='restart'/>") + cell("甲") + cell("乙") + "</w:tr><w:tr>" +
                                  cell("", "<w:vMerge/>") + cell("丙") + cell("丁") + "</w:tr></w:tbl>" + paragraph("完"),
                              "", "", ""});
  EXPECT_EQ(document.text, "序号\t任务\t\n1\t甲\t乙\n\t丙\t丁\n完\n");
  ASSERT_EQ(document.tables.size(), 1u);
  const plan::Table& table = document.tables[0];
  EXPECT_EQ(table.row_count, 3u);
  EXPECT_EQ(table.column_count, 3u);
  ASSERT_EQ(table.cells.size(), 7u);
  EXPECT_EQ(table.cells[1].column_count, 2u);
  EXPECT_EQ(table.cells[2].row_count, 2u);
  EXPECT_EQ(table.cells[5].column, 1u);
}

TEST(Docx, takes_a_frame_of_one_column_for_paragraphs) {
  const auto document = open({"<w:tbl><w:tr><w:tc>" + paragraph("专栏1") + paragraph("内容") + "</w:tc></w:tr></w:tbl>", "", "", ""});
  EXPECT_EQ(document.text, "专栏1\n内容\n");
  EXPECT_TRUE(document.tables.empty());
}

const char* const styles =
    "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='2'><w:basedOn w:val='1'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='3'><w:basedOn w:val='2'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='4'><w:name w:val='toc 1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='5'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='6'><w:basedOn w:val='6'/></w:style>";

TEST(Docx, finds_heading_levels_through_styles) {
  const auto document = open({paragraph("一级", "<w:pStyle w:val='1'/>") + paragraph("二级", "<w:pStyle w:val='3'/>") +
                                  paragraph("正文", "<w:pStyle w:val='6'/>") + paragraph("三级", "<w:outlineLvl w:val='2'/>"),
                              styles, "", ""});
  ASSERT_EQ(document.headings.size(), 3u);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(document.headings[static_cast<std::size_t>(i)].level, i + 1);
  EXPECT_EQ(document.text.substr(document.headings[1].span.begin, 6), "二级");
}

TEST(Docx, marks_the_table_of_contents_as_furniture) {
  const auto document = open({paragraph("一、目标 3", "<w:pStyle w:val='4'/>") + paragraph("一、目标"), styles, "", ""});
  ASSERT_EQ(document.furniture.size(), 1u);
  EXPECT_EQ(document.furniture[0].begin, 0u);
  EXPECT_EQ(document.text.substr(document.furniture[0].end), "一、目标\n");
}

std::string level(int index, const char* format, const char* text, const char* more = "") {
  return "<w:lvl w:ilvl='" + std::to_string(index) + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='" + text +
         "'/>" + more + "</w:lvl>";
}

const std::string numbering =
    "<w:abstractNum w:abstractNumId='0'>" + level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCounting", "(%2)") +
    level(2, "decimal", "%3.") + level(3, "decimalEnclosedCircle", "%4") + "</w:abstractNum><w:abstractNum w:abstractNumId='1'>" +
    level(0, "chineseCountingThousand", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "bullet", "●") +
    "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>";

TEST(Docx, prints_automatic_numbers) {
  std::string body;
  const auto add = [&](int list, int depth) { body += paragraph("文", in_list(list, depth)); };
  add(1, 0), add(1, 1), add(1, 2), add(1, 2), add(1, 3), add(1, 1), add(1, 2), add(1, 0), add(1, 1);
  add(2, 0), add(2, 1), add(2, 1), add(2, 2), add(3, 0), add(3, 1), add(9, 0), add(0, 0);
  body += paragraph("文", "<w:pStyle w:val='5'/>");
  EXPECT_EQ(open({body, styles, numbering, ""}).text,
            "一、文\n(一)文\n1. 文\n2. 文\n①文\n(二)文\n1. 文\n二、文\n(一)文\n"
            "第一章文\n1.1 文\n1.2 文\n文\n五、文\n(一)文\n文\n文\n第二章文\n");
}

TEST(Docx, puts_notes_at_the_end) {
  const auto document = open(
      {"<w:p>" + run("新增托位") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + run("300个") + "</w:p>", "", "",
       "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote><w:footnote w:id='2'>" + paragraph("指普惠性托位。") + "</w:footnote>"});
  EXPECT_EQ(document.text, "新增托位300个\n[1] 指普惠性托位。\n");
}

TEST(Docx, reads_on_without_its_side_parts) {
  const auto document = open_docx(
      packed({{"word/document.xml", "<w:document><w:body>" + paragraph("正文", in_list(1, 0)) + "</w:body></w:document>"}}), "a.docx", {});
  ASSERT_TRUE(document);
  EXPECT_EQ(document->text, "正文\n");
}

TEST(Docx, survives_deep_nesting) {
  std::string body;
  for (int i = 0; i < 20000; ++i) body += "<w:tbl><w:tr><w:tc><w:sdt><w:sdtContent>";
  EXPECT_FALSE(open_docx(word_file({body, "", "", ""}), "a.docx", {}));
  std::string closed = paragraph("正文");
  for (int i = 0; i < 20000; ++i) closed = "<w:ins>" + closed + "</w:ins>";
  EXPECT_EQ(open({closed + paragraph("后"), "", "", ""}).text, "后\n");
}

}  // namespace
}  // namespace bihuan::reader
