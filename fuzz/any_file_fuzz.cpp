// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reader/formats/open_document.h"
#include "sound_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"a", "a.docx", "a.html", "a.pdf"}) {
    const auto document = bihuan::reader::open_document(input, name);
    if (document) bihuan::require_sound(*document);
  }
  return 0;
}
