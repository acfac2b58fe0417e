// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/white_space.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/wide_vectors.h"

namespace bihuan::reader {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0xFF; }

#if defined(__SSE2__)
// One bit for each of 16 bytes that may begin white space or lie in it: controls and blanks, C2 (no-break space, soft hyphen),
// E2 (which begins quotes and dashes too), 80 80 of the ideographic space, BB BF. Reads one byte past the sixteen.
std::uint32_t white_candidates(const char* at) {
  const auto load = [](const char* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
  const auto equal = [](__m128i a, int value) { return _mm_cmpeq_epi8(a, _mm_set1_epi8(static_cast<char>(value))); };
  const __m128i first = load(at), second = load(at + 1);
  const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(first, _mm_set1_epi8(0x20)), first);
  const __m128i lead = equal(_mm_and_si128(first, _mm_set1_epi8(static_cast<char>(0xDF))), 0xC2);
  const __m128i wide = equal(_mm_or_si128(first, second), 0x80);   // 80 80, as no byte is 0
  const __m128i mark = equal(_mm_and_si128(first, second), 0xBB);  // BB BF, and some others
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(low, lead), _mm_or_si128(wide, mark))));
}

std::uint64_t white_candidates_of_64(const char* at) {
  return std::uint64_t{white_candidates(at)} | std::uint64_t{white_candidates(at + 16)} << 16 |
         std::uint64_t{white_candidates(at + 32)} << 32 | std::uint64_t{white_candidates(at + 48)} << 48;
}
#else
std::uint64_t white_candidates_of_64(const char* at) {
  std::uint64_t found = 0;
  for (std::size_t i = 0; i < 64; ++i) found |= std::uint64_t{white_length({at, 65}, i) != 0} << i;
  return found;
}
#endif

#if defined(__x86_64__)
// As white_candidates, of 32 bytes.
[[gnu::target("avx2"), gnu::always_inline]] inline std::uint32_t wide_white_candidates(const char* at) {
  const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
  const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + 1));
  const __m256i low = _mm256_cmpeq_epi8(_mm256_min_epu8(first, _mm256_set1_epi8(0x20)), first);
  const __m256i lead =
      _mm256_cmpeq_epi8(_mm256_and_si256(first, _mm256_set1_epi8(static_cast<char>(0xDF))), _mm256_set1_epi8(static_cast<char>(0xC2)));
  const __m256i wide = _mm256_cmpeq_epi8(_mm256_or_si256(first, second), _mm256_set1_epi8(static_cast<char>(0x80)));
  const __m256i mark = _mm256_cmpeq_epi8(_mm256_and_si256(first, second), _mm256_set1_epi8(static_cast<char>(0xBB)));
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(low, lead), _mm256_or_si256(wide, mark))));
}

[[gnu::target("avx2"), gnu::always_inline]] inline std::uint64_t wide_white_candidates_of_64(const char* at) {
  return std::uint64_t{wide_white_candidates(at)} | std::uint64_t{wide_white_candidates(at + 32)} << 32;
}
#endif

bool continues(char c) { return (c & 0xC0) == 0x80; }
bool is_ascii_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// A line break inside 210, GDP or PM2.5 parts no two words.
bool is_of_figure_or_code(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); }
bool is_zero_width(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead == 0xEF) return true;                           // U+FEFF
  if (lead == 0xC2) return byte_at(text, at + 1) == 0xAD;  // soft hyphen
  if (lead != 0xE2) return false;
  const unsigned char third = byte_at(text, at + 2);
  return byte_at(text, at + 1) == 0x81 ? third != 0x9F : third >= 0x8B && third <= 0x8F;
}

// Writes a text without white space piece by piece.
class Writer {
 public:
  Writer(std::string_view text, char* out, std::vector<OffsetPiece>& pieces) : text_(text), start_(out), out_(out), pieces_(pieces) {}

  void add(std::size_t begin, std::size_t end, bool spaced, bool broken) {
    if (begin == end) return;
    if (spaced && out_ != start_ && is_ascii_word(out_[-1]) && is_ascii_word(text_[begin]) &&
        !(broken && is_of_figure_or_code(out_[-1]) && is_of_figure_or_code(text_[begin]))) {
      // The space is traced to the white space before the part.
      pieces_.push_back({size(), static_cast<std::uint32_t>(begin - 1)});
      *out_++ = ' ';
    }
    pieces_.push_back({size(), static_cast<std::uint32_t>(begin)});
    std::memcpy(out_, text_.data() + begin, end - begin);
    out_ += end - begin;
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(out_ - start_); }

 private:
  std::string_view text_;
  char* start_;
  char* out_;
  std::vector<OffsetPiece>& pieces_;
};

}  // namespace

