// SPDX-License-Identifier: Apache-2.0
// An exact decimal number: mantissa × 10^exponent. Quantities of plans never pass through a double.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan::base {

class Decimal {
 public:
  constexpr Decimal() = default;
  // Kept in lowest terms: no trailing zero in the mantissa unless the value is 0.
  constexpr explicit Decimal(std::int64_t mantissa, int exponent = 0)
      : mantissa_(mantissa), exponent_(static_cast<std::int16_t>(exponent)) {
    reduce();
  }

  constexpr std::int64_t mantissa() const { return mantissa_; }
  constexpr int exponent() const { return exponent_; }
  constexpr bool is_zero() const { return mantissa_ == 0; }
  constexpr bool is_negative() const { return mantissa_ < 0; }
  constexpr bool is_integer() const { return exponent_ >= 0; }

  // × 10^power, exactly.
  constexpr Decimal scaled(int power) const { return mantissa_ == 0 ? Decimal() : Decimal(mantissa_, exponent_ + power); }
  constexpr Decimal negated() const { return Decimal(-mantissa_, exponent_); }

  // Nothing when the exact result does not fit 18 digits.
  static std::optional<Decimal> add(Decimal a, Decimal b);
  static std::optional<Decimal> multiply(Decimal a, Decimal b);
  // To `digits` significant digits (1..18), half away from zero. Nothing when the divisor is zero.
  static std::optional<Decimal> divide(Decimal a, Decimal b, int digits = 15);
  // Plain decimal text: "-12.50", "3". Nothing when it is no such text or has more than 18 significant digits.
  static std::optional<Decimal> parse(std::string_view text);

  double to_double() const;  // for drawing and comparing with a tolerance, never for storing
  // Plain notation without exponent: "66000", "0.6667", "-4.5". Exponents beyond ±30 come as "1e40".
  std::string to_string() const;
  // The same into a buffer of at least 64 bytes; returns the end.
  char* write(char* out) const;

  friend constexpr bool operator==(const Decimal& a, const Decimal& b) { return a.mantissa_ == b.mantissa_ && a.exponent_ == b.exponent_; }
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  constexpr void reduce() {
    if (mantissa_ == 0) {
      exponent_ = 0;
      return;
    }
    while (mantissa_ % 10 == 0) {
      mantissa_ /= 10;
      ++exponent_;
    }
  }
  std::int64_t mantissa_ = 0;
  std::int16_t exponent_ = 0;
};

}  // namespace bihuan::base
