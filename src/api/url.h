// SPDX-License-Identifier: Apache-2.0
// The target of a request taken apart (RFC 3986). Strict: what could be read in two ways is refused, not repaired. Knows no route.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bihuan::api {

struct Target {
  std::string authority;   // "host:port" of the absolute form; empty for the origin form
  std::string path;        // decoded, begins with a slash
  std::string_view query;  // of `text`, as sent, without the question mark; each parameter decodes
};

// Nothing for a path with an escape that is none, an escaped slash, a control character, invalid UTF-8, a "." or ".." segment, or a query
// that does not decode. `text` must outlive the target.
std::optional<Target> parse_target(std::string_view text);

// Nothing for a broken escape, a control character other than tab and line ends, or invalid UTF-8.
std::optional<std::string> decode_parameter(std::string_view text);

// In the order sent; what does not decode is left out. "a&b=" are two parameters without a value.
std::vector<std::pair<std::string, std::string>> decode_query(std::string_view query);

}  // namespace bihuan::api
