// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/numeral_parts.h"

namespace bihuan::reader {
namespace {

using base::Decimal;

struct DigitRun {
  std::int64_t mantissa = 0;
  int exponent = 0;     // 0, or minus the places after the point
  int whole_count = 0;  // digits before the point
  std::uint32_t end = 0;
  bool grouped = false;
  bool valid = false;
};

constexpr int most_digits = 18;

// Three digits at `at`, of the same width as `wide`, and no fourth.
bool is_group(std::string_view text, std::size_t at, bool wide) {
  const std::size_t step = wide ? 3 : 1;
  for (std::size_t i = 0; i < 3; ++i) {
    const Glyph glyph = glyph_at(text, at + i * step);
    if (glyph.kind != GlyphKind::digit || glyph.wide != wide) return false;
  }
  return glyph_at(text, at + 3 * step).kind != GlyphKind::digit;
}

DigitRun read_run(std::string_view text, std::size_t at) {
  DigitRun run;
  int digits = 0;
  bool since_comma = false;
  for (;;) {
    const Glyph glyph = glyph_at(text, at);
    if (glyph.kind == GlyphKind::digit) {
      if (++digits > most_digits) return run;
      run.mantissa = run.mantissa * 10 + glyph.value;
      at += glyph.length;
      continue;
    }
    if (glyph.kind != GlyphKind::comma) break;
    const bool first_group_fits = since_comma || (digits <= 3 && run.mantissa != 0);
    const bool same_width = glyph_at(text, at - (glyph.wide && at >= 3 ? 3 : 1)).wide == glyph.wide;
    if (!first_group_fits || !same_width || !is_group(text, at + glyph.length, glyph.wide)) break;
    since_comma = run.grouped = true;
    at += glyph.length;
  }
  run.whole_count = digits;
  const Glyph point = glyph_at(text, at);
  if (point.kind == GlyphKind::point && glyph_at(text, at + point.length).kind == GlyphKind::digit) {
    at += point.length;
    for (Glyph glyph = glyph_at(text, at); glyph.kind == GlyphKind::digit; glyph = glyph_at(text, at)) {
      if (++digits > most_digits) return run;
      run.mantissa = run.mantissa * 10 + glyph.value;
      --run.exponent;
      at += glyph.length;
    }
    const Glyph second = glyph_at(text, at);  // 1.2.3 numbers a clause
    if (second.kind == GlyphKind::point && glyph_at(text, at + second.length).kind == GlyphKind::digit) return run;
  }
  run.end = static_cast<std::uint32_t>(at);
  run.valid = true;
  return run;
}

struct Multiplier {
  int power = 0;
  std::uint32_t end = 0;
  bool about = false;
};

// 十 百 千 behind digits count where one digit stands before them (5百, 1.5千), else only in front of 万 or 亿.
Multiplier read_multiplier(const NumeralText& source, std::size_t at, int whole_count) {
  Multiplier result{0, static_cast<std::uint32_t>(at), false};
  const std::size_t start = at;
  if (source.spacing == Spacing::tight) {
    const std::size_t blank = blanks_at(source.text, at, 1);
    if (blank != 0) {
      const Glyph beyond = glyph_at(source.text, at + blank);
      if (beyond.kind == GlyphKind::big_unit || (beyond.kind == GlyphKind::about && beyond.value == 0)) at += blank;
    }
  }
  Glyph glyph = source.next(at);
  if (glyph.kind == GlyphKind::about && glyph.value == 0 && !opens_a_word(source.text, at + glyph.length)) {
    at += glyph.length;
    result.about = true;
    result.end = static_cast<std::uint32_t>(at);
    glyph = source.next(at);
  }
  if (glyph.kind == GlyphKind::unit || glyph.kind == GlyphKind::capital_unit) {
    const std::size_t after = at + glyph.length;
    const Glyph big = source.next(after);
    const bool before_big = big.kind == GlyphKind::big_unit;
    const bool fits = before_big || (glyph.value > 1 && whole_count == 1 && at - start <= (source.spacing == Spacing::loose ? 8u : 0u));
    if (!fits || opens_a_unit(source.text, glyph.value, after, false)) return result;
    result.power = glyph.value;
    at = after;
    result.end = static_cast<std::uint32_t>(at);
    glyph = big;
  }
  for (int count = 0; glyph.kind == GlyphKind::big_unit && count < 2; ++count) {
    result.power += glyph.value;
    at += glyph.length;
    result.end = static_cast<std::uint32_t>(at);
    glyph = source.next(at);
  }
  if (!result.about && glyph.kind == GlyphKind::about && glyph.value == 0 && !opens_a_word(source.text, at + glyph.length)) {
    at += glyph.length;
    result.about = true;
    result.end = static_cast<std::uint32_t>(at);
    for (glyph = source.next(at); glyph.kind == GlyphKind::big_unit && result.power < 12; glyph = source.next(at)) {
      result.power += glyph.value;
      at += glyph.length;
      result.end = static_cast<std::uint32_t>(at);
    }
  }
  return result;
}

// 1万4千6百 goes on with smaller and smaller parts; 1千零20 may end without a multiplier.
void read_smaller_parts(const NumeralText& source, Numeral& number, int power) {
  while (power > 1) {
    std::size_t at = number.end;
    Glyph glyph = source.next(at);
    const bool zero = glyph.kind == GlyphKind::spelled_digit && glyph.value == 0;
    if (zero) glyph = source.next(at += glyph.length);
    if (glyph.kind != GlyphKind::digit) return;
    const std::size_t start = at + glyph.length - (glyph.wide ? 3 : 1);
    const DigitRun run = read_run(source.text, start);
    if (!run.valid || run.exponent != 0) return;
    const Multiplier times = read_multiplier(source, run.end, run.whole_count);
    if (times.power == 0 && !zero) return;
    if (times.power >= power || run.mantissa >= powers_of_ten[power - times.power]) return;
    const auto sum = Decimal::add(number.value, Decimal(run.mantissa, times.power));
    if (!sum) return;
    number.value = *sum;
    number.end = times.end;
    number.approximate |= times.about;
    power = times.about ? 0 : times.power;
  }
}

}  // namespace

std::optional<Numeral> digit_numeral_at(const NumeralText& source, std::size_t at) {
  const DigitRun run = read_run(source.text, at);
  if (!run.valid) return std::nullopt;
  if (ends_number(source.text, run.end)) {
    Numeral plain;
    plain.value = Decimal(run.mantissa, run.exponent);
    plain.end = run.end;
    plain.is_grouped = run.grouped;
    return plain;
  }
  const Multiplier times = read_multiplier(source, run.end, run.whole_count);
  Numeral number;
  number.value = Decimal(run.mantissa, run.exponent + times.power);
  number.end = times.end;
  number.is_grouped = run.grouped;
  number.has_multiplier = times.power > 0;
  number.approximate = times.about;
  if (times.power > 1 && run.exponent == 0 && !times.about) read_smaller_parts(source, number, times.power);
  return number;
}

}  // namespace bihuan::reader
