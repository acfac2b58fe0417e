// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/pdf_document.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>

#include "base/utf8.h"
#include "reader/formats/limits.h"
#include "reader/formats/paged/paged_document.h"

namespace bihuan::reader {
namespace {

using base::ErrorKind;
using base::Result;

// The library writes its complaints to standard error otherwise.
void silence_library() {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

// Control characters and unpaired surrogates come out of broken fonts.
std::string cleaned(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  std::string_view rest(bytes.data(), bytes.size());
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

Page read_page(const poppler::page& page) {
  std::vector<poppler::text_box> boxes = page.text_list();
  const bool has_upright = std::any_of(boxes.begin(), boxes.end(), [](const poppler::text_box& box) { return box.rotation() == 0; });
  std::vector<PlacedText> pieces;
  pieces.reserve(boxes.size());
  for (const poppler::text_box& box : boxes) {
    // Turned text among upright text is a watermark or a stamp.
    if (has_upright && box.rotation() != 0) continue;
    const poppler::rectf place = box.bbox();
    pieces.push_back({place.left(), place.right(), place.top(), place.bottom(), cleaned(box.text()), box.has_space_after()});
  }
  return lines_of(std::move(pieces));
}

}  // namespace

Result<plan::Document> open_pdf(std::string_view bytes, std::string_view name, const OpenOptions& options) {
  silence_library();
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return base::fail(ErrorKind::too_large, "file-too-large", name, "2048 MB");
  const std::unique_ptr<poppler::document> pdf(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!pdf) return base::fail(ErrorKind::invalid, "pdf-damaged", name);
  if (pdf->is_locked()) return base::fail(ErrorKind::denied, "pdf-encrypted", name);
  const int page_count = pdf->pages();
  if (page_count <= 0) return base::fail(ErrorKind::invalid, "pdf-damaged", name);
  if (static_cast<std::size_t>(page_count) > max_pages)
    return base::fail(ErrorKind::too_large, "file-too-large", name, std::to_string(max_pages) + " pages");

  std::vector<Page> pages;
  std::size_t text_bytes = 0;
  bool page_without_text = false;
  for (int i = 0; i < page_count; ++i) {
    const std::unique_ptr<poppler::page> page(pdf->create_page(i));
    pages.push_back(page ? read_page(*page) : Page());
    for (const PageLine& line : pages.back()) {
      for (const Segment& segment : line.segments) text_bytes += segment.text.size();
    }
    if (text_bytes > options.max_text_bytes)
      return base::fail(ErrorKind::too_large, "file-too-large", name, in_megabytes(options.max_text_bytes));
    page_without_text |= pages.back().empty();
  }
  if (text_bytes == 0) return base::fail(ErrorKind::unsupported, "pdf-without-text", name);
  plan::Document document = document_of(std::move(pages), name, "pdf");
  if (page_without_text) document.notice_codes.emplace_back("pdf-page-without-text");
  return document;
}

}  // namespace bihuan::reader
