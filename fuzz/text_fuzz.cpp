// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reader/formats/simplified.h"
#include "reader/formats/text/text_document.h"
#include "sound_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  // The last byte decides what a person has said of the encoding.
  static const char* const names[] = {"", "", "GBK", "Big5", "UTF-16", "UTF-8"};
  bihuan::reader::OpenOptions options;
  options.encoding = names[input.empty() ? 0 : static_cast<unsigned char>(input.back()) % 6];
  const auto document = bihuan::reader::open_text(std::string(input), "a.txt", options);
  if (!document) return 0;
  bihuan::require_sound(*document);
  bihuan::require(bihuan::reader::simplified_same_length(document->text).size() == document->text.size());
  bihuan::reader::looks_traditional(document->text);
  return 0;
}
