// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/find_numbers.h"

#include "reader/expressions/date_parts.h"
#include "reader/expressions/number_words.h"
#include "reader/expressions/numeral_parts.h"

namespace bihuan::reader {
namespace {

using base::Decimal;

bool is_minus(char32_t c) { return c == U'-' || c == U'−'; }
bool is_negative_word(char32_t c) { return c == U'负' || c == U'負'; }

// A minus is a sign only behind a space or punctuation: 5-20 has none, nor has --9.
bool is_sign_at(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char32_t before = folded_at(text, base::utf8_before(text, at));
  return is_blank(before) || is_any_of(before, U"(（[=:,;、。<>\n\t");
}

// 40k, 2.5 M: thousands and millions by letter.
void take_letter_multiplier(std::string_view text, Numeral& number) {
  const std::size_t at = number.end + blanks_at(text, number.end, 1);
  const char32_t letter = folded_at(text, at);
  const int power = letter == U'k' || letter == U'K' ? 3 : letter == U'M' ? 6 : 0;
  if (power == 0) return;
  const std::size_t end = at + base::utf8_length(static_cast<unsigned char>(text[at]));
  const char32_t next = folded_at(text, end);
  if (next != 0 && next < 0x80 && (next >= U'A' || (next >= U'0' && next <= U'9'))) return;
  number.value = number.value.scaled(power);
  number.end = static_cast<std::uint32_t>(end);
}

struct Exponent {
  int value = 0;
  std::size_t end = 0;
};

Exponent exponent_at(std::string_view text, std::size_t at) {
  const bool negative = is_minus(folded_at(text, at));
  if (negative || folded_at(text, at) == U'+') at += base::utf8_length(static_cast<unsigned char>(text[at]));
  const SmallNumber number = glyph_at(text, at).kind == GlyphKind::digit ? small_number_at(text, at) : SmallNumber{};
  if (number.end == 0 || number.value > 300) return {};
  return {negative ? -number.value : number.value, number.end};
}

std::optional<Decimal> power_of(Decimal base_value, int exponent) {
  std::optional<Decimal> product = Decimal(1);
  for (int i = exponent < 0 ? -exponent : exponent; i > 0 && product; --i) product = Decimal::multiply(*product, base_value);
  return product && exponent < 0 ? Decimal::divide(Decimal(1), *product) : product;
}

// 2^-1 and 2.5E3.
void take_power(std::string_view text, Numeral& number) {
  const char32_t mark = folded_at(text, number.end);
  if (mark != U'^' && mark != U'E' && mark != U'e') return;
  const Exponent exponent = exponent_at(text, number.end + base::utf8_length(static_cast<unsigned char>(text[number.end])));
  if (exponent.end == 0) return;
  const auto value = mark == U'^' ? power_of(number.value, exponent.value) : number.value.scaled(exponent.value);
  if (!value) return;
  number.value = *value;
  number.end = static_cast<std::uint32_t>(exponent.end);
}

// 1 4/3: a whole number, a space and a fraction.
void take_spaced_fraction(const NumeralText& source, Numeral& number) {
  const std::size_t blank = blanks_at(source.text, number.end, 1);
  if (blank == 0 || !number.value.is_integer() || glyph_at(source.text, number.end + blank).kind != GlyphKind::digit) return;
  const auto fraction = numeral_in(source, number.end + blank);
  if (!fraction || !fraction->is_fraction) return;
  if (const auto sum = Decimal::add(number.value, fraction->value)) {
    number.value = *sum;
    number.end = fraction->end;
    number.is_fraction = true;
  }
}

void take_dozen(const NumeralText& source, Numeral& number) {
  const std::uint32_t dozen = number.value == Decimal(1) || number.end == 0 ? source.after(number.end, U'打') : 0;
  if (dozen == 0 || !number.is_chinese) return;
  number.value = Decimal(12);
  number.end = dozen;
}

// 百三, 千五 on their own.
std::optional<Numeral> headless_number_at(std::string_view text, std::size_t at) {
  const Glyph unit = glyph_at(text, at), digit = glyph_at(text, at + unit.length);
  if (unit.kind != GlyphKind::unit || unit.value < 2 || digit.kind != GlyphKind::spelled_digit || digit.value == 0) return std::nullopt;
  const std::size_t end = at + 6;
  if (char_before(text, at) >= 0x4E00 || folded_at(text, end) >= 0x4E00) return std::nullopt;
  Numeral number;
  number.value = Decimal((10 + digit.value) * powers_of_ten[unit.value - 1]);
  number.end = static_cast<std::uint32_t>(end);
  number.is_chinese = true;
  return number;
}

std::optional<Numeral> unsigned_number_at(std::string_view text, std::size_t at) {
  const NumeralText source{text, Spacing::loose};
  auto number = numeral_in(source, at);
  if (!number) return headless_number_at(text, at);
  if (number->is_chinese) {
    if (is_part_of_word(text, at, number->end)) return std::nullopt;
    take_dozen(source, *number);
    return number;
  }
  if (!number->is_percent && !number->has_multiplier && !number->approximate) {
    take_power(text, *number);
    take_letter_multiplier(text, *number);
    take_spaced_fraction(source, *number);
  }
  return number;
}

// A percentage shrinks to the number that was written: 百分之五 to 五, 12% to 12, 三成 to 三.
FoundNumber bare_number(std::string_view text, std::size_t begin, const Numeral& number) {
  FoundNumber found{static_cast<std::uint32_t>(begin), number.end, number.value, number.approximate, number.is_percent};
  if (!number.is_percent) return found;
  const NumeralText source{text, Spacing::loose};
  const std::uint32_t last = static_cast<std::uint32_t>(base::utf8_before(text, number.end));
  if (const Glyph sign = glyph_at(text, last); sign.kind == GlyphKind::percent) {
    found.value = number.value.scaled(sign.value);
    found.end = last;
  } else if (sign.kind == GlyphKind::tail) {
    found.value = number.value.scaled(-1);
    found.end = last;
  } else {
    const std::size_t of = text.find("之", begin);
    if (of == std::string_view::npos || of >= number.end) return found;
    found.begin = static_cast<std::uint32_t>(of + 3 + blanks_at(text, of + 3, 8));
    if (const auto inner = numeral_in(source, found.begin)) found.value = inner->value;
  }
  while (found.end > found.begin && is_blank(char_before(text, found.end)))
    found.end = static_cast<std::uint32_t>(base::utf8_before(text, found.end));
  return found;
}

}  // namespace

std::optional<Numeral> written_number_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const Glyph glyph = glyph_at(text, at);
  if (glyph.kind != GlyphKind::other) {
    if (glyph.kind == GlyphKind::digit && continues_latin(text, at)) return std::nullopt;
    return unsigned_number_at(text, at);
  }
  const char32_t sign = folded_at(text, at);
  if (!is_negative_word(sign) && !(is_minus(sign) && is_sign_at(text, at))) return std::nullopt;
  auto number = unsigned_number_at(text, at + glyph.length + (is_negative_word(sign) ? blanks_at(text, at + glyph.length, 1) : 0));
  if (number) number->value = number->value.negated();
  return number;
}

std::size_t after_no_number(std::string_view text, std::size_t at) {
  const std::size_t address = after_address(text, at);
  if (address != at) return address;
  Glyph glyph = glyph_at(text, at);
  if (glyph.kind == GlyphKind::digit) {
    for (; glyph.kind == GlyphKind::digit; glyph = glyph_at(text, at)) at += glyph.length;
    return at;
  }
  std::size_t end = at + (glyph.length == 0 ? 1 : glyph.length);
  const bool numeral = glyph.kind >= GlyphKind::spelled_digit && glyph.kind <= GlyphKind::big_unit;
  if (!numeral) return end;
  for (glyph = glyph_at(text, end); glyph.kind >= GlyphKind::spelled_digit && glyph.kind <= GlyphKind::big_unit;
       glyph = glyph_at(text, end))
    end += glyph.length;
  return end;
}

std::vector<FoundNumber> find_numbers(std::string_view text) {
  std::vector<FoundNumber> found;
  for (std::size_t at = 0; at < text.size();) {
    const auto number = written_number_at(text, at);
    if (!number) {
      at = after_no_number(text, at);
      continue;
    }
    found.push_back(bare_number(text, at, *number));
    at = number->end;
  }
  return found;
}

}  // namespace bihuan::reader
