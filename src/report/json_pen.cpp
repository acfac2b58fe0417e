// SPDX-License-Identifier: Apache-2.0
#include "report/json_pen.h"

namespace bihuan::report {
namespace {

char* write_four_digits(char* out, std::uint32_t value) {
  std::memcpy(out, &four_digits[4 * value], 4);
  return out + 4;
}

char* write_two_digits(char* out, std::uint32_t value) {
  std::memcpy(out, &four_digits[4 * value + 2], 2);
  return out + 2;
}

}  // namespace

constexpr std::array<char, 40'003> four_digits = [] {
  std::array<char, 40'003> digits{};
  for (std::size_t i = 0; i < 10'000; ++i)
    for (std::size_t place = 4, rest = i; place-- > 0; rest /= 10) digits[4 * i + place] = static_cast<char>('0' + rest % 10);
  return digits;
}();

char* write_long_number(char* out, std::uint32_t value) { return write_four_digits(write_number(out, value / 10000), value % 10000); }

char* write_date(char* out, base::Date value) {
  *out++ = '"';
  out = write_four_digits(out, static_cast<std::uint32_t>(value.year));
  *out++ = '-';
  out = write_two_digits(out, static_cast<std::uint32_t>(value.month));
  *out++ = '-';
  out = write_two_digits(out, static_cast<std::uint32_t>(value.day));
  *out++ = '"';
  return out;
}

// Most quantities are short: 1200, 95, 12.5.
char* write_decimal(char* out, const base::Decimal& value) {
  constexpr std::uint32_t powers[] = {1, 10, 100, 1000, 10000};
  if (value.mantissa() < 0 || value.mantissa() >= 100000 || value.exponent() > 4 || value.exponent() < -1) return value.write(out);
  const auto mantissa = static_cast<std::uint32_t>(value.mantissa());
  if (value.exponent() >= 0) return write_number(out, mantissa * powers[value.exponent()]);
  out = write_number(out, mantissa / 10);
  *out++ = '.';
  *out++ = static_cast<char>('0' + mantissa % 10);
  return out;
}

}  // namespace bihuan::report
