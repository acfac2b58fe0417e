// SPDX-License-Identifier: Apache-2.0
// What one character can mean inside a number: a digit, a power of ten, a point, a sign of per cent. One table look-up per character.
// Knows nothing of how they combine.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace bihuan::reader {

enum class GlyphKind : std::uint8_t {
  other,
  digit,          // 0-9 ０-９
  spelled_digit,  // 〇零一二…九
  pair,           // 两兩: 2, but a unit of weight behind a number
  capital_digit,  // 壹贰叁…玖, 俩: a word of its own when it stands alone
  unit,           // 十百千; value is the power of ten
  capital_unit,   // 拾佰仟
  tens,           // 廿 20, 卅 30; value is the ten's digit
  big_unit,       // 万亿; value is the power of ten
  point,          // . ．
  spelled_point,  // 点點
  comma,          // , ，
  percent,        // % ％ with value 0, ‰ with value 1
  slash,          // / ／
  about,          // 多余来; value 1: 几
  tail,           // 分又成折: may turn the number before them into a fraction or a rate
};

struct Glyph {
  GlyphKind kind = GlyphKind::other;
  std::uint8_t value = 0;
  std::uint8_t length = 0;  // bytes, spaces passed over included; 0 at the end of the text
  bool wide = false;        // full-width form of an ASCII character
};

namespace glyphs {

constexpr std::uint8_t pack(GlyphKind kind, int value) { return static_cast<std::uint8_t>(static_cast<int>(kind) << 4 | value); }

constexpr std::array<std::uint8_t, 128> ascii_table = [] {
  std::array<std::uint8_t, 128> table{};
  for (int i = 0; i < 10; ++i) table[static_cast<std::size_t>('0' + i)] = pack(GlyphKind::digit, i);
  table['.'] = pack(GlyphKind::point, 0);
  table[','] = pack(GlyphKind::comma, 0);
  table['%'] = pack(GlyphKind::percent, 0);
  table['/'] = pack(GlyphKind::slash, 0);
  return table;
}();

constexpr char32_t first_ideograph = 0x4E00;
constexpr char32_t last_ideograph = 0x9FFF;

constexpr std::array<std::uint8_t, last_ideograph - first_ideograph + 1> ideograph_table = [] {
  std::array<std::uint8_t, last_ideograph - first_ideograph + 1> table{};
  const auto put = [&table](GlyphKind kind, int value, std::u32string_view forms) {
    for (const char32_t form : forms) table[form - first_ideograph] = pack(kind, value);
  };
  constexpr std::u32string_view spelled = U"零一二三四五六七八九";
  for (int i = 0; i < 10; ++i) put(GlyphKind::spelled_digit, i, spelled.substr(static_cast<std::size_t>(i), 1));
  constexpr std::u32string_view capital[] = {U"", U"壹", U"贰貳俩倆", U"叁", U"肆", U"伍", U"陆陸", U"柒", U"捌", U"玖"};
  for (int i = 1; i < 10; ++i) put(GlyphKind::capital_digit, i, capital[i]);
  put(GlyphKind::pair, 2, U"两兩");
  put(GlyphKind::unit, 1, U"十");
  put(GlyphKind::unit, 2, U"百");
  put(GlyphKind::unit, 3, U"千");
  put(GlyphKind::capital_unit, 1, U"拾");
  put(GlyphKind::capital_unit, 2, U"佰");
  put(GlyphKind::capital_unit, 3, U"仟");
  put(GlyphKind::tens, 2, U"廿");
  put(GlyphKind::tens, 3, U"卅");
  put(GlyphKind::big_unit, 4, U"万萬");
  put(GlyphKind::big_unit, 8, U"亿億");
  put(GlyphKind::spelled_point, 0, U"点點");
  put(GlyphKind::about, 0, U"多余餘来來");
  put(GlyphKind::about, 1, U"几幾");
  put(GlyphKind::tail, 0, U"分又成折");
  return table;
}();

constexpr Glyph unpack(std::uint8_t entry, int length, bool wide) {
  return {static_cast<GlyphKind>(entry >> 4), static_cast<std::uint8_t>(entry & 15), static_cast<std::uint8_t>(length), wide};
}

}  // namespace glyphs

// The glyph at text[at]; kind other and length 0 at the end.
[[gnu::always_inline]] inline Glyph glyph_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const unsigned char lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return glyphs::unpack(glyphs::ascii_table[lead], 1, false);
  if (lead < 0xE2 || lead > 0xEF || at + 3 > text.size())
    return {GlyphKind::other, 0, static_cast<std::uint8_t>(base::utf8_length(lead)), false};
  const char32_t c = base::utf8_at(text, at);
  if (c >= glyphs::first_ideograph && c <= glyphs::last_ideograph)
    return glyphs::unpack(glyphs::ideograph_table[c - glyphs::first_ideograph], 3, false);
  if (c > 0xFF00 && c < 0xFF5F) return glyphs::unpack(glyphs::ascii_table[c - 0xFEE0], 3, true);
  if (c == U'〇') return {GlyphKind::spelled_digit, 0, 3, false};
  if (c == U'‰') return {GlyphKind::percent, 1, 3, false};
  return {GlyphKind::other, 0, 3, false};
}

// The character at text[at], 0 at the end; full-width ASCII comes as ASCII.
inline char32_t folded_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char32_t c = base::utf8_at(text, at);
  return c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c;
}

constexpr bool is_blank(char32_t c) { return c == U' ' || c == U'\u3000' || c == U'\u00A0'; }

// True when what stands at text[at] cannot go on with a number that ends there.
inline bool ends_number(std::string_view text, std::size_t at) {
  return glyph_at(text, at).kind == GlyphKind::other && (at >= text.size() || !is_blank(base::utf8_at(text, at)));
}

// Length of the spaces at text[at], at most `most` of them.
inline std::size_t blanks_at(std::string_view text, std::size_t at, int most) {
  if (at < text.size() && static_cast<unsigned char>(text[at]) >= 0xE4) return 0;  // nearly always: the blanks begin with 20, C2 and E3
  std::size_t end = at;
  for (; most > 0 && end < text.size() && is_blank(base::utf8_at(text, end)); --most)
    end += base::utf8_length(static_cast<unsigned char>(text[end]));
  return end - at;
}

}  // namespace bihuan::reader
