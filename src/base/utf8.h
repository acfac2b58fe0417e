// SPDX-License-Identifier: Apache-2.0
// UTF-8 as bytes: decoding one character, validating a text, counting code points.
// Knows no meaning of any character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/wide_vectors.h"

namespace bihuan::base {

// Length in bytes of the character that begins with `lead`; 1 for a byte that begins none.
constexpr std::size_t utf8_length(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

// The character at `at` (at < text.size()) of valid UTF-8; 0xFFFD where the text ends too early.
inline char32_t utf8_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return lead;
  if ((lead & 0xF0) == 0xE0)  // nearly all characters
    return at + 3 > text.size() ? 0xFFFD : (lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
  const std::size_t length = utf8_length(lead);
  if (at + length > text.size()) return 0xFFFD;
  if (length == 2) return (lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
  if (length == 4) return (lead & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu);
  return 0xFFFD;
}

// Where the character before `at` begins (at > 0), of valid UTF-8.
inline std::size_t utf8_before(std::string_view text, std::size_t at) {
  if (at >= 3 && (static_cast<unsigned char>(text[at - 3]) & 0xF0) == 0xE0) return at - 3;
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

void append_utf8(std::string& out, char32_t code_point);

// The length of the longest prefix that is valid UTF-8 (no surrogates, nothing overlong); text.size() when all is.
std::size_t valid_utf8_prefix(std::string_view text);

// Code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

// Turns byte offsets of one text into code point offsets, in any order, in constant time. Keeps 16 bytes for each 64 of text;
// the text itself is not looked at again.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text) { reset(text); }
  CodePointIndex() = default;
  // `text` must be shorter than 4 GiB.
  void reset(std::string_view text);
  // At most the text's size.
  std::uint32_t at(std::size_t byte_offset) const {
    const Block& block = blocks_[byte_offset / 64];
    return block.before + count_bits(block.begins << (~byte_offset & 63));
  }

  struct Block {           // of 64 bytes
    std::uint64_t begins;  // bit i: byte i - 1 of the block begins a character
    std::uint32_t before;  // characters that begin before the block
  };

 private:
  // std::popcount calls a library function, as the machine may lack the instruction; and what has the attribute for it is not inlined here.
  static std::uint32_t count_bits(std::uint64_t bits) {
#if defined(__x86_64__)
    if (has_wide_vectors) {
      asm("popcnt %0, %0" : "+r"(bits) : : "cc");
      return static_cast<std::uint32_t>(bits);
    }
#endif
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    return static_cast<std::uint32_t>(((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu) * 0x0101010101010101u >> 56);
  }

  std::vector<Block> blocks_;  // as many as the longest text needed
};

}  // namespace bihuan::base
