// SPDX-License-Identifier: Apache-2.0
// Reads one quantity where it begins: a number, or a range or ratio of numbers, with its unit, simple or compound (微克/立方米, 元/人·年).
// Knows nothing of what is committed to.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "reader/commitments/token.h"

namespace bihuan::reader {

// Nothing when no number begins at text[at], or when the number is part of a name (5G, 3A, 12345热线 is left to the caller).
std::optional<Quantity> quantity_at(std::string_view text, std::size_t at);

}  // namespace bihuan::reader
