// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/numeral_parts.h"

namespace bihuan::reader {
namespace {

using base::Decimal;

bool is_plain_digit(GlyphKind kind) { return kind == GlyphKind::spelled_digit || kind == GlyphKind::capital_digit; }
bool is_any_unit(GlyphKind kind) { return kind == GlyphKind::unit || kind == GlyphKind::capital_unit; }

// Reads left to right: tens, hundreds and thousands gather in `section_`, 万 and 亿 close it.
class SpelledReader {
 public:
  SpelledReader(const NumeralText& source, std::size_t at) : source_(source), begin_(at), at_(at), end_(at) {}

  std::optional<Numeral> read() {
    for (int count = 0; count < most_glyphs; ++count) {
      const Glyph glyph = source_.next(at_);
      if (!take(glyph)) break;
    }
    if (broken_ || glyphs_ == 0) return std::nullopt;
    close_trailing_digit();
    std::int64_t whole = 0;
    if (__builtin_add_overflow(high_ + middle_, section_, &whole)) return std::nullopt;
    Numeral number;
    number.value = Decimal(whole);
    number.end = static_cast<std::uint32_t>(end_);
    number.is_chinese = true;
    number.approximate = about_;
    if (!about_) read_fraction(whole, number);
    if (glyphs_ == 1 && capital_ && !is_amount(number.end)) return std::nullopt;
    return number;
  }

 private:
  static constexpr int most_glyphs = 40;
  static constexpr int no_power = 9;

  void accept(const Glyph& glyph) {
    at_ += glyph.length;
    ++glyphs_;
  }
  void accept_to_end(const Glyph& glyph) {
    accept(glyph);
    end_ = at_;
  }

  bool take(const Glyph& glyph) {
    switch (glyph.kind) {
      case GlyphKind::pair:
        if (!may_open_with_pair(glyph)) return false;
        return take_digit(glyph);
      case GlyphKind::capital_digit:
        capital_ = true;
        return take_digit(glyph);
      case GlyphKind::spelled_digit:
        return glyph.value == 0 ? take_zero(glyph) : take_digit(glyph);
      case GlyphKind::capital_unit:
      case GlyphKind::unit:
        return take_unit(glyph);
      case GlyphKind::tens:
        return take_tens(glyph);
      case GlyphKind::big_unit:
        return take_big_unit(glyph);
      case GlyphKind::about:
        return take_about(glyph);
      default:
        return false;
    }
  }

  // Behind other numerals 两 is a weight (三十两) unless a power of ten follows it.
  bool may_open_with_pair(const Glyph& glyph) const {
    if (glyphs_ == 0) return true;
    const GlyphKind next = source_.next(at_ + glyph.length).kind;
    return digit_ < 0 && (is_any_unit(next) || next == GlyphKind::big_unit);
  }

  bool take_digit(const Glyph& glyph) {
    if (about_ || digit_ >= 0) {
      broken_ = !about_;  // 十四五, 三四十: no number
      return false;
    }
    digit_ = glyph.value;
    accept_to_end(glyph);
    return true;
  }

  bool take_zero(const Glyph& glyph) {
    if (about_ || digit_ >= 0) return false;
    zero_ = true;
    accept(glyph);
    if (glyphs_ == 1) end_ = at_;
    return true;
  }

  bool take_tens(const Glyph& glyph) {
    if (about_ || digit_ >= 0 || power_ <= 1) return false;
    section_ += glyph.value * 10;
    power_ = 1;
    zero_ = false;
    accept_to_end(glyph);
    return true;
  }

  bool take_unit(const Glyph& glyph) {
    const int power = glyph.value;
    if (power >= power_ || about_) return false;
    const bool implied_one = digit_ < 0;
    const bool opens_a_thousand = glyphs_ == 0 && source_.next(at_ + glyph.length).kind == GlyphKind::big_unit;  // 千亿, 百万
    if (implied_one && power != 1 && !opens_a_thousand) return false;
    if (glyph.kind == GlyphKind::unit && opens_a_unit(source_.text, power, at_ + glyph.length, true)) return false;
    section_ += (implied_one ? 1 : digit_) * powers_of_ten[power];
    capital_ |= glyph.kind == GlyphKind::capital_unit;
    digit_ = -1;
    power_ = power;
    zero_ = false;
    accept_to_end(glyph);
    return true;
  }

