// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/utf8_wide.h"
#include "base/wide_vectors.h"

namespace bihuan::base {
namespace {

// Bytes of the word that continue a character, one bit each (bit 7 of each byte).
std::uint64_t continuation_bits(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, 8);
  return word & ~(word << 1) & 0x8080808080808080u;
}

// Bit i says that byte i of 64 begins a character, which every byte does but 80..BF.
[[gnu::always_inline]] inline std::uint64_t character_begins(const char* bytes) {
#ifdef __SSE2__
  const __m128i last_continuation = _mm_set1_epi8(static_cast<char>(0xBF));  // as signed numbers, the others are greater
  const auto sixteen = [&](int at) {
    const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
    return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpgt_epi8(part, last_continuation)))};
  };
  return sixteen(0) | sixteen(16) << 16 | sixteen(32) << 32 | sixteen(48) << 48;
#else
  std::uint64_t begins = 0;
  for (int i = 63; i >= 0; --i) begins = begins << 1 | ((bytes[i] & 0xC0) != 0x80);
  return begins;
#endif
}

// Passes over characters of three bytes, five at a time, that begin with E1..EC, EE or EF: of those no overlong form and no surrogate
// begins.
std::size_t behind_three_byte_characters(std::string_view text, std::size_t at) {
#ifdef __SSE2__
  constexpr char lead = static_cast<char>(0xE0), rest = static_cast<char>(0x80), high = static_cast<char>(0xF0),
                 two = static_cast<char>(0xC0);
  const __m128i bits = _mm_setr_epi8(high, two, two, high, two, two, high, two, two, high, two, two, high, two, two, 0);
  const __m128i form = _mm_setr_epi8(lead, rest, rest, lead, rest, rest, lead, rest, rest, lead, rest, rest, lead, rest, rest, 0);
  for (; at + 16 <= text.size(); at += 15) {
    const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i good = _mm_cmpeq_epi8(_mm_and_si128(part, bits), form);
    const __m128i rare =
        _mm_or_si128(_mm_cmpeq_epi8(part, _mm_set1_epi8(lead)), _mm_cmpeq_epi8(part, _mm_set1_epi8(static_cast<char>(0xED))));
    const unsigned bad = ~static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(rare, good))) & 0x7FFF;
    if (bad != 0) return at + static_cast<unsigned>(std::countr_zero(bad)) / 3 * 3;
  }
#else
  (void)text;
#endif
  return at;
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
#if defined(__x86_64__)
  if (has_wide_vectors) i = behind_valid_blocks(text);
#endif
  const auto continues = [&](std::size_t at) { return (bytes[at] & 0xC0) == 0x80; };
  while (i < size) {
    if (bytes[i] < 0x80) {
      std::uint64_t word;
      while (i + 8 <= size && (std::memcpy(&word, bytes + i, 8), (word & 0x8080808080808080u) == 0)) i += 8;
      while (i < size && bytes[i] < 0x80) ++i;
      continue;
    }
    // Chinese text, many characters at a time and then one by one.
    i = behind_three_byte_characters(text, i);
    std::uint32_t three = 0;
    while (i + 4 <= size && (std::memcpy(&three, bytes + i, 4), (three & 0x00C0C0F0u) == 0x008080E0u) && (three & 0xFFu) != 0xE0u &&
           (three & 0xFFu) != 0xEDu)
      i += 3;
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
  const std::size_t whole = text.size() / 64;
  if (blocks_.size() <= whole) blocks_.resize(whole + 1);
  std::uint32_t count = 0;
  const char* const bytes = text.data();
  Block* const blocks = blocks_.data();
  std::size_t i = 0;
#if defined(__x86_64__)
  if (has_wide_vectors) {
    count = index_blocks_wide(bytes, whole, blocks);
    i = whole;
  }
#endif
  for (; i < whole; ++i) {
    const std::uint64_t begins = character_begins(bytes + 64 * i);
    blocks[i] = {begins << 1, count};
    count += count_bits(begins);
  }
  char rest[64] = {};
  text.copy(rest, sizeof rest, whole * 64);
  blocks[whole] = {character_begins(rest) << 1, count};
}

}  // namespace bihuan::base
