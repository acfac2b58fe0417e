// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/pdf_document.h"

#include <algorithm>
#include <limits>
#include <memory>

#include "base/utf8.h"
#include "reader/formats/limits.h"
#include "reader/formats/paged/paged_document.h"
#include "reader/formats/paged/pdf_module.h"

namespace bihuan::reader {
namespace {

using base::ErrorKind;
using base::Result;

// Control characters and unpaired surrogates come out of broken fonts.
std::string cleaned(std::string_view rest) {
  std::string out;
  while (!rest.empty()) {
    const std::size_t valid = base::valid_utf8_prefix(rest);
    for (const char c : rest.substr(0, valid)) {
      if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
    rest.remove_prefix(std::min(valid + 1, rest.size()));
  }
  return out;
}

Page read_page(const PdfModule& module, const PdfFile& file, int number) {
  std::vector<PlacedText> words;
  module.read_page(file, number, words);
  for (PlacedText& word : words) word.text = cleaned(word.text);
  return lines_of(std::move(words));
}

// A page without text where there is something to see; an empty one is none.
bool holds_scan(const PdfModule& module, const PdfFile& file, const std::vector<Page>& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (pages[i].empty() && module.has_ink(file, static_cast<int>(i))) return true;
  return false;
}

Result<plan::Document> read_pages(const PdfModule& module, const PdfFile& file, std::string_view name, const OpenOptions& options) {
  if (module.is_locked(file)) return base::fail(ErrorKind::denied, "pdf-encrypted", name);
  const int page_count = module.page_count(file);
  if (page_count <= 0) return base::fail(ErrorKind::invalid, "pdf-damaged", name);
  if (static_cast<std::size_t>(page_count) > max_pages)
    return base::fail(ErrorKind::too_large, "format-too-many-pages", name, std::to_string(max_pages));

  std::vector<Page> pages;
  std::size_t text_bytes = 0;
  for (int i = 0; i < page_count; ++i) {
    pages.push_back(read_page(module, file, i));
    for (const PageLine& line : pages.back()) {
      for (const Segment& segment : line.segments) text_bytes += segment.text.size();
    }
    if (text_bytes > options.max_text_bytes)
      return base::fail(ErrorKind::too_large, "file-too-large", name, size_words(options.max_text_bytes));
  }
  if (text_bytes == 0) return base::fail(ErrorKind::unsupported, "pdf-without-text", name);
  const bool has_scan = holds_scan(module, file, pages);
  plan::Document document = document_of(std::move(pages), name, "pdf");
  if (has_scan) document.notice_codes.emplace_back("pdf-page-without-text");
  return document;
}

}  // namespace

Result<plan::Document> open_pdf(std::string_view bytes, std::string_view name, const OpenOptions& options) {
  const PdfModule* const module = base::module_table<PdfModule>();
  if (!module) return base::fail(ErrorKind::unsupported, "format-part-missing", name, PdfModule::file);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return base::fail(ErrorKind::too_large, "format-too-large", name, "2048 MB");
  const std::unique_ptr<PdfFile, void (*)(PdfFile*)> file(module->open(bytes.data(), static_cast<int>(bytes.size())), module->close);
  if (!file) return base::fail(ErrorKind::invalid, "pdf-damaged", name);
  return read_pages(*module, *file, name, options);
}

}  // namespace bihuan::reader