std::uint32_t rare_white_length(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead <= 0x20) return 1;
  if (lead == 0xC2) return byte_at(text, at + 1) == 0xA0 || byte_at(text, at + 1) == 0xAD ? 2 : 0;
  const unsigned char second = byte_at(text, at + 1);
  const unsigned char third = byte_at(text, at + 2);
  if (lead == 0xE3) return second == 0x80 && third == 0x80 ? 3 : 0;
  if (lead == 0xEF) return second == 0xBB && third == 0xBF ? 3 : 0;
  if (lead != 0xE2) return 0;
  if (second == 0x80) return third <= 0x8F || third == 0xA8 || third == 0xA9 || (third >= 0xAA && third <= 0xAF) ? 3 : 0;
  return second == 0x81 && third >= 0x9F && third <= 0xAF ? 3 : 0;
}

std::uint32_t rare_white_length_before(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at - 1]) < 0x80) return white_length(text, at - 1);
  for (std::uint32_t length = 2; length <= 3 && length <= at; ++length)
    if (white_length(text, at - length) == length) return length;
  return 0;
}

std::size_t find_white(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
#if defined(__SSE2__)
  while (at + 17 <= text.size() && at < end) {
    for (std::uint32_t found = white_candidates(text.data() + at); found != 0; found &= found - 1) {
      std::size_t candidate = at + static_cast<std::size_t>(std::countr_zero(found));
      if (candidate >= end) return end;
      if (candidate > begin && continues(text[candidate])) --candidate;
      if (white_length(text, candidate) != 0) return candidate;
    }
    at += 16;
  }
#endif
  for (; at < end; ++at)
    if (white_length(text, at) != 0) return at;
  return end;
}

void WhiteWalk::look_at(std::size_t block) {
  block_ = block;
  if (block + 65 <= text_.size()) {
    may_be_white_ = white_candidates_of_64(text_.data() + block);
    return;
  }
  char rest[65];
  std::memset(rest, '.', sizeof rest);
  text_.copy(rest, sizeof rest, block);
  may_be_white_ = white_candidates_of_64(rest);
}

#if defined(__x86_64__)
// Looks at block after block until one may hold white space or fewer than 65 bytes are left behind it.
[[gnu::target("avx2")]] void WhiteWalk::skip_ink_wide() {
  std::size_t block = block_;
  std::uint64_t found = 0;
  for (; found == 0 && block + 64 + 65 <= text_.size(); found = wide_white_candidates_of_64(text_.data() + block)) block += 64;
  block_ = block;
  may_be_white_ = found;
}
#endif

// Goes to the next block that may hold white space; false if there is none.
bool WhiteWalk::skip_blocks() {
#if defined(__x86_64__)
  if (base::has_wide_vectors) skip_ink_wide();
#endif
  while (may_be_white_ == 0) {
    if (block_ + 64 >= text_.size()) return false;
    look_at(block_ + 64);
  }
  return true;
}

std::size_t WhiteWalk::next(std::size_t from) {
  if (from >= text_.size()) return text_.size();
  if (from >= block_ + 64) look_at(from);
  if (from > block_) may_be_white_ &= ~std::uint64_t{0} << (from - block_);
  while (true) {
    if (may_be_white_ == 0 && !skip_blocks()) return text_.size();
    std::size_t at = block_ + static_cast<std::size_t>(std::countr_zero(may_be_white_));
    if (static_cast<unsigned char>(text_[at]) <= 0x20) return at;
    if (at > from && continues(text_[at])) --at;
    if (white_length(text_, at) != 0) return at;
    may_be_white_ &= may_be_white_ - 1;
  }
}

void append_part(std::vector<OffsetPiece>& pieces, std::uint32_t first, std::uint32_t count, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t behind = first + count;
  while (first + 1 < behind && pieces[first + 1].at <= begin) ++first;
  for (std::uint32_t i = first; i < behind && (i == first || pieces[i].at < end); ++i) {
    const OffsetPiece piece = pieces[i];
    if (piece.at <= begin)
      pieces.push_back({0, piece.source + (begin - piece.at)});
    else
      pieces.push_back({piece.at - begin, piece.source});
  }
}

std::string_view compact_parts(std::string_view text, std::span<const plan::Span> parts, bool has_white, base::Arena& arena,
                               std::vector<OffsetPiece>& pieces) {
  std::size_t size = 0;
  for (const plan::Span part : parts) size += part.end - part.begin + 1;
  char* const out = arena.allocate(size);
  Writer writer(text, out, pieces);
  bool first = true;
  for (const plan::Span part : parts) {
    bool spaced = !first;
    bool broken = !first;
    std::size_t at = part.begin;
    while (at < part.end) {
      const std::size_t white = has_white ? find_white(text, at, part.end) : part.end;
      writer.add(at, white, spaced, broken);
      spaced = false;
      broken = false;
      for (at = white; at < part.end;) {
        const std::uint32_t length = white_length(text, at);
        if (length == 0) break;
        spaced |= !is_zero_width(text, at);
        broken |= text[at] == '\n' || text[at] == '\r';
        at += length;
      }
    }
    first = false;
  }
  return {out, writer.size()};
}

}  // namespace bihuan::reader
