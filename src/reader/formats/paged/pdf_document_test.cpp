// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/pdf_document.h"

#include <gtest/gtest.h>

#include "reader/formats/paged/pdf_for_test.h"

namespace bihuan::reader {
namespace {

plan::Document open(const std::string& bytes) {
  auto document = open_pdf(bytes, "a.pdf", {});
  EXPECT_TRUE(document) << document.error().code;
  return document ? std::move(*document) : plan::Document();
}

TEST(Pdf, reads_lines_from_top_to_bottom) {
  const auto document = open(pdf_of({{{72, 700, "第二行"}, {72, 740, "清河区2025年方案"}}}));
  EXPECT_EQ(document.text, "清河区2025年方案\n第二行\n");
  EXPECT_TRUE(document.hard_wrapped);
  EXPECT_TRUE(document.notice_codes.empty());
}

TEST(Pdf, marks_what_stands_on_every_page) {
  std::vector<std::vector<PdfText>> pages;
  const char* bodies[] = {"甲段正文", "乙段正文", "丙段正文"};
  for (int i = 0; i < 3; ++i)
    pages.push_back({{72, 800, "清河区人民政府公报"}, {72, 700, bodies[i]}, {280, 40, "- " + std::to_string(i + 1) + " -"}});
  const auto document = open(pdf_of(pages));
  std::string kept;
  std::size_t at = 0;
  for (const plan::Span span : document.furniture) {
    kept += document.text.substr(at, span.begin - at);
    at = span.end;
  }
  EXPECT_EQ(kept + document.text.substr(at), "甲段正文\n乙段正文\n丙段正文\n");
}

TEST(Pdf, sees_a_table) {
  const auto document = open(pdf_of(
      {{{72, 700, "序号"}, {150, 700, "任务"}, {400, 700, "单位"}, {72, 670, "1"}, {150, 670, "新建公园三个"}, {400, 670, "城管局"}}}));
  EXPECT_EQ(document.text, "序号\t任务\t单位\n1\t新建公园三个\t城管局\n");
  ASSERT_EQ(document.tables.size(), 1u);
  EXPECT_EQ(document.tables[0].column_count, 3u);
}

TEST(Pdf, says_which_pages_are_only_pictures) {
  EXPECT_EQ(open_pdf(pdf_of({{}, {}}), "a.pdf", {}).error().code, "pdf-without-text");
  EXPECT_EQ(open(pdf_of({{{72, 700, "正文"}}, {}}, {}, "q 100 100 200 200 re f Q\n")).notice_codes,
            std::vector<std::string>{"pdf-page-without-text"});
}

TEST(Pdf, takes_an_empty_page_for_no_scan) { EXPECT_TRUE(open(pdf_of({{{72, 700, "正文"}}, {}})).notice_codes.empty()); }

TEST(Pdf, needs_the_password) {
  const std::string key(64, '5');
  const auto document = open_pdf(
      pdf_of({{{72, 700, "正文"}}}, "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + key + ">/U<" + key + ">>>"), "a.pdf", {});
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, "pdf-encrypted");
}

TEST(Pdf, is_damaged) {
  const std::string whole = pdf_of({{{72, 700, "正文"}}});
  EXPECT_EQ(open_pdf(whole.substr(0, 60), "a.pdf", {}).error().code, "pdf-damaged");
  EXPECT_EQ(open_pdf("%PDF-1.7\nnothing", "a.pdf", {}).error().code, "pdf-damaged");
}

}  // namespace
}  // namespace bihuan::reader
