// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/mark_scan.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "reader/structure/characters.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/wide_vectors.h"

namespace bihuan::reader {
namespace {

bool is_ascii_mark(char c) { return c == '(' || c == '[' || c == ':'; }

// at < text.size()
bool is_mark(std::string_view text, std::size_t at) {
  if (is_ascii_mark(text[at])) return true;
  if (at + 3 > text.size()) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) == 0xEF && byte(1) == 0xBC) return byte(2) == 0x88 || byte(2) == 0x9A || byte(2) == 0xBB;
  return byte(0) == 0xE3 && byte(1) == 0x80 && (byte(2) == 0x90 || byte(2) == 0x94);
}

// at < text.size()
bool is_round_bracket(std::string_view text, std::size_t at) {
  if (text[at] == '(' || text[at] == ')') return true;
  const std::string_view bytes = text.substr(at, 3);
  return bytes == "（" || bytes == "）";
}

#if defined(__SSE2__)
constexpr std::size_t reach = 18;  // bytes that are read for sixteen

// One bit for each of 16 bytes that may begin a mark. Those of three bytes are told by the sum of their first and third byte: EF+88 （,
// EF+9A ：, EF+BB ［, E3+94 〔 (which is EF+88) and E3+90 【.
[[gnu::always_inline]] inline std::uint32_t mark_candidates(const char* at) {
  const auto load = [](const char* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
  const auto all = [](int value) { return _mm_set1_epi8(static_cast<char>(value)); };
  const auto equal = [&](__m128i a, int value) { return _mm_cmpeq_epi8(a, all(value)); };
  const __m128i first = load(at);
  const __m128i sum = _mm_add_epi8(first, load(at + 2));
  const __m128i lead = equal(_mm_or_si128(first, all(0x0C)), 0xEF);
  const __m128i known = _mm_or_si128(equal(_mm_and_si128(sum, all(0xFB)), 0x73), _mm_or_si128(equal(sum, 0x89), equal(sum, 0xAA)));
  const __m128i ascii = _mm_or_si128(equal(first, '('), _mm_or_si128(equal(first, '['), equal(first, ':')));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(_mm_and_si128(lead, known), ascii)));
}

// The first mark among the candidates of the bytes from `at` on; text.size() if there is none.
std::size_t first_mark(std::string_view text, std::size_t at, std::uint32_t candidates) {
  for (; candidates != 0; candidates &= candidates - 1) {
    const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(candidates));
    if (is_mark(text, place)) return place;
  }
  return text.size();
}
#endif

#if defined(__x86_64__)
constexpr std::size_t wide_reach = 34;

// What the bytes are that have these lower halves, one for each half.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i by_lower_half(const char (&bytes)[17], __m256i keys) {
  const __m256i table = _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)));
  return _mm256_shuffle_epi8(table, _mm256_and_si256(keys, _mm256_set1_epi8(0x0F)));
}

// As mark_candidates, of 32 bytes. The first bytes of all marks differ in their lower halves, and so do the third ones: a byte is one of
// them if it is the one that the table has for its half.
[[gnu::target("avx2"), gnu::always_inline]] inline std::uint32_t wide_mark_candidates(const char* at) {
  static constexpr char firsts[] = "\xFF\xFF\xFF\xE3\xFF\xFF\xFF\xFF(\xFF:[\xFF\xFF\xFF\xEF";
  static constexpr char thirds[] = "\x90\xFF\xFF\xFF\x94\xFF\xFF\xFF\x88\xFF\x9A\xBB\xFF\xFF\xFF\xFF";
  const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
  const __m256i third = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + 2));
  const __m256i begins = _mm256_cmpeq_epi8(by_lower_half(firsts, first), first);
  const __m256i ends = _mm256_cmpeq_epi8(by_lower_half(thirds, third), third);
  const __m256i is_ascii = _mm256_cmpgt_epi8(first, _mm256_set1_epi8(-1));
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_and_si256(begins, _mm256_or_si256(ends, is_ascii))));
}

// Moves `at` on, 32 bytes at a time, to the first mark; where it finds none, to less than wide_reach bytes before the end.
[[gnu::target("avx2")]] bool finds_mark_wide(std::string_view text, std::size_t& at) {
  for (; at + wide_reach <= text.size(); at += 32) {
    const std::uint32_t candidates = wide_mark_candidates(text.data() + at);
    if (candidates == 0) continue;
    if (const std::size_t place = first_mark(text, at, candidates); place != text.size()) {
      at = place;
      return true;
    }
  }
  return false;
}
#endif

