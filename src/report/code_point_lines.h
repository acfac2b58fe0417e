// SPDX-License-Identifier: Apache-2.0
// Where a code point of a text stands: for places of ledger entries, which count as people do.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "report/text_lines.h"

namespace bihuan::report {

// Ends of line are LF, CR LF or CR. Keeps 8 bytes a line.
class CodePointLines {
 public:
  explicit CodePointLines(std::string_view text);
  TextPosition position(std::int64_t code_point) const;

 private:
  std::vector<std::int64_t> starts_;
};

}  // namespace bihuan::report
