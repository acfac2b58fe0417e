// SPDX-License-Identifier: Apache-2.0
#include "base/utf8_wide.h"

#if defined(__x86_64__)
#include <immintrin.h>

#include <array>
#include <initializer_list>

namespace bihuan::base {
namespace {

// What a half of a byte, 0 to 15, can be part of: one bit for each fault.
using Halves = std::array<std::uint8_t, 16>;

struct Run {
  std::size_t first;  // up to the next run's
  std::uint8_t faults;
};

constexpr Halves halves(std::initializer_list<Run> runs) {
  Halves all{};
  for (const Run& run : runs)
    for (std::size_t i = run.first; i < all.size(); ++i) all[i] = run.faults;
  return all;
}

// J. Keiser and D. Lemire, "Validating UTF-8 in less than one instruction per byte" (2021): each fault shows in two bytes side by side, by
// both halves of the first and the higher half of the second. It stands where all three tables agree.
constexpr std::uint8_t too_short = 1, too_long = 2, overlong_3 = 4, too_large = 8, surrogate = 16, overlong_2 = 32, overlong_4 = 64,
                       too_large_1000 = 64, two_continue = 128;
constexpr std::uint8_t any_low = too_short | too_long | two_continue, large_low = any_low | too_large | too_large_1000;
constexpr std::uint8_t continuing = too_long | overlong_2 | two_continue;
constexpr Halves first_high = halves({{0, too_long},
                                      {8, two_continue},
                                      {12, too_short | overlong_2},
                                      {13, too_short},
                                      {14, too_short | overlong_3 | surrogate},
                                      {15, too_short | too_large | too_large_1000 | overlong_4}});
constexpr Halves first_low = halves({{0, any_low | overlong_3 | overlong_2 | overlong_4},
                                     {1, any_low | overlong_2},
                                     {2, any_low},
                                     {4, any_low | too_large},
                                     {5, large_low},
                                     {13, large_low | surrogate},
                                     {14, large_low}});
constexpr Halves second_high = halves({{0, too_short},
                                       {8, continuing | overlong_3 | too_large_1000 | overlong_4},
                                       {9, continuing | overlong_3 | too_large},
                                       {10, continuing | surrogate | too_large},
                                       {12, too_short}});

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i load(const char* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i every(int byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }

// The 32 bytes that end `back` bytes before the end of `part`; `before` are the 32 before it.
template <int back>
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i bytes_before(__m256i part, __m256i before) {
  return _mm256_alignr_epi8(part, _mm256_permute2x128_si256(before, part, 0x21), 16 - back);
}

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i looked_up(const Halves& table, __m256i keys) {
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data()))), keys);
}

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i low_half(__m256i bytes) { return _mm256_and_si256(bytes, every(0x0F)); }
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i high_half(__m256i bytes) { return low_half(_mm256_srli_epi16(bytes, 4)); }

// Not all zeros where `part` is not well-formed, but for a character that its end cuts.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i faults_of_32(__m256i part, __m256i before) {
  const __m256i first = bytes_before<1>(part, before);
  const __m256i pairs = _mm256_and_si256(_mm256_and_si256(looked_up(first_high, high_half(first)), looked_up(first_low, low_half(first))),
                                         looked_up(second_high, high_half(part)));
  // Two bytes behind E0..FF and three behind F0..FF one must continue, which the tables take for one too many.
  const __m256i third = _mm256_subs_epu8(bytes_before<2>(part, before), every(0xE0 - 0x80));
  const __m256i fourth = _mm256_subs_epu8(bytes_before<3>(part, before), every(0xF0 - 0x80));
  return _mm256_xor_si256(_mm256_and_si256(_mm256_or_si256(third, fourth), every(0x80)), pairs);
}

}  // namespace

[[gnu::target("avx2")]] std::size_t behind_valid_blocks(std::string_view text) {
  __m256i before = _mm256_setzero_si256();
  std::size_t at = 0;
  for (; at + 64 <= text.size(); at += 64) {
    const __m256i left = load(text.data() + at), right = load(text.data() + at + 32);
    const __m256i faults = _mm256_or_si256(faults_of_32(left, before), faults_of_32(right, left));
    if (_mm256_testz_si256(faults, faults) == 0) break;
    before = right;
  }
  if (at == 0) return 0;
  do --at;  // the last character may be cut
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

[[gnu::target("avx2,popcnt")]] std::uint32_t index_blocks_wide(const char* bytes, std::size_t count, CodePointIndex::Block* blocks) {
  const __m256i last_continuation = every(0xBF);  // as signed numbers, the bytes that begin a character are greater
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < count; ++i, bytes += 64) {
    const int left = _mm256_movemask_epi8(_mm256_cmpgt_epi8(load(bytes), last_continuation));
    const int right = _mm256_movemask_epi8(_mm256_cmpgt_epi8(load(bytes + 32), last_continuation));
    const std::uint64_t begins = std::uint64_t{static_cast<std::uint32_t>(left)} | std::uint64_t{static_cast<std::uint32_t>(right)} << 32;
    blocks[i] = {begins << 1, before};
    before += static_cast<std::uint32_t>(__builtin_popcountll(begins));
  }
  return before;
}

}  // namespace bihuan::base
#endif
