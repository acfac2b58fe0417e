// SPDX-License-Identifier: Apache-2.0
#include "base/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace bihuan::base {
namespace {

using Wide = __int128;
constexpr Wide limit = static_cast<Wide>(999'999'999'999'999'999);

std::optional<Decimal> fit(Wide mantissa, int exponent) {
  while (mantissa != 0 && mantissa % 10 == 0) {
    mantissa /= 10;
    ++exponent;
  }
  if (mantissa > limit || mantissa < -limit || exponent > 10'000 || exponent < -10'000) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(mantissa), exponent);
}

// a × 10^power; nothing when it leaves 37 digits.
std::optional<Wide> shifted(std::int64_t value, int power) {
  Wide wide = value;
  if (power > 19) return std::nullopt;
  for (; power > 0; --power) wide *= 10;
  return wide;
}

int digit_count(std::int64_t value) {
  int count = 1;
  for (; value >= 10 || value <= -10; value /= 10) ++count;
  return count;
}

}  // namespace

std::optional<Decimal> Decimal::add(Decimal a, Decimal b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  const int low = std::min(a.exponent(), b.exponent());
  const auto left = shifted(a.mantissa(), a.exponent() - low);
  const auto right = shifted(b.mantissa(), b.exponent() - low);
  if (!left || !right) return std::nullopt;
  return fit(*left + *right, low);
}

std::optional<Decimal> Decimal::multiply(Decimal a, Decimal b) {
  return fit(static_cast<Wide>(a.mantissa()) * b.mantissa(), a.exponent() + b.exponent());
}

std::optional<Decimal> Decimal::divide(Decimal a, Decimal b, int digits) {
  if (b.is_zero()) return std::nullopt;
  if (a.is_zero()) return Decimal();
  // Scale the dividend until the quotient has one digit more than asked for, then round that digit away.
  const int power = std::clamp(digits + 1 - digit_count(a.mantissa()) + digit_count(b.mantissa()), 0, 19);
  Wide quotient = *shifted(a.mantissa(), power) / b.mantissa();
  int exponent = a.exponent() - b.exponent() - power;
  Wide bound = 1;
  for (int i = 0; i < digits; ++i) bound *= 10;
  while (quotient >= bound || quotient <= -bound) {
    const Wide rest = quotient % 10;
    quotient /= 10;
    ++exponent;
    if (quotient < bound && quotient > -bound) quotient += rest >= 5 ? 1 : rest <= -5 ? -1 : 0;
  }
  return fit(quotient, exponent);
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  std::int64_t mantissa = 0;
  int exponent = 0, digits = 0;
  bool point = false, any = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (digits == 0 && c == '0') {
      exponent -= point;
      continue;
    }
    if (++digits > 18) return std::nullopt;
    mantissa = mantissa * 10 + (c - '0');
    exponent -= point;
  }
  if (!any) return std::nullopt;
  return Decimal(negative ? -mantissa : mantissa, exponent);
}

double Decimal::to_double() const { return static_cast<double>(mantissa_) * std::pow(10.0, exponent_); }

char* Decimal::write(char* out) const {
  char digits[24];
  const char* end = std::to_chars(digits, digits + sizeof digits, mantissa_ < 0 ? -mantissa_ : mantissa_).ptr;
  const int count = static_cast<int>(end - digits);
  if (mantissa_ < 0) *out++ = '-';
  if (exponent_ > 30 || exponent_ < -30) {
    std::memcpy(out, digits, static_cast<std::size_t>(count));
    out += count;
    *out++ = 'e';
    return std::to_chars(out, out + 8, static_cast<int>(exponent_)).ptr;
  }
  if (exponent_ >= 0) {
    std::memcpy(out, digits, static_cast<std::size_t>(count));
    out += count;
    std::memset(out, '0', static_cast<std::size_t>(exponent_));
    return out + exponent_;
  }
  const int whole = count + exponent_;
  if (whole <= 0) {
    *out++ = '0';
    *out++ = '.';
    std::memset(out, '0', static_cast<std::size_t>(-whole));
    out += -whole;
    std::memcpy(out, digits, static_cast<std::size_t>(count));
    return out + count;
  }
  std::memcpy(out, digits, static_cast<std::size_t>(whole));
  out += whole;
  *out++ = '.';
  std::memcpy(out, digits + whole, static_cast<std::size_t>(count - whole));
  return out + count - whole;
}

std::string Decimal::to_string() const {
  char buffer[80];
  return std::string(buffer, write(buffer));
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a == b) return std::strong_ordering::equal;
  if (a.is_negative() != b.is_negative()) return a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
  if (a.is_zero()) return b.is_negative() ? std::strong_ordering::greater : std::strong_ordering::less;
  if (b.is_zero()) return a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
  const int a_size = digit_count(a.mantissa_) + a.exponent_, b_size = digit_count(b.mantissa_) + b.exponent_;
  if (a_size != b_size) return (a_size < b_size) != a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
  const int low = std::min(a.exponent_, b.exponent_);
  const auto left = shifted(a.mantissa_, a.exponent_ - low), right = shifted(b.mantissa_, b.exponent_ - low);
  return *left < *right ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace bihuan::base
