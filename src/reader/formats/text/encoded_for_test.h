// SPDX-License-Identifier: Apache-2.0
// UTF-8 written in other encodings, for tests.
#pragma once

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace bihuan::reader {

inline std::string encoded(std::string_view utf8, const char* encoding) {
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  std::string out(static_cast<std::size_t>(text.length()) * 4 + 8, '\0');
  const int32_t size = text.extract(0, text.length(), out.data(), static_cast<uint32_t>(out.size()), encoding);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

}  // namespace bihuan::reader
