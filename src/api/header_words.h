// SPDX-License-Identifier: Apache-2.0
// Words of header fields: white space off, letters compared without regard to case (ASCII only). Knows no field.
#pragma once

#include <algorithm>
#include <string_view>

namespace bihuan::api {

constexpr char lower(char character) { return character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character; }

inline bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

inline std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// Whether a field Content-Type names the type, whatever parameters follow: "application/json; charset=utf-8".
inline bool is_media_type(std::string_view content_type, std::string_view type) {
  return same_word(trimmed(content_type.substr(0, content_type.find(';'))), type);
}

}  // namespace bihuan::api
