// SPDX-License-Identifier: Apache-2.0
// Characters as structure sees them: full-width forms read as ASCII, and what may end, open or join a line.
// Knows no words.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/utf8.h"

namespace bihuan::reader {

struct Char {
  char32_t code = 0;  // full-width ASCII folded to ASCII; 0 at the end of the text
  std::uint32_t length = 0;
};

constexpr char32_t folded(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

[[gnu::always_inline]] inline Char char_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xE0 && lead < 0xF0 && at + 3 <= text.size())  // nearly all characters of a plan
    return {folded((lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu)), 3};
  return {base::utf8_at(text, at), static_cast<std::uint32_t>(base::utf8_length(lead))};
}

// Nearly all characters of a plan, ideographs of U+4000 to U+9FFF, begin with these bytes; none of them is a mark, a digit or white space.
constexpr bool begins_plain(char lead) { return static_cast<unsigned char>(lead) - 0xE4u <= 0xE9u - 0xE4u; }

// A sign, digit or letter of ASCII: neither white space nor a part of a longer character.
constexpr bool is_ascii_ink(char c) { return static_cast<unsigned char>(c) - 0x21u <= 0x7Fu - 0x21u; }

// Passes over characters that begin plain: the first byte from `at` on that begins another one, or `end` (at least; of valid UTF-8).
inline std::size_t behind_plain(std::string_view text, std::size_t at, std::size_t end) {
#if defined(__SSE2__)
  while (at + 16 <= end) {  // five at a time
    constexpr unsigned leads = 0b1'001'001'001'001;
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xE4)));
    const __m128i plain = _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(0xE9 - 0xE4)), above);
    const unsigned others = ~static_cast<unsigned>(_mm_movemask_epi8(plain)) & leads;
    if (others == 0) {
      at += 15;
      continue;
    }
    at += static_cast<unsigned>(std::countr_zero(others));
    return at;
  }
#endif
  while (at < end && begins_plain(text[at])) at += 3;
  return at;
}
inline std::size_t behind_plain(std::string_view text, std::size_t at = 0) { return behind_plain(text, at, text.size()); }

[[gnu::always_inline]] inline Char last_char(std::string_view text) {
  const std::size_t size = text.size();
  const auto behind = [&](std::size_t back) { return static_cast<unsigned char>(text[size - back]); };
  if (size >= 3 && (behind(3) & 0xF0) == 0xE0)  // nearly all characters of a plan
    return {folded((behind(3) & 0x0Fu) << 12 | (behind(2) & 0x3Fu) << 6 | (behind(1) & 0x3Fu)), 3};
  if (size == 0) return {};
  if (behind(1) < 0x80) return {behind(1), 1};
  const std::size_t at = base::utf8_before(text, size);
  return {base::utf8_at(text, at), static_cast<std::uint32_t>(size - at)};
}

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ideograph(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// 。！？ and their half-width forms.
constexpr bool is_full_stop(char32_t c) { return c == U'。' || c == '!' || c == '?' || c == U'｡'; }
// What may close a paragraph: full stops, ；：…
constexpr bool is_terminator(char32_t c) { return is_full_stop(c) || c == ';' || c == ':' || c == U'…'; }
constexpr bool is_clause_mark(char32_t c) { return c == ',' || c == U'、' || c == ';' || c == U'､'; }
constexpr bool is_opener(char32_t c) {
  return c == '(' || c == '[' || c == U'〔' || c == U'【' || c == U'「' || c == U'『' || c == U'《' || c == U'〈' || c == U'“' ||
         c == U'‘' || c == '<';
}
constexpr bool is_closer(char32_t c) {
  return c == ')' || c == ']' || c == U'〕' || c == U'】' || c == U'」' || c == U'』' || c == U'》' || c == U'〉' || c == U'”' ||
         c == U'’' || c == '>';
}
constexpr bool is_dash(char32_t c) { return c == '-' || c == U'—' || c == U'–' || c == U'―' || c == U'─' || c == U'━' || c == U'－'; }
constexpr bool is_bullet(char32_t c) {
  return c == U'•' || c == U'·' || c == U'●' || c == U'○' || c == U'■' || c == U'□' || c == U'◆' || c == U'◇' || c == U'▲' || c == U'△' ||
         c == U'★' || c == U'☆' || c == U'※' || c == U'►' || c == U'▪' || c == U'\uF0B7';
}

// The bracket that closes `opener`; 0 for none.
constexpr char32_t closer_of(char32_t opener) {
  switch (opener) {
    case '(':
      return ')';
    case '[':
      return ']';
    case U'〔':
      return U'〕';
    case U'【':
      return U'】';
    default:
      return 0;
  }
}

// The bracket that `closer` closes; 0 for none.
constexpr char32_t matching_opener(char32_t closer) {
  switch (closer) {
    case ')':
      return '(';
    case ']':
      return '[';
    case U'〕':
      return U'〔';
    case U'】':
      return U'【';
    default:
      return 0;
  }
}

// A set of characters. A filter on their last ten bits turns most others away at once.
class CharacterSet {
 public:
  explicit constexpr CharacterSet(std::u32string_view characters) : characters_(characters) {
    for (const char32_t c : characters) filter_[c >> 6 & 15] |= std::uint64_t{1} << (c & 63);
  }
  constexpr bool has(char32_t c) const {
    return (filter_[c >> 6 & 15] >> (c & 63) & 1) != 0 && characters_.find(c) != std::u32string_view::npos;
  }

 private:
  std::u32string_view characters_;
  std::array<std::uint64_t, 16> filter_{};
};

// Code points, counted to `limit` at most.
inline std::uint32_t width(std::string_view text, std::uint32_t limit = 0xFFFFFFFF) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < limit; ++count)
    at += begins_plain(text[at]) ? 3 : base::utf8_length(static_cast<unsigned char>(text[at]));
  return count;
}

// Looks for the second byte of `word` first: a handful of first bytes begin all ideographs.
inline bool contains(std::string_view text, std::string_view word) {
  if (word.size() < 3) return text.find(word) != std::string_view::npos;
  const std::string_view rest = word.substr(1);
  for (std::size_t at = text.find(rest, 1); at != std::string_view::npos; at = text.find(rest, at + 1))
    if (text[at - 1] == word[0]) return true;
  return false;
}

}  // namespace bihuan::reader
