// SPDX-License-Identifier: Apache-2.0
// The one file that calls the PDF library; built as bihuan_pdf.so.
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string_view>

#include "reader/formats/paged/pdf_module.h"

namespace bihuan::reader {

struct PdfFile {
  std::unique_ptr<poppler::document> document;
};

namespace {

// The library writes its complaints to standard error otherwise.
void silence_library() {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

PdfFile* open(const char* bytes, int size) {
  silence_library();
  std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes, size));
  return document ? new PdfFile{std::move(document)} : nullptr;
}

void read_page(const PdfFile& file, int number, std::vector<PlacedText>& words) {
  const std::unique_ptr<poppler::page> page(file.document->create_page(number));
  if (!page) return;
  const std::vector<poppler::text_box> boxes = page->text_list();
  const bool has_upright = std::any_of(boxes.begin(), boxes.end(), [](const poppler::text_box& box) { return box.rotation() == 0; });
  for (const poppler::text_box& box : boxes) {
    // Turned text among upright text is a watermark or a stamp.
    if (has_upright && box.rotation() != 0) continue;
    const poppler::rectf place = box.bbox();
    const poppler::byte_array text = box.text().to_utf8();
    words.push_back(
        {place.left(), place.right(), place.top(), place.bottom(), std::string(text.data(), text.size()), box.has_space_after()});
  }
}

bool has_ink(const PdfFile& file, int number) {
  constexpr double dots_per_inch = 18;  // a line of text is still some grey
  const std::unique_ptr<poppler::page> page(file.document->create_page(number));
  if (!page) return true;
  const poppler::image image = poppler::page_renderer().render_page(page.get(), dots_per_inch, dots_per_inch);
  if (!image.is_valid()) return true;
  const std::string_view bytes(image.const_data(),
                               static_cast<std::size_t>(image.bytes_per_row()) * static_cast<std::size_t>(image.height()));
  constexpr std::size_t pixel = 4;  // the renderer draws in ARGB; a row has no padding
  return bytes.size() > pixel && bytes.substr(pixel) != bytes.substr(0, bytes.size() - pixel);
}

}  // namespace

extern "C" const PdfModule bihuan_module;
const PdfModule bihuan_module = {open,
                                 [](const PdfFile& file) { return file.document->is_locked(); },
                                 [](const PdfFile& file) { return file.document->pages(); },
                                 read_page,
                                 has_ink,
                                 [](PdfFile* file) { delete file; }};

}  // namespace bihuan::reader
