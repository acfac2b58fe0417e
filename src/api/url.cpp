// SPDX-License-Identifier: Apache-2.0
#include "api/url.h"

#include "base/utf8.h"

namespace bihuan::api {
namespace {

constexpr int hex_value(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  return -1;
}

// The byte of the escape at `at`; nothing when there is none.
std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return std::nullopt;
  const int high = hex_value(text[at + 1]);
  const int low = hex_value(text[at + 2]);
  if (high < 0 || low < 0) return std::nullopt;
  return static_cast<char>(high << 4 | low);
}

constexpr bool is_control(char character) { return static_cast<unsigned char>(character) < 0x20 || character == 0x7F; }

bool is_utf8(std::string_view text) { return base::valid_utf8_prefix(text) == text.size(); }

std::optional<std::string> decode_path(std::string_view text) {
  std::string path;
  path.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char character = text[i];
    if (character == '%') {
      const std::optional<char> byte = escaped_byte(text, i);
      if (!byte || *byte == '/') return std::nullopt;
      character = *byte;
      i += 2;
    }
    if (is_control(character) || character == '\\') return std::nullopt;
    path += character;
  }
  if (!is_utf8(path)) return std::nullopt;
  return path;
}

bool has_dot_segment(std::string_view path) {
  for (std::size_t begin = 0; begin < path.size();) {
    std::size_t end = path.find('/', begin + 1);
    if (end == std::string_view::npos) end = path.size();
    const std::string_view segment = path.substr(begin + 1, end - begin - 1);
    if (segment == "." || segment == "..") return true;
    begin = end;
  }
  return false;
}

// Calls `take(name, value)`, both still encoded, for each parameter; stops when it returns false.
template <class Take>
bool each_parameter(std::string_view query, Take take) {
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (parameter.empty()) continue;
    const std::size_t equals = std::min(parameter.find('='), parameter.size());
    if (!take(parameter.substr(0, equals), parameter.substr(std::min(equals + 1, parameter.size())))) return false;
  }
  return true;
}

bool decodes(std::string_view query) {
  return each_parameter(query,
                        [](std::string_view name, std::string_view value) { return decode_parameter(name) && decode_parameter(value); });
}

}  // namespace

std::optional<Target> parse_target(std::string_view text) {
  Target target;
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!text.starts_with(scheme)) continue;
    text.remove_prefix(scheme.size());
    const std::size_t end = std::min(text.find_first_of("/?"), text.size());
    target.authority = text.substr(0, end);
    text.remove_prefix(end);
    if (target.authority.empty()) return std::nullopt;
    if (!text.starts_with('/')) target.path = "/";  // "http://host?query" has an empty path
    break;
  }
  const std::size_t end = std::min(text.find('?'), text.size());
  if ((target.path.empty() && !text.starts_with('/')) || text.find('#') != std::string_view::npos) return std::nullopt;
  std::optional<std::string> path = decode_path(text.substr(0, end));
  target.query = text.substr(std::min(end + 1, text.size()));
  if (!path || has_dot_segment(*path) || !decodes(target.query)) return std::nullopt;
  target.path += *path;
  return target;
}

std::optional<std::string> decode_parameter(std::string_view text) {
  std::string value;
  value.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char character = text[i] == '+' ? ' ' : text[i];
    if (character == '%') {
      const std::optional<char> byte = escaped_byte(text, i);
      if (!byte) return std::nullopt;
      character = *byte;
      i += 2;
    }
    if (is_control(character) && character != '\t' && character != '\n' && character != '\r') return std::nullopt;
    value += character;
  }
  if (!is_utf8(value)) return std::nullopt;
  return value;
}

std::vector<std::pair<std::string, std::string>> decode_query(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> found;
  each_parameter(query, [&](std::string_view name, std::string_view value) {
    std::optional<std::string> decoded_name = decode_parameter(name);
    std::optional<std::string> decoded_value = decode_parameter(value);
    if (decoded_name && decoded_value) found.emplace_back(std::move(*decoded_name), std::move(*decoded_value));
    return true;
  });
  return found;
}

}  // namespace bihuan::api
