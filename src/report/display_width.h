// SPDX-License-Identifier: Apache-2.0
// Text measured in the columns of a terminal: East Asian wide and full-width characters take two (UAX #11), marks none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bihuan::report {

int character_width(char32_t character);  // 0, 1 or 2
int display_width(std::string_view text);

// `text` cut to `columns`; what was cut in the middle shows as … so that both ends can be told apart. One line: white space and control
// characters become single spaces.
std::string fitted(std::string_view text, int columns);
// The same, then filled with spaces to exactly `columns`.
std::string padded(std::string_view text, int columns);
std::string padded_left(std::string_view text, int columns);

}  // namespace bihuan::report