  bool take_big_unit(const Glyph& glyph) {
    const bool open = digit_ >= 0 || section_ > 0;
    if (glyph.value == 8) {
      if (high_ != 0 || (!open && middle_ == 0)) return false;
      high_ = (middle_ + section_ + (digit_ > 0 ? digit_ : 0));
      if (high_ > 1'000'000'000) return false;
      high_ *= powers_of_ten[8];
      middle_ = 0;
    } else if (open) {
      if (middle_ != 0) return false;
      middle_ = (section_ + (digit_ > 0 ? digit_ : 0)) * powers_of_ten[4];
    } else {
      if (middle_ == 0 || middle_ >= powers_of_ten[8] || !after_big_) return false;  // 四万万
      middle_ *= powers_of_ten[4];
    }
    section_ = 0;
    digit_ = -1;
    power_ = no_power;
    big_power_ = glyph.value;
    zero_ = false;
    after_big_ = true;
    accept_to_end(glyph);
    return true;
  }

  bool take_about(const Glyph& glyph) {
    const bool closed = digit_ < 0 && (section_ > 0 || middle_ > 0 || high_ > 0);
    if (about_ || !closed || opens_a_word(source_.text, at_ + glyph.length)) return false;
    about_ = true;
    zero_ = false;
    accept_to_end(glyph);
    return true;
  }

  // 四百五 is 450, 九十二万四 is 924000 and 两千三点一 is 2300.1, but 一千零三 is 1003.
  void close_trailing_digit() {
    if (digit_ < 0) return;
    const bool short_form = !zero_;
    if (short_form && section_ > 0 && power_ >= 2 && power_ != no_power) {
      section_ += digit_ * powers_of_ten[power_ - 1];
    } else if (short_form && section_ == 0 && after_big_) {
      section_ += digit_ * powers_of_ten[big_power_ - 1];
    } else {
      section_ += digit_;
    }
  }

  void read_fraction(std::int64_t whole, Numeral& number) {
    const Glyph point = source_.next(end_);
    if (point.kind != GlyphKind::spelled_point) return;
    std::size_t at = end_ + point.length;
    std::int64_t mantissa = whole;
    int places = 0;
    Glyph glyph = source_.next(at);
    for (; is_plain_digit(glyph.kind) && places < 9; glyph = source_.next(at)) {
      if (mantissa > powers_of_ten[17] / 10) return;
      mantissa = mantissa * 10 + glyph.value;
      ++places;
      at += glyph.length;
    }
    if (places == 0 || is_any_unit(glyph.kind) || is_plain_digit(glyph.kind)) return;  // 九点二十 is a time
    int power = 0;
    for (; glyph.kind == GlyphKind::big_unit && power <= 8; glyph = source_.next(at)) {
      power += glyph.value;
      at += glyph.length;
    }
    number.value = Decimal(mantissa, power - places);
    number.end = static_cast<std::uint32_t>(at);
    glyphs_ += places;
  }

  // A capital form alone is a word (陆地, 退伍) unless money, a rate or a fraction stands beside it.
  bool is_amount(std::size_t end) const {
    const char32_t next = folded_at(source_.text, end);
    if (next != 0 && std::u32string_view(U"元圆角折成分个又").find(next) != std::u32string_view::npos) return true;
    return begin_ >= 3 && source_.text.substr(begin_ - 3, 3) == "之";
  }

  const NumeralText& source_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t end_;
  std::int64_t high_ = 0, middle_ = 0, section_ = 0;
  int digit_ = -1;
  int power_ = no_power;
  int big_power_ = 0;
  int glyphs_ = 0;
  bool zero_ = false, about_ = false, after_big_ = false, capital_ = false, broken_ = false;
};

// 二〇二五, 零五, 一九九八: digit by digit, with a 零 in it or four digits long (一二三产业 is no number).
// 九五折 and 三八折 are the only pairs. Sets `pairs` to whether the text goes on digit by digit at all.
std::optional<Numeral> digit_by_digit_at(const NumeralText& source, std::size_t at, bool& pairs) {
  std::int64_t value = 0;
  int count = 0;
  bool zero = false;
  Glyph glyph = source.next(at);
  for (; glyph.kind == GlyphKind::spelled_digit && count < 19; glyph = source.next(at)) {
    if (count < 18) value = value * 10 + glyph.value;
    zero |= glyph.value == 0;
    ++count;
    at += glyph.length;
  }
  pairs = count > 1;
  if (count < 2 || count > 18 || is_any_unit(glyph.kind) || glyph.kind == GlyphKind::big_unit) return std::nullopt;
  const bool discount = count == 2 && source.after(at, U'折') != 0;
  if (!discount && !zero && count < 4) return std::nullopt;
  Numeral number;
  number.value = Decimal(value, discount ? -1 : 0);
  number.end = static_cast<std::uint32_t>(at);
  number.is_chinese = true;
  return number;
}

}  // namespace

std::optional<Numeral> spelled_numeral_at(const NumeralText& source, std::size_t at) {
  const Glyph first = source.next(at);
  if (first.kind == GlyphKind::spelled_digit) {
    const GlyphKind second = source.next(at + first.length).kind;
    if (second == GlyphKind::spelled_digit) {
      bool pairs = false;
      if (const auto number = digit_by_digit_at(source, at, pairs)) return number;
      if (pairs && first.value != 0) return std::nullopt;
    }
  }
  return SpelledReader(source, at).read();
}

}  // namespace bihuan::reader
