// SPDX-License-Identifier: Apache-2.0
// What 每 divides by: 千人口 of 每千人口, 万名老年人, 百户, 个街道 of 每个街道.
#pragma once

#include <cstddef>
#include <string_view>

namespace bihuan::reader {

// The end of the denominator that begins at text[at], the byte after 每; 0 when none begins there.
std::size_t denominator_after(std::string_view text, std::size_t at);

}  // namespace bihuan::reader
