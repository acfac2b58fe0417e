// SPDX-License-Identifier: Apache-2.0
#include "report/code_point_lines.h"

#include <algorithm>

namespace bihuan::report {

CodePointLines::CodePointLines(std::string_view text) : starts_{0} {
  std::int64_t code_point = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) ++code_point;
    const bool ends = text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
    if (ends) starts_.push_back(code_point);
  }
}

TextPosition CodePointLines::position(std::int64_t code_point) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), std::max<std::int64_t>(code_point, 0));
  return {static_cast<std::uint32_t>(next - starts_.begin()),
          static_cast<std::uint32_t>(std::max<std::int64_t>(code_point, 0) - *(next - 1) + 1)};
}

}  // namespace bihuan::report
