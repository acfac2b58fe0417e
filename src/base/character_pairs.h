// SPDX-License-Identifier: Apache-2.0
// Bytes of a text as a number, and the slot of its first two characters of Chinese in a small table: most places where a list of words is
// looked for are passed over by one look at it. Knows no word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bihuan::base {

// The eight bytes at `at` as they stand in memory.
inline std::uint64_t eight_bytes(const char* at) {
  std::uint64_t bytes;
  std::memcpy(&bytes, at, 8);
  return bytes;
}

inline constexpr int pair_slot_bits = 13;
inline constexpr std::size_t pair_slots = std::size_t{1} << pair_slot_bits;

// In [0, pair_slots). Two characters of Chinese are six bytes; the other two of `bytes` (see eight_bytes) do not count. Other pairs may
// share it.
constexpr std::size_t pair_slot(std::uint64_t bytes) { return (bytes << 16) * 0x9E3779B97F4A7C15u >> (64 - pair_slot_bits); }

// Of a text of six bytes at least.
inline std::size_t pair_slot(std::string_view text) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data(), 6);
  return pair_slot(bytes);
}

}  // namespace bihuan::base
