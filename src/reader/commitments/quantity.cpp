// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/quantity.h"

#include <algorithm>

#include "base/utf8.h"
#include "reader/expressions/numerals.h"
#include "reader/lexicon/lexicon.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

using Words = std::string_view;

constexpr WordSet powers{Words("百"), Words("千"), Words("万"), Words("亿"), Words("10"), Words("1")};
constexpr WordSet big_units{Words("万"), Words("亿"), Words("萬"), Words("億")};
constexpr WordSet numerals{Words("一"), Words("二"), Words("三"), Words("四"), Words("五"), Words("六"), Words("七"),
                           Words("八"), Words("九"), Words("十"), Words("百"), Words("千"), Words("万"), Words("亿"),
                           Words("两"), Words("零"), Words("〇"), Words("萬"), Words("億")};
constexpr WordSet wide_digits{Words("０"), Words("１"), Words("２"), Words("３"), Words("４"),
                              Words("５"), Words("６"), Words("７"), Words("８"), Words("９")};
constexpr WordSet points{Words("."), Words(","), Words("．")};
constexpr WordSet dots{Words("·"), Words("•"), Words("．"), Words("・")};
constexpr WordSet periods{Words("月"), Words("年"),   Words("季度"), Words("季"), Words("夜"),
                          Words("晚"), Words("学期"), Words("学年"), Words("车")};
// Only behind a slash: m³/d, km/h.
constexpr WordSet letter_periods{Words("d"), Words("h"), Words("a"), Words("s"), Words("min")};
constexpr WordSet rates{Words("/10万"),   Words("/万"),      Words("／10万"),    Words("/100万"),     Words("/10 万"),
                        Words("/１０万"), Words("／１０万"), Words("/１００万"), Words("／１００万"), Words("／万")};
constexpr WordSet dividers{Words("/"), Words("／"), Words("每")};
constexpr WordSet ranges{Words("——"), Words("—"),  Words("－"), Words("-"), Words("–"), Words("~"),
                         Words("～"), Words("至"), Words("到"), Words("∼"), Words("〜")};
constexpr WordSet colons{Words(":"), Words("："), Words("∶")};

// Bytes of the word of `words` that stands at text[at].
template <std::size_t N>
std::size_t length_at(std::string_view text, std::size_t at, const WordSet<N>& words) {
  return at < text.size() ? words.at_start(text.substr(at)) : 0;
}

// The multiplier at the end of a number as a power of ten: 5万 -> 4.
int multiplier_power(std::string_view number) {
  if (number.ends_with("万") || number.ends_with("萬")) return 4;
  if (number.ends_with("亿") || number.ends_with("億")) return 8;
  if (number.ends_with("千")) return 3;
  if (number.ends_with("百")) return 2;
  return 0;
}

// Bytes of d, h, a of m³/d where no further letter follows.
std::size_t lone_letters_at(std::string_view text, std::size_t at) {
  const std::size_t length = length_at(text, at, letter_periods);
  return length > 0 && at + length < text.size() && is_ascii_letter(text[at + length]) ? 0 : length;
}

// What a unit is divided by: 立方米 of 微克/立方米, 人·年 of 元/人·年, 万元 of 吨标准煤/万元. The end of it; `at` when nothing fits.
std::size_t denominator_end(std::string_view text, std::size_t at) {
  std::size_t length = 0, start = at;
  while ((length = length_at(text, start, powers)) > 0) start += length;
  std::size_t end = start + length_at(text, start, periods);
  if (end == start) end += Lexicon::instance().unit_at(text, start).length;
  if (end == start) end += lone_letters_at(text, start);
  end = std::max(end, at + Lexicon::instance().unit_at(text, at).length);  // 千瓦时 is no 千 of 瓦
  if (end == start) return start > at && start - at >= 3 ? start : at;
  if ((length = length_at(text, end, dots)) > 0) {
    const auto more = Lexicon::instance().unit_at(text, end + length);
    if (more.length > 0) end += length + more.length;
  }
  return end;
}

constexpr std::size_t most_glyphs = 64;  // of a number that could not be worked out, in Chinese numerals

