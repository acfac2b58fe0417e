// SPDX-License-Identifier: Apache-2.0
// Text from outside as a terminal may show it: what would move the cursor, change colours or turn the direction of writing is spelled
// out as an escape.
#pragma once

#include <string>
#include <string_view>

#include "base/unseen.h"

namespace bihuan::report {

using base::acts_on_terminal;

// "\x1b", "\u202e"
std::string spelled_out(char32_t character);

// For one line: every such character, and every byte that is no UTF-8, spelled out.
std::string visible(std::string_view text);

}  // namespace bihuan::report
