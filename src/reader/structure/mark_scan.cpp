// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/mark_scan.h"

#include "reader/structure/characters.h"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace bihuan::reader {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; }

bool is_mark(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead == '(' || lead == '[' || lead == ':') return true;
  const unsigned char second = byte_at(text, at + 1);
  const unsigned char third = byte_at(text, at + 2);
  if (lead == 0xEF && second == 0xBC) return third == 0x88 || third == 0x9A || third == 0xBB;
  return lead == 0xE3 && second == 0x80 && (third == 0x90 || third == 0x94);
}

}  // namespace

std::size_t next_bracket_or_colon(std::string_view text, std::size_t from) {
  if (is_mark(text, from)) return from;
  std::size_t at = from;
#if defined(__SSE2__)
  const auto load = [&](std::size_t place) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + place)); };
  const auto equal = [](__m128i a, int value) { return _mm_cmpeq_epi8(a, _mm_set1_epi8(static_cast<char>(value))); };
  for (; at + 18 <= text.size(); at += 16) {
    const __m128i first = load(at);
    const __m128i third = load(at + 2);
    const __m128i ascii = _mm_or_si128(equal(first, '('), _mm_or_si128(equal(first, '['), equal(first, ':')));
    const __m128i full =
        _mm_and_si128(equal(first, 0xEF), _mm_or_si128(equal(third, 0x88), _mm_or_si128(equal(third, 0x9A), equal(third, 0xBB))));
    const __m128i angled = _mm_and_si128(equal(first, 0xE3), _mm_or_si128(equal(third, 0x90), equal(third, 0x94)));
    for (unsigned found = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(ascii, _mm_or_si128(full, angled)))); found != 0;
         found &= found - 1) {
      const std::size_t candidate = at + static_cast<std::size_t>(std::countr_zero(found));
      if (is_mark(text, candidate)) return candidate;
    }
  }
#endif
  while (at > from && (static_cast<unsigned char>(byte_at(text, at)) & 0xC0) == 0x80) --at;
  for (; (at = behind_plain(text, at)) < text.size(); ++at)
    if (is_mark(text, at)) return at;
  return text.size();
}

}  // namespace bihuan::reader