// The end of a number that is written but has no value: more than 18 digits, 一万一万一万. `readable_end`: behind the part that has one;
// `at` when there is none. 0 where nothing of the kind stands.
std::size_t overlong_number_end(std::string_view text, std::size_t at, std::size_t readable_end) {
  if (readable_end == at) {
    std::size_t end = at, digits = 0;
    for (std::size_t length = 1; end < text.size() && length > 0; end += length) {
      length = is_ascii_digit(text[end]) ? 1 : length_at(text, end, wide_digits);
      if (length > 0) ++digits;
      if (length == 0) length = length_at(text, end, points);
    }
    while (points.ends(text.substr(at, end - at))) end = base::utf8_before(text, end);
    return digits > 18 ? end + length_at(text, end, big_units) : 0;
  }
  if (length_at(text, readable_end, big_units) == 0) return 0;
  std::size_t end = readable_end, count = 0;
  for (std::size_t length = 0; count < most_glyphs && (length = length_at(text, end, numerals)) > 0; ++count) end += length;
  return end;
}

// Reads the unit that begins at `start`, if one does.
void read_unit_word(std::string_view text, std::size_t start, Quantity& quantity) {
  const auto match = Lexicon::instance().unit_at(text, start);
  if (match.length == 0) return;
  std::size_t end = start + match.length;
  if (is_ascii_letter(text[end - 1]) && end < text.size() && is_ascii_letter(text[end])) return;
  quantity.unit = match.unit;
  for (std::size_t length = 0; (length = length_at(text, end, dividers)) > 0;) {
    const std::size_t longer = denominator_end(text, end + length);
    if (longer == end + length) break;
    end = longer;
    if (quantity.unit.weak) quantity.unit = {UnitKind::other, false};
  }
  quantity.unit_begin = static_cast<std::uint32_t>(start);
  quantity.unit_end = quantity.end = static_cast<std::uint32_t>(end);
}

// Reads the unit behind the number that ends at `at`.
void read_unit(std::string_view text, std::size_t at, Quantity& quantity) {
  quantity.unit_begin = quantity.unit_end = quantity.end = static_cast<std::uint32_t>(at);
  std::size_t start = at;
  if (start < text.size() && text[start] == ' ') ++start;
  if (const std::size_t slash = length_at(text, start, rates)) {
    quantity.unit = {UnitKind::other, false};
    quantity.unit_begin = static_cast<std::uint32_t>(start);
    quantity.unit_end = quantity.end = static_cast<std::uint32_t>(start + slash);
    return;
  }
  read_unit_word(text, start, quantity);
}

// 三分之二 as plans round it, to four places.
base::Decimal rounded_fraction(base::Decimal value) {
  if (value.exponent() >= -4) return value;
  std::int64_t mantissa = value.mantissa();
  int exponent = value.exponent();
  for (; exponent < -5 && mantissa != 0; ++exponent) mantissa /= 10;
  return base::Decimal((mantissa + (mantissa < 0 ? -5 : 5)) / 10, -4);
}

void apply_numeral(std::string_view text, const Numeral& numeral, Quantity& quantity) {
  quantity.approximate = quantity.approximate || numeral.approximate;
  if (!numeral.is_percent) return read_unit(text, numeral.end, quantity);
  quantity.unit = {UnitKind::percent, false};
  quantity.end = numeral.end;
  const std::size_t sign = base::utf8_before(text, numeral.end);
  quantity.unit_begin = static_cast<std::uint32_t>(sign);
  quantity.unit_end = numeral.end;
  if (text.substr(sign, numeral.end - sign) == "成") {  // 九成五
    const auto tail = numeral_at(text, numeral.end);
    if (tail && tail->is_chinese && tail->end == numeral.end + 3 && tail->value < base::Decimal(10)) {
      quantity.value = *base::Decimal::add(quantity.value, tail->value);
      quantity.end = quantity.unit_end = tail->end;
    }
  }
  if (text.substr(sign, numeral.end - sign) == "‰") quantity.value = quantity.value.scaled(1);  // counted in thousandths, as written
}

// 3%—5%, 3—5家, 三至五个: the second number, when there is one. Without it `quantity` stays.
void read_range(std::string_view text, const Numeral& low, Quantity& quantity) {
  const std::size_t length = length_at(text, quantity.end, ranges);
  if (length == 0) return;
  const std::size_t start = quantity.end + length;
  if (start >= text.size()) return;
  const auto high = numeral_at(text, start);
  if (!high || high->is_fraction != low.is_fraction) return;
  Quantity upper;
  apply_numeral(text, *high, upper);
  const bool unit_above = upper.unit_end > upper.unit_begin;
  const bool unit_below = quantity.unit_end > quantity.unit_begin;
  if (unit_below && !unit_above) return;
  base::Decimal first = low.value;
  const int power = multiplier_power(text.substr(start, high->end - start));
  if (!low.has_multiplier && high->has_multiplier && !unit_below) first = first.scaled(power);
  if (high->is_percent && !low.is_percent && unit_below) return;
  if (!(first < high->value)) return;
  quantity.value = first;
  quantity.value_max = high->value;
  quantity.unit = upper.unit;
  quantity.unit_begin = upper.unit_begin;
  quantity.unit_end = upper.unit_end;
  quantity.end = upper.end;
}

