// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <algorithm>
#include <cstring>

namespace bihuan::base {
namespace {

constexpr std::size_t block_size = 64;

// Bytes of the word that continue a character, one bit each (bit 7 of each byte).
std::uint64_t continuation_bits(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, 8);
  return word & ~(word << 1) & 0x8080808080808080u;
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// Table 3-7 of The Unicode Standard, chapter 3: well-formed UTF-8 byte sequences.
std::size_t valid_utf8_prefix(std::string_view text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  std::size_t i = 0;
  const auto continues = [&](std::size_t at) { return (bytes[at] & 0xC0) == 0x80; };
  while (i < size) {
    if (bytes[i] < 0x80) {
      std::uint64_t word;
      while (i + 8 <= size && (std::memcpy(&word, bytes + i, 8), (word & 0x8080808080808080u) == 0)) i += 8;
      while (i < size && bytes[i] < 0x80) ++i;
      continue;
    }
    // Three bytes of Chinese text at a time, E1..EC or EE..EF: no overlong form and no surrogate begins so.
    std::uint32_t three = 0;
    while (i + 4 <= size && (std::memcpy(&three, bytes + i, 4), (three & 0x00C0C0F0u) == 0x008080E0u) && (three & 0xFFu) != 0xE0u && (three & 0xFFu) != 0xEDu) i += 3;
    if (i >= size) break;
    if (bytes[i] < 0x80) continue;
    const unsigned char lead = bytes[i];
    if (lead >= 0xE0 && lead < 0xF0) {
      if (i + 3 > size || !continues(i + 1) || !continues(i + 2)) return i;
      if ((lead == 0xE0 && bytes[i + 1] < 0xA0) || (lead == 0xED && bytes[i + 1] >= 0xA0)) return i;
      i += 3;
    } else if (lead >= 0xC2 && lead < 0xE0) {
      if (i + 2 > size || !continues(i + 1)) return i;
      i += 2;
    } else if (lead >= 0xF0 && lead < 0xF5) {
      if (i + 4 > size || !continues(i + 1) || !continues(i + 2) || !continues(i + 3)) return i;
      if ((lead == 0xF0 && bytes[i + 1] < 0x90) || (lead == 0xF4 && bytes[i + 1] >= 0x90)) return i;
      i += 4;
    } else {
      return i;
    }
  }
  return size;
}

std::size_t count_code_points(std::string_view text) {
  constexpr std::size_t most_words = 31;  // hold at most 248 such bytes, so that the sum of all columns fits one byte
  std::size_t continuations = 0, i = 0;
  while (i + 8 <= text.size()) {
    const std::size_t stop = std::min(text.size() - 8, i + (most_words - 1) * 8);
    std::uint64_t counts = 0;  // one for each of eight columns of bytes
    for (; i <= stop; i += 8) counts += continuation_bits(text.data() + i) >> 7;
    continuations += (counts * 0x0101010101010101u) >> 56;
  }
  for (; i < text.size(); ++i) continuations += (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  return text.size() - continuations;
}

void CodePointIndex::reset(std::string_view text) {
  text_ = text;
  before_block_.clear();
  before_block_.reserve(text.size() / block_size + 1);
  std::uint32_t count = 0;
  for (std::size_t start = 0; start < text.size(); start += block_size) {
    before_block_.push_back(count);
    count += static_cast<std::uint32_t>(count_code_points(text.substr(start, block_size)));
  }
  before_block_.push_back(count);
}

std::uint32_t CodePointIndex::at(std::size_t byte_offset) const {
  const std::size_t block = byte_offset / block_size;
  return before_block_[block] + static_cast<std::uint32_t>(count_code_points(text_.substr(block * block_size, byte_offset % block_size)));
}

}  // namespace bihuan::base
