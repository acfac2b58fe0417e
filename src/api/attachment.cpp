// SPDX-License-Identifier: Apache-2.0
#include "api/attachment.h"

#include <utility>

namespace bihuan::api {
namespace {

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
}

std::string percent_encoded(std::string_view text) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_plain(c)) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      ((encoded += '%') += digits[byte >> 4]) += digits[byte & 15];
    }
  }
  return encoded;
}

// For clients that know no other: what is not plain becomes an underscore.
std::string ascii_name(std::string_view name) {
  std::string ascii;
  for (const char c : name)
    if (static_cast<unsigned char>(c) < 0x80 || static_cast<unsigned char>(c) >= 0xC0) ascii += is_plain(c) ? c : '_';
  return ascii;
}

}  // namespace

Response attachment(std::string_view content_type, std::string_view name, std::string bytes) {
  Response response;
  response.content_type = content_type;
  response.body = std::move(bytes);
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + ascii_name(name) + "\"; filename*=UTF-8''" + percent_encoded(name));
  return response;
}

}  // namespace bihuan::api
