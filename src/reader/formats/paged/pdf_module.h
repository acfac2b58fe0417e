// SPDX-License-Identifier: Apache-2.0
// What the program and the module with the PDF library say to each other. The module, bihuan_pdf.so, is loaded by the first PDF: loading
// the library and its thirty relatives takes longer than reading most plans. Knows nothing of documents.
#pragma once

#include <vector>

#include "reader/formats/paged/page_lines.h"

namespace bihuan::reader {

struct PdfFile;  // the module's own

struct PdfModule {
  // nullptr when the bytes are no PDF; the bytes must outlive the file.
  PdfFile* (*open)(const char* bytes, int size);
  bool (*is_locked)(const PdfFile& file);
  int (*page_count)(const PdfFile& file);
  // Appends the words of page `number`, counted from 0, as the file has them: not yet valid UTF-8.
  void (*read_page)(const PdfFile& file, int number, std::vector<PlacedText>& words);
  void (*close)(PdfFile* file);
};

// The name of the module's table, for dlsym.
inline constexpr const char* pdf_module_symbol = "bihuan_pdf_module";

// The module's table; nullptr where the module or the library is not installed. Loads it when first asked.
const PdfModule* pdf_module();

}  // namespace bihuan::reader
