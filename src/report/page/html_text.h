// SPDX-License-Identifier: Apache-2.0
// Text into HTML so that it cannot become anything else, and counted as a browser counts it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace bihuan::report {

// For element content and double-quoted attributes. Control characters become U+FFFD, one for one.
void append_html(std::string_view text, std::string& out);
std::string html(std::string_view text);

// Byte offsets as offsets in UTF-16, which is how a script counts.
class ScriptOffsets {
 public:
  explicit ScriptOffsets(std::string_view text);
  std::uint32_t at(std::uint32_t byte) const;

 private:
  base::CodePointIndex code_points_;
  std::vector<std::uint32_t> pairs_;  // bytes where a character of two UTF-16 units begins
};

}  // namespace bihuan::report
