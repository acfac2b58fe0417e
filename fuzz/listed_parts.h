// SPDX-License-Identifier: Apache-2.0
// Packages as fuzz input: parts one after the other, each behind a line "== its name". Packed here, so that the fuzzer need not find
// checksums out and its corpus can be read.
#pragma once

#include <string>
#include <string_view>

#include "reader/formats/office/packed_for_test.h"

namespace bihuan {

inline reader::PartList listed_parts(std::string_view input) {
  constexpr std::string_view mark = "== ";
  reader::PartList parts;
  while (!input.empty() && parts.size() < 20) {
    const std::size_t next = std::min(input.find("\n== "), input.size());
    std::string_view part = input.substr(0, next);
    input.remove_prefix(std::min(next + 1, input.size()));
    if (!part.starts_with(mark)) continue;
    const std::size_t line = std::min(part.find('\n'), part.size());
    const std::string name(part.substr(mark.size(), line - mark.size()));
    if (!name.empty()) parts.emplace_back(name.c_str(), std::string(part.substr(std::min(line + 1, part.size()))));
  }
  return parts;
}

inline std::string package_of(std::string_view input) { return reader::packed(listed_parts(input), ZIP_CM_STORE); }

}  // namespace bihuan
