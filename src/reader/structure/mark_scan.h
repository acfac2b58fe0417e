// SPDX-License-Identifier: Apache-2.0
// Finds the next bracket or colon, half or full width, sixteen bytes at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace bihuan::reader {

// The first ( [ （ ［ 〔 【 : ： at or after `from`; text.size() if there is none.
std::size_t next_bracket_or_colon(std::string_view text, std::size_t from);

}  // namespace bihuan::reader