// 1:2 and 1:2:1. True when it was one.
bool read_ratio(std::string_view text, const Numeral& first, Quantity& quantity) {
  const std::size_t length = length_at(text, first.end, colons);
  if (length == 0) return false;
  const std::size_t start = first.end + length;
  if (start >= text.size()) return false;
  const auto second = numeral_at(text, start);
  if (!second || second->is_percent) return false;
  // 8:30 is a time; 1:15 hardly ever (师生比1:15).
  const bool is_time = second->end - start == 2 && is_ascii_digit(text[start]) && second->value < base::Decimal(60) &&
                       base::Decimal(4) < first.value && first.value < base::Decimal(25) && first.value.is_integer();
  const auto value = base::Decimal::divide(first.value, second->value);
  if (is_time || !value) return false;
  quantity.is_ratio = true;
  quantity.value = *value;
  quantity.end = second->end;
  const std::size_t again = length_at(text, second->end, colons);
  if (again > 0 && second->end + again < text.size()) {
    if (const auto third = numeral_at(text, second->end + again)) {
      quantity.end = third->end;
      quantity.has_value = false;
    }
  }
  quantity.unit_begin = quantity.unit_end = quantity.end;
  return true;
}

// 12 000: thousands parted by spaces, as pages copied from a PDF have them.
void take_spaced_groups(std::string_view text, std::size_t at, Numeral& numeral) {
  const auto digits = [text](std::size_t from) {
    std::size_t count = 0;
    while (from + count < text.size() && is_ascii_digit(text[from + count])) ++count;
    return count;
  };
  if (numeral.end - at != digits(at) || numeral.end - at > 3) return;
  while (numeral.end + 4 <= text.size() && text[numeral.end] == ' ' && digits(numeral.end + 1) == 3) {
    const auto group = base::Decimal::parse(text.substr(numeral.end + 1, 3));
    const auto sum = base::Decimal::add(numeral.value.scaled(3), *group);
    if (!sum) return;
    numeral.value = *sum;
    numeral.end += 4;
  }
}

// 120公里, 85%: neither a ratio nor grouped nor overlong, whatever follows.
void read_plain(std::string_view text, const Numeral& numeral, Quantity& quantity) {
  quantity.value = numeral.value;
  quantity.unit_begin = quantity.unit_end = quantity.end = numeral.end;
  if (numeral.is_percent) {
    quantity.unit = {UnitKind::percent, false};
    quantity.unit_begin = numeral.end - 1;
  } else {
    read_unit_word(text, numeral.end, quantity);
  }
  read_range(text, numeral, quantity);
}

}  // namespace

std::optional<Quantity> quantity_at(std::string_view text, std::size_t at) {
  auto numeral = numeral_at(text, at);
  if (numeral && numeral->is_plain) {
    std::optional<Quantity> plain(std::in_place);
    plain->begin = static_cast<std::uint32_t>(at);
    read_plain(text, *numeral, *plain);
    return plain;
  }
  if (const std::size_t end = overlong_number_end(text, at, numeral ? numeral->end : at)) {
    Quantity unknown;
    unknown.begin = static_cast<std::uint32_t>(at);
    unknown.has_value = false;
    read_unit(text, end, unknown);
    return unknown;
  }
  if (!numeral) return std::nullopt;
  take_spaced_groups(text, at, *numeral);
  Quantity quantity;
  quantity.begin = static_cast<std::uint32_t>(at);
  quantity.value = numeral->value;
  quantity.is_chinese = numeral->is_chinese;
  quantity.is_fraction = numeral->is_fraction;
  if (quantity.is_fraction) quantity.value = rounded_fraction(quantity.value);
  if (!numeral->is_chinese && !numeral->is_percent && read_ratio(text, *numeral, quantity)) return quantity;
  apply_numeral(text, *numeral, quantity);
  if (quantity.unit.kind == UnitKind::none && quantity.end < text.size() &&
      (is_ascii_letter(text[quantity.end]) || text[quantity.end] == '_'))
    return std::nullopt;
  if (!quantity.is_fraction) read_range(text, *numeral, quantity);
  return quantity;
}

}  // namespace bihuan::reader
