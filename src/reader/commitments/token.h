// SPDX-License-Identifier: Apache-2.0
// A paragraph as the marks, words, quantities and dates that the grammar looks at. Offsets are bytes of the paragraph.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "reader/expressions/dates.h"
#include "reader/lexicon/unit.h"
#include "reader/lexicon/word.h"

namespace bihuan::reader {

enum class TokenKind : std::uint8_t { word, quantity, date };

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  Word word;                // TokenKind::word
  std::uint16_t index = 0;  // into Tokens::quantities or Tokens::dates

  bool is(WordKind wanted) const { return kind == TokenKind::word && word.kind == wanted; }
};

// A number with its unit, as it stands: 6.6万亩, 3%—5%, 1:2, 三个.
struct Quantity {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // with the unit, without 以上 or 左右
  base::Decimal value;
  std::optional<base::Decimal> value_max;  // of a range
  std::uint32_t unit_begin = 0;            // unit_begin == unit_end: no unit
  std::uint32_t unit_end = 0;
  Unit unit;
  bool is_ratio = false;     // 1:2
  bool has_value = true;     // false for 1:2:1 and for numbers that do not fit (一万一万亩)
  bool is_chinese = false;   // spelled with Chinese numerals
  bool is_fraction = false;  // 三分之二
  bool approximate = false;  // 多, 余
};

struct Tokens {
  std::string_view text;
  std::vector<Token> list;
  std::vector<Quantity> quantities;
  std::vector<CalendarDate> dates;

  void clear(std::string_view paragraph);
};

// 5. in front of an item that stands in the middle of a paragraph.
inline bool is_item_number(const Tokens& tokens, const Token& token) {
  if (token.kind != TokenKind::quantity || tokens.quantities[token.index].unit.kind != UnitKind::none) return false;
  return token.end - token.begin <= 2 && tokens.text.substr(token.end).starts_with('.');
}

}  // namespace bihuan::reader
