// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/place_scan.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/utf8.h"
#include "base/wide_vectors.h"

namespace bihuan::reader {
namespace {

constexpr std::size_t character = 3;  // bytes of an ideograph
constexpr std::size_t name_size = 2 * character;

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool stands_at(std::string_view text, std::string_view name, std::size_t at) {
  return std::memcmp(text.data() + at, name.data(), name_size) == 0;
}

// The first place of the name among the candidates, one bit for each place from `at` on; npos if there is none.
std::size_t first_of(std::string_view text, std::string_view name, std::size_t at, std::uint32_t candidates) {
  for (; candidates != 0; candidates &= candidates - 1) {
    const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(candidates));
    if (stands_at(text, name, place)) return place;
  }
  return std::string_view::npos;
}

#if defined(__x86_64__)
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i load_32(const char* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i groups_of(const std::array<std::array<std::uint8_t, 16>, 2>& halves,
                                                                     __m256i bytes) {
  const __m256i half = _mm256_set1_epi8(0x0F);
  const __m256i lower = _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(halves[0].data())));
  const __m256i higher = _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(halves[1].data())));
  return _mm256_and_si256(_mm256_shuffle_epi8(lower, _mm256_and_si256(bytes, half)),
                          _mm256_shuffle_epi8(higher, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)));
}

// A candidate has the name's third and sixth byte: the first of each character are few, and say little. Where the name is not found, leaves
// `at` where the text is too short for 32 places more.
[[gnu::target("avx2")]] std::size_t find_name_wide(std::string_view text, std::string_view name, std::size_t& at) {
  const __m256i third = _mm256_set1_epi8(name[2]), last = _mm256_set1_epi8(name[5]);
  for (; at + 32 + name_size <= text.size(); at += 32) {
    const __m256i both =
        _mm256_and_si256(_mm256_cmpeq_epi8(load_32(text.data() + at + 2), third), _mm256_cmpeq_epi8(load_32(text.data() + at + 5), last));
    const auto found = static_cast<std::uint32_t>(_mm256_movemask_epi8(both));
    if (found == 0) continue;
    if (const std::size_t place = first_of(text, name, at, found); place != std::string_view::npos) return place;
  }
  return std::string_view::npos;
}
#endif

#if defined(__SSE2__)
std::size_t find_name_narrow(std::string_view text, std::string_view name, std::size_t& at) {
  const __m128i third = _mm_set1_epi8(name[2]), last = _mm_set1_epi8(name[5]);
  const auto load = [&](std::size_t from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from)); };
  for (; at + 16 + name_size <= text.size(); at += 16) {
    const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(at + 2), third), _mm_cmpeq_epi8(load(at + 5), last));
    const auto found = static_cast<std::uint32_t>(_mm_movemask_epi8(both));
    if (found == 0) continue;
    if (const std::size_t place = first_of(text, name, at, found); place != std::string_view::npos) return place;
  }
  return std::string_view::npos;
}
#endif

}  // namespace

// Words of one character would let all second characters of their group pass: the first two groups are theirs. Neighbours in the order
// of code points share halves of their bytes, so that a group lets little else pass.
WordSieve::WordSieve(std::span<const std::string_view> words) {
  std::vector<std::string_view> longer, single;
  for (const std::string_view word : words) (word.size() > character ? longer : single).push_back(word);
  std::sort(longer.begin(), longer.end());
  std::sort(single.begin(), single.end());
  constexpr std::size_t of_single = 2, of_longer = group_count - of_single;
  for (std::size_t i = 0; i < single.size(); ++i) add(single[i], i * of_single / single.size());
  for (std::size_t i = 0; i < longer.size(); ++i) add(longer[i], of_single + i * of_longer / longer.size());
}

void WordSieve::add(std::string_view word, std::size_t group) {
  const auto bit = static_cast<std::uint8_t>(1u << group);
  for (std::size_t i = 0; i < offsets.size(); ++i)
    for (std::size_t half = 0; half < 16; ++half) {
      const bool any = offsets[i] >= word.size();
      if (any || half == (byte_at(word, offsets[i]) & 15u)) groups_[i][0][half] |= bit;
      if (any || half == byte_at(word, offsets[i]) >> 4) groups_[i][1][half] |= bit;
    }
  first_[byte_at(word, 1) & 63u] |= std::uint64_t{1} << (byte_at(word, 2) & 63u);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] std::size_t WordSieve::collect_wide(std::string_view text, std::uint16_t* places, std::size_t& at) const {
  const std::uint16_t* const begin = places;
  for (; at + 32 + name_size <= text.size(); at += 32) {
    const char* const bytes = text.data() + at;
    const __m256i first = _mm256_and_si256(groups_of(groups_[0], load_32(bytes + 1)), groups_of(groups_[1], load_32(bytes + 2)));
    const __m256i second = _mm256_and_si256(groups_of(groups_[2], load_32(bytes + 4)), groups_of(groups_[3], load_32(bytes + 5)));
    const __m256i none = _mm256_cmpeq_epi8(_mm256_and_si256(first, second), _mm256_setzero_si256());
    for (auto found = ~static_cast<std::uint32_t>(_mm256_movemask_epi8(none)); found != 0; found &= found - 1)
      *places++ = static_cast<std::uint16_t>(at + static_cast<std::size_t>(std::countr_zero(found)));
  }
  return static_cast<std::size_t>(places - begin);
}
#else
std::size_t WordSieve::collect_wide(std::string_view, std::uint16_t*, std::size_t&) const { return 0; }
#endif

std::size_t WordSieve::collect(std::string_view text, std::uint16_t* places) const {
  std::size_t at = 0;
  std::size_t count = base::has_wide_vectors ? collect_wide(text, places, at) : 0;
  while (at < text.size() && (byte_at(text, at) & 0xC0) == 0x80) ++at;
  while (at + character <= text.size()) {
    const std::uint8_t lead = byte_at(text, at);
    if ((lead & 0xF0) == 0xE0 && (first_[byte_at(text, at + 1) & 63u] >> (byte_at(text, at + 2) & 63u) & 1) != 0)
      places[count++] = static_cast<std::uint16_t>(at);
    at += base::utf8_length(lead);
  }
  return count;
}

std::size_t find_name(std::string_view text, std::string_view name, std::size_t from) {
  std::size_t at = from;
  std::size_t place = std::string_view::npos;
#if defined(__x86_64__)
  if (base::has_wide_vectors) place = find_name_wide(text, name, at);
#endif
#if defined(__SSE2__)
  if (place == std::string_view::npos) place = find_name_narrow(text, name, at);
#endif
  for (; place == std::string_view::npos && at + name_size <= text.size(); ++at)
    if (stands_at(text, name, at)) place = at;
  return place;
}

}  // namespace bihuan::reader
