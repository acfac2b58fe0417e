// SPDX-License-Identifier: Apache-2.0
// How much a file may ask of the machine before it is refused.
#pragma once

#include <cstddef>
#include <string>

namespace bihuan::reader {

// Nesting of elements that is followed; what lies deeper is left out.
inline constexpr int max_element_depth = 200;
inline constexpr std::size_t max_html_bytes = 64u << 20;
inline constexpr std::size_t max_xml_bytes = 64u << 20;  // of one part; its tree takes up to 16 times that
inline constexpr std::size_t max_pages = 20000;

// Text and XML unpack to 5 or 50 times their packed size; deflate's limit, reached by bombs, is 1032 (RFC 1951).
constexpr bool is_unpacked_too_dense(std::size_t packed, std::size_t unpacked) { return unpacked > (16u << 20) && unpacked / 300 > packed; }

// "256 MB", "4 KB", "100 B": never more than it is.
inline std::string size_words(std::size_t bytes) {
  if (bytes >= 1u << 20) return std::to_string(bytes >> 20) + " MB";
  return bytes >= 1u << 10 ? std::to_string(bytes >> 10) + " KB" : std::to_string(bytes) + " B";
}

}  // namespace bihuan::reader
