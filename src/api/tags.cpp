// SPDX-License-Identifier: Apache-2.0
#include "api/tags.h"

#include "api/header_words.h"

namespace bihuan::api {

bool names_tag(std::string_view field, std::string_view tag) {
  std::string_view rest = trimmed(field);
  if (rest == "*") return true;
  for (;;) {
    while (!rest.empty() && (rest[0] == ',' || rest[0] == ' ' || rest[0] == '\t')) rest.remove_prefix(1);
    if (rest.starts_with("W/")) rest.remove_prefix(2);
    const std::size_t end = rest.size() > 1 && rest[0] == '"' ? rest.find('"', 1) : std::string_view::npos;
    if (end == std::string_view::npos) return false;
    if (rest.substr(1, end - 1) == tag) return true;
    rest = trimmed(rest.substr(end + 1));
    if (!rest.empty() && rest[0] != ',') return false;
  }
}

}  // namespace bihuan::api
