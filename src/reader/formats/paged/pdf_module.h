// SPDX-License-Identifier: Apache-2.0
// What the program and the module with the PDF library say to each other. The module, bihuan_pdf.so, is loaded by the first PDF: loading
// the library and its thirty relatives takes longer than reading most plans. Knows nothing of documents.
#pragma once

#include <vector>

#include "base/module_table.h"
#include "reader/formats/paged/page_lines.h"

namespace bihuan::reader {

struct PdfFile;  // the module's own

struct PdfModule {
  static constexpr const char* file = "bihuan_pdf.so";

  // nullptr when the bytes are no PDF; the bytes must outlive the file.
  PdfFile* (*open)(const char* bytes, int size);
  bool (*is_locked)(const PdfFile& file);
  int (*page_count)(const PdfFile& file);
  // Appends the words of page `number`, counted from 0, as the file has them: not yet valid UTF-8.
  void (*read_page)(const PdfFile& file, int number, std::vector<PlacedText>& words);
  // Whether anything at all is to be seen on it. Draws the page.
  bool (*has_ink)(const PdfFile& file, int number);
  void (*close)(PdfFile* file);
};

}  // namespace bihuan::reader
