// SPDX-License-Identifier: Apache-2.0
// Members of a journal entry's data, which JsonText wrote with no blank between name and value. Not for JSON of any other hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bihuan::app {

// The last text member of the name, without escapes undone; empty for none.
std::string text_member(std::string_view data, std::string_view name);
// Whether there is a text member of the name.
bool has_text_member(std::string_view data, std::string_view name);
// The first number member of the name; 0 for none.
std::int64_t number_member(std::string_view data, std::string_view name);

}  // namespace bihuan::app
