// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/numerals.h"

#include <algorithm>

#include "reader/expressions/numeral_parts.h"
#include "reader/expressions/words_at.h"

namespace bihuan::reader {
namespace {

using base::Decimal;

std::optional<Numeral> amount_at(const NumeralText& source, std::size_t at) {
  const Glyph first = glyph_at(source.text, at);
  switch (first.kind) {
    case GlyphKind::digit:
      return digit_numeral_at(source, at);
    case GlyphKind::spelled_digit:
    case GlyphKind::pair:
    case GlyphKind::capital_digit:
    case GlyphKind::tens:
      return spelled_numeral_at(source, at);
    case GlyphKind::unit:
    case GlyphKind::capital_unit:
      // 十; 千亿 and 百万 without a digit of their own.
      return first.value == 1 || source.next(at + first.length).kind == GlyphKind::big_unit ? spelled_numeral_at(source, at) : std::nullopt;
    default:
      return std::nullopt;
  }
}

// The byte after 分之 at `at`, else 0.
std::uint32_t after_parts_of(const NumeralText& source, std::size_t at) {
  const std::uint32_t part = source.after(at, U'分');
  return part == 0 ? 0 : source.after(part, U'之');
}

// What stands behind 分之: an amount, 百 (百分之百), or an amount with a sign of its own (负三分之负一).
std::optional<Numeral> numerator_at(const NumeralText& source, std::size_t at) {
  if (source.spacing == Spacing::loose) at += blanks_at(source.text, at, 8);
  const char32_t sign = folded_at(source.text, at);
  const bool negative = sign == U'负' || sign == U'負';
  if (auto number = amount_at(source, negative ? at + 3 : at)) {
    if (negative) number->value = number->value.negated();
    return number;
  }
  const Glyph first = glyph_at(source.text, at);
  const std::size_t after = at + first.length;
  if (first.kind != GlyphKind::unit || first.value != 2 || after_parts_of(source, after) != 0) return std::nullopt;
  Numeral hundred;  // 百分之百
  hundred.value = Decimal(100);
  hundred.end = static_cast<std::uint32_t>(after);
  hundred.is_chinese = true;
  return hundred;
}

// 百分之五, 千分之三, 万分之一: the power of ten leads without a digit of its own.
std::optional<Numeral> bare_parts_at(const NumeralText& source, std::size_t at) {
  int power = 0;
  std::size_t end = at;
  Glyph glyph = glyph_at(source.text, end);
  for (int count = 0; count < 3; ++count, glyph = source.next(end)) {
    if (glyph.kind != GlyphKind::unit && glyph.kind != GlyphKind::capital_unit && glyph.kind != GlyphKind::big_unit) break;
    power += glyph.value;
    end += glyph.length;
  }
  const std::uint32_t after = power == 0 ? 0 : after_parts_of(source, end);
  if (after == 0) return std::nullopt;
  auto number = numerator_at(source, after);
  if (!number) return std::nullopt;
  number->value = number->value.scaled(2 - power);
  number->is_percent = true;
  return number;
}

void divide_by(Numeral& numerator, const Numeral& denominator) {
  if (const auto quotient = Decimal::divide(numerator.value, denominator.value)) {
    numerator.value = *quotient;
    numerator.is_fraction = true;
  }
  numerator.is_chinese = numerator.is_chinese && denominator.is_chinese;
}

// 三分之二; nothing when `denominator` is not followed by 分之 and a number.
std::optional<Numeral> spelled_fraction_at(const NumeralText& source, const Numeral& denominator) {
  if (denominator.value.is_zero() || denominator.approximate) return std::nullopt;
  const std::uint32_t after = after_parts_of(source, denominator.end);
  if (after == 0) return std::nullopt;
  auto numerator = numerator_at(source, after);
  if (!numerator) return std::nullopt;
  divide_by(*numerator, denominator);
  return numerator;
}

bool is_digit_before(std::string_view text, std::size_t at) {
  return at > 0 && glyph_at(text, base::utf8_before(text, at)).kind == GlyphKind::digit;
}

// 1/2, 3/4: at most 10 parts, so that 63/322 and 6/30 stay page counters and dates; nothing in a chain of slashes.
std::optional<Numeral> slash_fraction_at(const NumeralText& source, std::size_t at, const Numeral& numerator) {
  if (numerator.has_multiplier || numerator.approximate || numerator.is_chinese || !numerator.value.is_integer()) return std::nullopt;
  const Glyph slash = glyph_at(source.text, numerator.end);
  if (slash.kind != GlyphKind::slash || numerator.value > Decimal(10)) return std::nullopt;
  const std::size_t below = numerator.end + slash.length;
  if (glyph_at(source.text, below).kind != GlyphKind::digit) return std::nullopt;
  auto denominator = digit_numeral_at(source, below);
  if (!denominator || !denominator->value.is_integer() || denominator->has_multiplier) return std::nullopt;
  if (denominator->value > Decimal(10) || denominator->value < Decimal(2)) return std::nullopt;
  if (glyph_at(source.text, denominator->end).kind == GlyphKind::slash) return std::nullopt;
  if (at > 0 && (is_digit_before(source.text, at) || glyph_at(source.text, base::utf8_before(source.text, at)).kind == GlyphKind::slash))
    return std::nullopt;
  Numeral fraction = numerator;
  divide_by(fraction, *denominator);
  fraction.end = denominator->end;
  return fraction;
}

// 三成, 9.5成 but not 一成不变, 三成员; 五折 but not 五折叠.
void take_tenths(const NumeralText& source, Numeral& number) {
  if (number.has_multiplier || number.is_fraction || number.value > Decimal(10)) return;
  const std::uint32_t share = source.after(number.end, U'成');
  const std::uint32_t discount = share == 0 ? source.after(number.end, U'折') : 0;
  const std::uint32_t end = share != 0 ? share : discount;
  if (end == 0) return;
  const char32_t next = folded_at(source.text, end);
  if (share != 0 && is_any_of(next, U"立为為员員功果效本长長就都熟型品交人不份分绩績像群套批片形婚家名语語规規")) return;
  if (discount != 0 && (number.value == Decimal(10) || is_any_of(next, U"叠疊射旧舊合返腾騰服损損线線页頁子"))) return;
  number.value = number.value.scaled(1);
  number.is_percent = true;
  number.end = end;
}

void take_percent_sign(const NumeralText& source, Numeral& number) {
  std::size_t at = number.end;
  if (source.spacing == Spacing::tight) at += blanks_at(source.text, at, 1);
  const Glyph sign = source.next(at);
  if (sign.kind != GlyphKind::percent) return take_tenths(source, number);
  number.value = number.value.scaled(-sign.value);
  number.is_percent = true;
  number.end = static_cast<std::uint32_t>(at + sign.length);
}

// 三百五十又三分之一.
void take_mixed_fraction(const NumeralText& source, Numeral& number) {
  const std::uint32_t also = source.after(number.end, U'又');
  if (also == 0 || number.approximate) return;
  std::size_t at = also;
  if (source.spacing == Spacing::loose) at += blanks_at(source.text, at, 8);
  const auto denominator = amount_at(source, at);
  if (!denominator) return;
  const auto fraction = spelled_fraction_at(source, *denominator);
  if (!fraction) return;
  if (const auto sum = Decimal::add(number.value, fraction->value)) {
    number.value = *sum;
    number.end = fraction->end;
    number.is_fraction = true;
  }
}

bool is_no_part_of_number(std::string_view text, std::size_t at) {
  const unsigned char lead = at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
  return lead >= 0xE4 && lead <= 0xE9 && glyph_at(text, at).kind == GlyphKind::other;
}

// 12, 6.6万 or 85% in ASCII, as nearly all numbers of plans are. False, with nothing said of the number, where it may go on.
bool read_plain(std::string_view text, std::size_t at, Numeral& number) {
  const std::size_t last = std::min(text.size(), at + 18);  // more digits do not fit
  std::int64_t mantissa = 0;
  std::size_t end = at, point = 0;
  const auto take_digits = [&] {
    for (; end < last && text[end] >= '0' && text[end] <= '9'; ++end) mantissa = mantissa * 10 + (text[end] - '0');
  };
  take_digits();
  if (end == at) return false;
  if (end < last && text[end] == '.') {
    point = end++;
    take_digits();
    if (end == point + 1) return false;
  }
  int power = point == 0 ? 0 : static_cast<int>(point + 1) - static_cast<int>(end);
  if (end < text.size()) {
    number.is_percent = text[end] == '%';
    if (!number.is_percent && !is_no_part_of_number(text, end)) {
      const Glyph glyph = glyph_at(text, end);
      if (glyph.kind != GlyphKind::big_unit || !is_no_part_of_number(text, end + glyph.length)) return false;
      number.has_multiplier = true;
      power += glyph.value;
      end += glyph.length;
    }
  }
  number.value = Decimal(mantissa, power);
  number.end = static_cast<std::uint32_t>(end + number.is_percent);
  number.is_plain = !number.is_percent || glyph_at(text, number.end).kind != GlyphKind::big_unit;
  return true;
}

}  // namespace

std::optional<Numeral> numeral_in(const NumeralText& source, std::size_t at) {
  const Glyph first = glyph_at(source.text, at);
  if (first.kind == GlyphKind::other || first.kind >= GlyphKind::point) return std::nullopt;
  if ((first.kind == GlyphKind::unit || first.kind == GlyphKind::capital_unit || first.kind == GlyphKind::big_unit)) {
    if (auto parts = bare_parts_at(source, at)) return parts;
  }
  auto number = amount_at(source, at);
  if (!number || ends_number(source.text, number->end)) return number;
  if (auto fraction = spelled_fraction_at(source, *number)) return fraction;
  if (auto fraction = slash_fraction_at(source, at, *number)) return fraction;
  take_mixed_fraction(source, *number);
  take_percent_sign(source, *number);
  return number;
}

std::optional<Numeral> numeral_at(std::string_view text, std::size_t at) {
  std::optional<Numeral> plain(std::in_place);
  if (at < text.size() && read_plain(text, at, *plain)) return plain;
  return numeral_in({text, Spacing::tight}, at);
}

bool opens_a_unit(std::string_view text, int power, std::size_t after, bool spelled) {
  const char32_t next = folded_at(text, after);
  if (power == 2) {
    if (next == U'分') {
      const char32_t second = folded_at(text, after + 3);
      return is_any_of(second, U"点點比率制");
    }
    return !spelled && is_any_of(next, U"强強佳姓货貨科川日帕");
  }
  if (power != 3) return false;
  return is_any_of(next, U"克瓦伏卡赫帕焦牛") || (!spelled && next == U'米');
}

bool opens_a_word(std::string_view text, std::size_t after) {
  const char32_t word = folded_at(text, after - 3);
  const char32_t next = folded_at(text, after);
  switch (word) {
    case U'多':
      return is_any_of(next, U"样樣功式媒党黨边邊极極民数數劳勞次少云雲");
    case U'余':
    case U'餘':
      return is_any_of(next, U"额額热熱量地下杭姚");
    case U'来':
    case U'來':
      return is_any_of(next, U"自源到临臨看说說年访訪电電华華宾賓料历歷");
    default:
      return is_any_of(next, U"何乎率");
  }
}

}  // namespace bihuan::reader
