// SPDX-License-Identifier: Apache-2.0
// The id of a record as a person sees it: the region's code, a letter for its kind and its number there, "990101-c-123". Knows no kinds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bihuan::base {

std::string record_id(std::string_view region, char letter, std::int64_t number);

// The number, from 1; 0 where the text is no id of that region and letter.
std::int64_t record_number(std::string_view text, std::string_view region, char letter);

}  // namespace bihuan::base
