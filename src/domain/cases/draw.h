// SPDX-License-Identifier: Apache-2.0
// Draws that anybody can draw again: the seed, the case's number and what it is for decide alone. Knows no clock and no source of chance.
#pragma once

#include <cstdint>
#include <string_view>

#include "domain/cases/case.h"

namespace bihuan::cases {

// The seed that a case keeps; one of a version without seeds has what follows from its number.
std::uint64_t seed_of(const Case& one);

// 0..99, evenly.
int drawn(std::uint64_t seed, CaseNumber number, std::string_view purpose);
inline bool is_drawn(std::uint64_t seed, CaseNumber number, std::string_view purpose, int percent) {
  return drawn(seed, number, purpose) < percent;
}

}  // namespace bihuan::cases
