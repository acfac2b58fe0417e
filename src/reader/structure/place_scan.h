// SPDX-License-Identifier: Apache-2.0
// Scans of a text for the words that stand beside a place's name, and for the name itself, many bytes at a time.
// Knows no words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace bihuan::reader {

// Finds where one of a few dozen words may begin.
class WordSieve {
 public:
  // Words of ideographs; of each the first two count.
  explicit WordSieve(std::span<const std::string_view> words);

  // Puts the places into `places`, in order, which has room for half as many as `text` has bytes and 32 more; gives their number. A word
  // begins at few others. `text` is valid UTF-8 of less than 64 KiB.
  std::size_t collect(std::string_view text, std::uint16_t* places) const;

 private:
  static constexpr std::size_t group_count = 8;
  static constexpr std::array<std::size_t, 4> offsets{1, 2, 4, 5};  // the bytes of two ideographs that tell them apart

  void add(std::string_view word, std::size_t group);
  std::size_t collect_wide(std::string_view text, std::uint16_t* places, std::size_t& at) const;

  // For each of those bytes, and each value of its lower and higher half: the groups in which a word has such a byte, one bit for each.
  alignas(16) std::array<std::array<std::array<std::uint8_t, 16>, 2>, 4> groups_{};
  std::array<std::uint64_t, 64> first_{};  // first characters, by their last two bytes
};

// Where a name of two ideographs stands next, from `from` on; npos if it does not.
std::size_t find_name(std::string_view text, std::string_view name, std::size_t from);

}  // namespace bihuan::reader
