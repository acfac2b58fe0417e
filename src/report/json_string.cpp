// SPDX-License-Identifier: Apache-2.0
// Strings of JSON, sixteen bytes at a time: copied first, and written again one by one where a byte needs an escape.
#include <algorithm>
#include <array>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "report/json_pen.h"

namespace bihuan::report {
namespace {

constexpr std::size_t block_size = 16;

constexpr bool needs_escape(char character) {
  return static_cast<unsigned char>(character) < 0x20 || character == '"' || character == '\\';
}

#ifdef __SSE2__
using Block = __m128i;

Block whole_block(const char* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }

template <class Word>
std::uint64_t word_at(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// `size` is 1 to 15; no byte beyond is touched, so that words overlap instead.
Block short_block(const char* bytes, std::size_t size) {
  const auto shifted_to = [](std::uint64_t word, std::size_t byte) { return word << 8 * byte; };
  if (size > 8) {
    const std::uint64_t high = word_at<std::uint64_t>(bytes + size - 8) >> 8 * (block_size - size);
    return _mm_set_epi64x(static_cast<std::int64_t>(high), static_cast<std::int64_t>(word_at<std::uint64_t>(bytes)));
  }
  std::uint64_t low;
  if (size >= 4)
    low = word_at<std::uint32_t>(bytes) | shifted_to(word_at<std::uint32_t>(bytes + size - 4), size - 4);
  else
    low = word_at<std::uint8_t>(bytes) | shifted_to(word_at<std::uint8_t>(bytes + size / 2), size / 2) |
          shifted_to(word_at<std::uint8_t>(bytes + size - 1), size - 1);
  return _mm_cvtsi64_si128(static_cast<std::int64_t>(low));
}

void store(char* out, Block block) { _mm_storeu_si128(reinterpret_cast<__m128i*>(out), block); }

// Bit i: byte i needs an escape.
std::uint32_t escapes(Block block) {
  const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
  const __m128i quote = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
  const __m128i backslash = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(quote, backslash))));
}
#else
using Block = std::array<char, block_size>;

Block short_block(const char* bytes, std::size_t size) {
  Block block{};
  std::memcpy(block.data(), bytes, size);
  return block;
}

Block whole_block(const char* bytes) { return short_block(bytes, block_size); }

void store(char* out, const Block& block) { std::memcpy(out, block.data(), block_size); }

std::uint32_t escapes(const Block& block) {
  std::uint32_t found = 0;
  for (std::size_t i = 0; i < block_size; ++i) found |= std::uint32_t{needs_escape(block[i])} << i;
  return found;
}
#endif

char* write_escape(char* out, char character) {
  constexpr char digits[] = "0123456789abcdef";
  *out++ = '\\';
  switch (character) {
    case '"':
    case '\\':
      *out++ = character;
      return out;
    case '\n':
      *out++ = 'n';
      return out;
    case '\r':
      *out++ = 'r';
      return out;
    case '\t':
      *out++ = 't';
      return out;
    default:
      break;
  }
  std::memcpy(out, "u00", 3);
  out[3] = digits[character >> 4];
  out[4] = digits[character & 15];
  return out + 5;
}

char* write_escaped(char* out, std::string_view text) {
  for (const char character : text) {
    if (needs_escape(character))
      out = write_escape(out, character);
    else
      *out++ = character;
  }
  return out;
}

// Of less than a block, with the closing quotation mark.
char* write_short(char* out, std::string_view text) {
  if (!text.empty()) {
    const Block block = short_block(text.data(), text.size());
    store(out, block);
    const bool plain = (escapes(block) & ((1u << text.size()) - 1)) == 0;
    out = plain ? out + text.size() : write_escaped(out, text);
  }
  *out++ = '"';
  return out;
}

char* write_with_escapes(char* out, std::string_view text) {
  for (; text.size() >= block_size; text.remove_prefix(block_size)) {
    const Block block = whole_block(text.data());
    store(out, block);
    out = escapes(block) == 0 ? out + block_size : write_escaped(out, text.substr(0, block_size));
  }
  return write_short(out, text);
}

}  // namespace

char* write_string(char* out, std::string_view text) {
  *out++ = '"';
  if (text.size() < block_size) return write_short(out, text);
  const std::size_t last = text.size() - block_size;
  for (std::size_t at = 0;; at += block_size) {
    const std::size_t begin = std::min(at, last);  // the last block overlaps the one before
    const Block block = whole_block(text.data() + begin);
    store(out + begin, block);
    if (escapes(block) != 0) return write_with_escapes(out + at, text.substr(at));
    if (at >= last) break;
  }
  out[text.size()] = '"';
  return out + text.size() + 1;
}

std::size_t added_by_escapes(std::string_view text) {
  std::size_t added = 0;
  char escape[6];
  for (const char character : text)
    if (needs_escape(character)) added += static_cast<std::size_t>(write_escape(escape, character) - escape) - 1;
  return added;
}

}  // namespace bihuan::report
