// SPDX-License-Identifier: Apache-2.0
// Finds brackets and colons, half or full width, many bytes at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace bihuan::reader {

// The first ( [ （ ［ 〔 【 : ： at or after `from`; text.size() if there is none.
std::size_t next_bracket_or_colon(std::string_view text, std::size_t from);

// The first ( ) （ ） in [from, end); `end` if there is none.
std::size_t next_round_bracket(std::string_view text, std::size_t from, std::size_t end);

// Where the last bracket in `text` begins that `closer`, one of ) ] 〕 】, closes; npos if there is none.
std::size_t last_opener(std::string_view text, char32_t closer);

}  // namespace bihuan::reader