// A bracket that opens, half and full width, by its last byte and the one before it.
struct Opener {
  unsigned char half;    // 0 when there is none
  unsigned char second;  // of the full-width form's three bytes
  unsigned char third;
};

constexpr Opener opener_for(char32_t closer) {
  switch (closer) {
    case ')':
      return {'(', 0xBC, 0x88};
    case ']':
      return {'[', 0xBC, 0xBB};
    case U'〕':
      return {0, 0x80, 0x94};
    default:
      return {0, 0x80, 0x90};
  }
}

// Where the bracket begins whose last byte stands at `at`; npos when none does.
std::size_t opener_ending_at(std::string_view text, std::size_t at, const Opener& opener) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) == opener.half && opener.half != 0) return at;
  if (at < 2 || byte(at) != opener.third || byte(at - 1) != opener.second) return std::string_view::npos;
  return byte(at - 2) == (opener.second == 0xBC ? 0xEF : 0xE3) ? at - 2 : std::string_view::npos;
}

}  // namespace

std::size_t next_bracket_or_colon(std::string_view text, std::size_t from) {
  std::size_t at = from;
#if defined(__x86_64__)
  if (base::has_wide_vectors && finds_mark_wide(text, at)) return at;
#endif
#if defined(__SSE2__)
  if (text.size() >= reach) {
    const std::size_t last = text.size() - reach;
    for (; at <= last; at += 16) {
      const std::uint32_t candidates = mark_candidates(text.data() + at);
      if (candidates == 0) continue;
      if (const std::size_t place = first_mark(text, at, candidates); place != text.size()) return place;
    }
    // The last bytes, some of them for the second time.
    if (at < last + 16) {
      const std::uint32_t candidates = mark_candidates(text.data() + last) & ~std::uint32_t{0} << (at - last);
      if (const std::size_t place = first_mark(text, last, candidates); place != text.size()) return place;
      at = last + 16;
    }
  }
#endif
  for (; at < text.size(); ++at)
    if (is_mark(text, at)) return at;
  return text.size();
}

std::size_t next_round_bracket(std::string_view text, std::size_t from, std::size_t end) {
  std::size_t at = from;
#if defined(__SSE2__)
  for (; at < end && at + reach <= text.size(); at += 16) {
    const auto load = [&](std::size_t offset) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at + offset)); };
    const auto is_either = [](__m128i bytes, int even) {  // that, or the byte behind it
      return _mm_cmpeq_epi8(_mm_and_si128(bytes, _mm_set1_epi8(static_cast<char>(0xFE))), _mm_set1_epi8(static_cast<char>(even)));
    };
    const auto is = [](__m128i bytes, int value) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(value))); };
    const __m128i bytes = load(0);
    const __m128i full = _mm_and_si128(_mm_and_si128(is(bytes, 0xEF), is(load(1), 0xBC)), is_either(load(2), 0x88));
    const auto found = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(full, is_either(bytes, '('))));
    if (found != 0) return std::min(at + static_cast<std::size_t>(std::countr_zero(found)), end);
  }
#endif
  for (; at < end; ++at)
    if (is_round_bracket(text, at)) return at;
  return end;
}

std::size_t last_opener(std::string_view text, char32_t closer) {
  const Opener opener = opener_for(closer);
  std::size_t end = text.size();
#if defined(__SSE2__)
  for (; end >= 17; end -= 16) {
    const char* const at = text.data() + end - 16;
    const auto load = [](const char* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
    const auto equal = [](__m128i a, unsigned char value) { return _mm_cmpeq_epi8(a, _mm_set1_epi8(static_cast<char>(value))); };
    const __m128i full = _mm_and_si128(equal(load(at), opener.third), equal(load(at - 1), opener.second));
    std::uint32_t found = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(full, equal(load(at), opener.half))));
    for (; found != 0; found &= ~(std::uint32_t{0x80000000} >> std::countl_zero(found))) {
      const std::size_t place = opener_ending_at(text, end - 16 + 31 - static_cast<std::size_t>(std::countl_zero(found)), opener);
      if (place != std::string_view::npos) return place;
    }
  }
#endif
  while (end-- > 0)
    if (const std::size_t place = opener_ending_at(text, end, opener); place != std::string_view::npos) return place;
  return std::string_view::npos;
}

}  // namespace bihuan::reader
