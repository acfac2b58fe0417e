// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reader/formats/html/html_document.h"
#include "sound_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto document = bihuan::reader::open_html(std::string(input), "a.html", {});
  if (document) bihuan::require_sound(*document);
  return 0;
}
