// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/ofd_document.h"

#include <gtest/gtest.h>

#include "reader/formats/office/packed_for_test.h"

namespace bihuan::reader {
namespace {

std::string ofd(const std::vector<std::string>& page_contents, const std::string& background = {}) {
  std::string pages;
  PartList parts{{"OFD.xml", "<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"}};
  for (std::size_t i = 0; i < page_contents.size(); ++i) {
    const std::string place = "Pages/Page_" + std::to_string(i) + "/Content.xml";
    pages += "<ofd:Page ID='" + std::to_string(i + 10) + "' BaseLoc='" + place + "'/>";
    parts.emplace_back("Doc_0/" + place, "<ofd:Page><ofd:Template TemplateID='5'/><ofd:Content><ofd:Layer>" + page_contents[i] +
                                             "</ofd:Layer></ofd:Content></ofd:Page>");
  }
  const std::string shared = background.empty() ? "" : "<ofd:TemplatePage ID='5' BaseLoc='Tpls/t.xml'/>";
  if (!background.empty())
    parts.emplace_back("Doc_0/Tpls/t.xml", "<ofd:Page><ofd:Content><ofd:Layer>" + background + "</ofd:Layer></ofd:Content></ofd:Page>");
  parts.emplace_back("Doc_0/Document.xml",
                     "<ofd:Document><ofd:CommonData>" + shared + "</ofd:CommonData><ofd:Pages>" + pages + "</ofd:Pages></ofd:Document>");
  return packed(parts);
}

std::string text_at(double x, double y, const std::string& text, const char* deltas = "g 40 5") {
  return "<ofd:TextObject Boundary='" + std::to_string(x) + " " + std::to_string(y) +
         " 100 6' Size='5'><ofd:TextCode X='0' Y='4.5' DeltaX='" + deltas + "'>" + text + "</ofd:TextCode></ofd:TextObject>";
}

plan::Document open(const std::string& bytes) {
  auto document = open_ofd(bytes, "a.ofd", {});
  EXPECT_TRUE(document);
  return document ? std::move(*document) : plan::Document();
}

TEST(Ofd, orders_text_by_its_place) {
  const auto document = open(ofd({text_at(20, 60, "第二行") + text_at(40, 40, "后半") + text_at(30, 40, "前半")}));
  EXPECT_EQ(document.text, "前半后半\n第二行\n");
  EXPECT_TRUE(document.hard_wrapped);
  EXPECT_EQ(document.format, "ofd");
}

TEST(Ofd, places_text_by_its_matrix) {
  const auto document = open(
      ofd({"<ofd:PageBlock><ofd:TextObject Boundary='0 0 200 200' CTM='5 0 0 5 20 30' Size='1'>"
           "<ofd:TextCode X='0' Y='4'>下</ofd:TextCode><ofd:TextCode X='0' Y='0'>上</ofd:TextCode></ofd:TextObject></ofd:PageBlock>"}));
  EXPECT_EQ(document.text, "上\n下\n");
}

TEST(Ofd, leaves_out_what_is_not_shown) {
  EXPECT_EQ(
      open(
          ofd({text_at(20, 40, "显") +
               "<ofd:TextObject Visible='false' Boundary='0 0 9 9' Size='5'><ofd:TextCode X='0' Y='4'>藏</ofd:TextCode></ofd:TextObject>"}))
          .text,
      "显\n");
}

TEST(Ofd, marks_running_heads_and_page_numbers) {
  std::vector<std::string> pages;
  for (int i = 1; i <= 3; ++i) {
    pages.push_back(text_at(20, 50,
                            "正文" + std::string(i == 1   ? "甲"
                                                 : i == 2 ? "乙"
                                                          : "丙")) +
                    text_at(90, 280, "— " + std::to_string(i) + " —"));
  }
  const auto document = open(ofd(pages, text_at(20, 10, "清河区人民政府文件")));
  std::string kept;
  std::size_t at = 0;
  for (const plan::Span span : document.furniture) {
    kept += document.text.substr(at, span.begin - at);
    at = span.end;
  }
  EXPECT_EQ(kept + document.text.substr(at), "正文甲\n正文乙\n正文丙\n");
}

TEST(Ofd, tells_damage_from_pictures_of_text) {
  EXPECT_EQ(open_ofd(ofd({"<ofd:ImageObject/>"}), "a.ofd", {}).error().code, "ofd-without-text");
  EXPECT_EQ(open_ofd(packed({{"OFD.xml", "<OFD><DocBody><DocRoot>none.xml</DocRoot></DocBody></OFD>"}}), "a.ofd", {}).error().code,
            "ofd-damaged");
}

TEST(Ofd, survives_numbers_that_are_none) {
  open_ofd(ofd({text_at(20, 40, "字字", "g 1e300 1e308"),
                "<ofd:TextObject Boundary='nan inf 1e999 x' Size='-1'><ofd:TextCode X='inf' Y='nan'>字</ofd:TextCode></ofd:TextObject>"}),
           "a.ofd", {});
}

}  // namespace
}  // namespace bihuan::reader
