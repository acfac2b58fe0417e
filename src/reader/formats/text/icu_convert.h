// SPDX-License-Identifier: Apache-2.0
// The one place that calls ICU's converters; nothing of ICU is touched before the first call.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan::reader {

struct Conversion {
  std::string text;               // UTF-8; U+FFFD for what was no character
  std::size_t invalid_count = 0;  // of sequences that were replaced
  bool too_large = false;         // stopped at max_bytes
};

// ICU's own name of an encoding ("ISO-8859-1" for latin1); nothing when it knows none.
std::optional<std::string> icu_encoding_name(std::string_view name);

// Nothing when ICU does not know the encoding.
std::optional<Conversion> convert_to_utf8(std::string_view bytes, const char* encoding, std::size_t max_bytes);

}  // namespace bihuan::reader
