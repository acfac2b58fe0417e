// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/open_document.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "reader/formats/office/packed_for_test.h"

namespace bihuan::reader {
namespace {

std::string word_file(const std::string& body) {
  return packed(
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels", "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='word/document.xml'/></Relationships>"},
       {"word/document.xml", "<w:document><w:body><w:p><w:r><w:t>" + body + "</w:t></w:r></w:p></w:body></w:document>"}});
}

struct BadInput {
  const char* name;
  std::string bytes;
  const char* file;
  const char* code;
};

class RefusesBadInput : public testing::TestWithParam<BadInput> {};

TEST_P(RefusesBadInput, with_its_own_code) {
  const auto document = open_document(GetParam().bytes, GetParam().file);
  ASSERT_FALSE(document) << document->text;
  EXPECT_EQ(document.error().code, GetParam().code);
  EXPECT_EQ(document.error().where, GetParam().file);
}

std::string half(const std::string& bytes) { return bytes.substr(0, bytes.size() / 2); }

INSTANTIATE_TEST_SUITE_P(
    Files, RefusesBadInput,
    testing::Values(BadInput{"empty", "", "a.txt", "file-empty"}, BadInput{"blank", " \r\n\t\xE3\x80\x80\n", "a.txt", "file-empty"},
                    BadInput{"only_bom", "\xEF\xBB\xBF", "a.txt", "file-empty"},
                    BadInput{"empty_page", "<html><body> </body></html>", "a.html", "file-empty"},
                    BadInput{"blank_docx", word_file(" "), "a.docx", "file-empty"},
                    BadInput{"program",
                             std::string("\x7F"
                                         "ELF\2\1\1\0\0\0",
                                         10),
                             "a", "file-binary"},
                    BadInput{"nul_bytes", std::string("a\0b\0\0\0c\xFF", 8), "a.txt", "file-binary"},
                    BadInput{"picture", "\x89PNG\r\n\x1A\n", "a.png", "format-unsupported"},
                    BadInput{"rtf", "{\\rtf1\\ansi x}", "a.doc", "format-unsupported"},
                    BadInput{"old_word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0'), "a.doc", "doc-old-format"},
                    BadInput{"encrypted_docx",
                             "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32),
                             "a.docx", "file-encrypted"},
                    BadInput{"truncated_docx", half(word_file("全文")), "a.docx", "docx-damaged"},
                    BadInput{"truncated_xlsx", half(word_file("全文")), "a.xlsx", "xlsx-damaged"},
                    BadInput{"text_named_docx", "hello", "a.docx", "docx-damaged"},
                    BadInput{"docx_of_broken_xml", packed({{"word/document.xml", "<w:document><w:body><w:p>"}}), "a.docx", "docx-damaged"},
                    BadInput{"truncated_ofd", half(packed({{"OFD.xml", "<OFD/>"}})), "a.ofd", "ofd-damaged"},
                    BadInput{"empty_ofd", packed({{"OFD.xml", "<OFD/>"}}), "a.ofd", "ofd-damaged"},
                    BadInput{"encrypted_ofd", packed({{"OFD.xml", "not xml"}, {"Encryptions.xml", "<E/>"}}), "a.ofd", "ofd-encrypted"},
                    BadInput{"text_named_pdf", "hello", "a.pdf", "pdf-damaged"},
                    BadInput{"truncated_pdf", "%PDF-1.4\n1 0 obj\n<<", "a.pdf", "pdf-damaged"},
                    BadInput{"zip_of_files", packed({{"a.txt", "x"}}), "a.zip", "format-unsupported"},
                    BadInput{"odt", packed({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}}), "a.odt",
                             "format-unsupported"},
                    BadInput{"bomb", word_file(std::string(40u << 20, 'a')), "a.docx", "archive-bomb"}),
    [](const auto& tested) { return tested.param.name; });

TEST(OpenDocument, goes_by_content_before_the_name) {
  EXPECT_EQ(open_document(word_file("正文"), "a.txt")->format, "docx");
  EXPECT_EQ(open_document("<!DOCTYPE html><p>正文", "a.doc")->format, "html");
  EXPECT_EQ(open_document("<table><tr><td>1<td>2</table>", "a.htm")->format, "html");
  EXPECT_EQ(open_document("# 标题\n<div align=center>图</div>\n", "a.md")->format, "txt");
  EXPECT_EQ(open_document("正文里提到 about %PDF-1.4", "a.txt")->format, "txt");
}

TEST(OpenDocument, keeps_a_text_as_it_is) {
  const std::string text = "一、总则\r\n\t到2025年\xE3\x80\x80完成|3|个\r\n";
  const auto document = open_document(text, "dir/plan.txt");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->text, text);
  EXPECT_EQ(document->name, "dir/plan.txt");
  EXPECT_EQ(document->encoding, "UTF-8");
  EXPECT_FALSE(document->hard_wrapped);
}

TEST(OpenDocument, moves_the_bytes_of_an_owned_text) {
  std::string bytes(100000, 'a');
  const char* place = bytes.data();
  EXPECT_EQ(open_owned_document(std::move(bytes), "a.txt")->text.data(), place);
}

TEST(OpenDocument, unpacks_no_more_than_it_may) {
  OpenOptions options;
  options.max_unpacked_bytes = 1000;
  std::string varied;
  for (int i = 0; i < 400; ++i) varied += std::to_string(i * 7919);
  EXPECT_EQ(open_document(word_file(varied), "a.docx", options).error().code, "file-too-large");
}

TEST(OpenDocument, says_the_limit_of_a_text) {
  OpenOptions options;
  options.max_text_bytes = 1u << 20;
  const auto document = open_document(std::string((1u << 20) + 1, 'a'), "a.txt", options);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, "file-too-large");
  EXPECT_EQ(document.error().detail, "1 MB");
}

class OpenDocumentFile : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("bihuan_open_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string path(const char* name) const { return (folder_ / name).string(); }

  std::filesystem::path folder_;
};

TEST_F(OpenDocumentFile, reads_and_refuses) {
  std::ofstream(path("a.txt")) << "完成3个";
  EXPECT_EQ(open_document_file(path("a.txt"))->text, "完成3个");
  EXPECT_EQ(open_document_file(path("none.txt")).error().code, "file-missing");
  EXPECT_EQ(open_document_file(folder_.string()).error().code, "file-not-regular");
}

TEST_F(OpenDocumentFile, refuses_a_huge_text_without_reading_it) {
  std::ofstream(path("huge.txt")) << "x";
  std::filesystem::resize_file(path("huge.txt"), std::uintmax_t{1} << 30);
  const auto document = open_document_file(path("huge.txt"));
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, "file-too-large");
}

}  // namespace
}  // namespace bihuan::reader
