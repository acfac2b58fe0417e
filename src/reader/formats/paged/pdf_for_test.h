// SPDX-License-Identifier: Apache-2.0
// A small PDF made by hand, for tests and fuzz seeds: lines of text at given places, in a font without outlines.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace bihuan::reader {

struct PdfText {
  int x, y;  // points from the lower left corner of an A4 page
  std::string text;
};

// `drawn_on_last` are operators added to the last page; `trailer_entries` go into the trailer: an /Encrypt dictionary, for instance.
inline std::string pdf_of(const std::vector<std::vector<PdfText>>& pages, const std::string& trailer_entries = {},
                          const std::string& drawn_on_last = {}) {
  std::vector<std::string> objects;
  const auto stream = [](const std::string& content) {
    return "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
  };
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(7 + 2 * i) + " 0 R ";
  objects.push_back("<</Type/Catalog/Pages 2 0 R>>");
  objects.push_back("<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>");
  objects.push_back("<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>");
  objects.push_back(
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
      "/FontDescriptor 5 0 R/DW 1000>>");
  objects.push_back(
      "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV "
      "80>>");
  objects.push_back(stream(
      "/CIDInit/ProcSet findresource begin begincmap/CMapName/U def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n"
      "1 beginbfrange<0000><FFFF><0000>endbfrange\nendcmap end"));
  for (const auto& page : pages) {
    std::string content;
    for (const PdfText& text : page) {
      content += "BT/F 16 Tf " + std::to_string(text.x) + " " + std::to_string(text.y) + " Td<";
      for (std::size_t i = 0; i < text.text.size(); i += base::utf8_length(static_cast<unsigned char>(text.text[i]))) {
        char code[8];
        std::snprintf(code, sizeof code, "%04X", static_cast<unsigned>(base::utf8_at(text.text, i)));
        content += code;
      }
      content += ">Tj ET\n";
    }
    if (&page == &pages.back()) content += drawn_on_last;
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents " +
                      std::to_string(objects.size() + 2) + " 0 R>>");
    objects.push_back(stream(content));
  }
  std::string out = "%PDF-1.4\n", places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char place[32];
    std::snprintf(place, sizeof place, "%010zu 00000 n \n", out.size());
    places += place;
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1), start = std::to_string(out.size());
  return out + "xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer<</Size " + count + "/Root 1 0 R" + trailer_entries +
         ">>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace bihuan::reader
