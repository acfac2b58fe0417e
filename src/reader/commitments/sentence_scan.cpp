// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/sentence_scan.h"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace bihuan::reader {
namespace {

bool is_stop(std::string_view text, std::size_t at) { return text.substr(at, 3) == "。"; }

bool is_digit(std::string_view text, std::size_t at) {
  if (text[at] >= '0' && text[at] <= '9') return true;
  return text.substr(at, 2) == "\xEF\xBC" && at + 2 < text.size() && text[at + 2] >= '\x90' && text[at + 2] <= '\x99';
}

#if defined(__SSE2__)
struct Marks {
  unsigned stops;  // a bit for each of 16 bytes
  unsigned digits;
};

// Reads two bytes past the sixteen.
Marks marks_at(const char* at) {
  const auto load = [](const char* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
  const auto equal = [](__m128i a, int value) { return _mm_cmpeq_epi8(a, _mm_set1_epi8(static_cast<char>(value))); };
  const auto up_to_nine_from = [](__m128i a, int value) {
    const __m128i above = _mm_sub_epi8(a, _mm_set1_epi8(static_cast<char>(value)));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(9)), above);
  };
  const __m128i first = load(at), second = load(at + 1), third = load(at + 2);
  const __m128i stop = _mm_and_si128(_mm_and_si128(equal(first, 0xE3), equal(second, 0x80)), equal(third, 0x82));
  const __m128i wide = _mm_and_si128(_mm_and_si128(equal(first, 0xEF), equal(second, 0xBC)), up_to_nine_from(third, 0x90));
  return {static_cast<unsigned>(_mm_movemask_epi8(stop)),
          static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(up_to_nine_from(first, '0'), wide)))};
}
#endif

}  // namespace

Sentence sentence_at(std::string_view text, std::size_t from) {
  bool has_digit = false;
  std::size_t at = from;
#if defined(__SSE2__)
  for (; at + 18 <= text.size(); at += 16) {
    const Marks marks = marks_at(text.data() + at);
    if (marks.stops == 0) {
      has_digit |= marks.digits != 0;
      continue;
    }
    const int stop = std::countr_zero(marks.stops);
    return {at + static_cast<std::size_t>(stop) + 3, has_digit || (marks.digits & ((1u << stop) - 1)) != 0};
  }
#endif
  for (; at < text.size(); ++at) {
    if (is_stop(text, at)) return {at + 3, has_digit};
    has_digit |= is_digit(text, at);
  }
  return {text.size(), has_digit};
}

}  // namespace bihuan::reader
