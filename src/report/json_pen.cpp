// SPDX-License-Identifier: Apache-2.0
#include "report/json_pen.h"

#include <array>

namespace bihuan::report {
namespace {

// "00" to "99"
constexpr auto pairs_of_digits = [] {
  std::array<char, 200> pairs{};
  for (std::size_t i = 0; i < 100; ++i) {
    pairs[2 * i] = static_cast<char>('0' + i / 10);
    pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return pairs;
}();

char* write_two_digits(char* out, std::uint32_t value) {
  std::memcpy(out, &pairs_of_digits[2 * value], 2);
  return out + 2;
}

char* write_four_digits(char* out, std::uint32_t value) { return write_two_digits(write_two_digits(out, value / 100), value % 100); }

char* write_digit(char* out, std::uint32_t value) {
  *out = static_cast<char>('0' + value);
  return out + 1;
}

}  // namespace

char* write_number(char* out, std::uint32_t value) {
  if (value >= 10000) return write_four_digits(write_number(out, value / 10000), value % 10000);
  if (value >= 1000) return write_four_digits(out, value);
  if (value >= 100) return write_two_digits(write_digit(out, value / 100), value % 100);
  if (value >= 10) return write_two_digits(out, value);
  return write_digit(out, value);
}

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
  return write_digit(out, mantissa % 10);
}

}  // namespace bihuan::report
