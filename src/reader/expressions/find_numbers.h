// SPDX-License-Identifier: Apache-2.0
// Finds every number of a text, with its sign, in order. A number is what was written without unit, % or 百分之.
// Knows no plan: what a number counts is left to others.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "reader/expressions/numerals.h"

namespace bihuan::reader {

struct FoundNumber {
  std::uint32_t begin = 0, end = 0;  // bytes
  base::Decimal value;
  bool approximate = false;  // 多, 余, 几; they belong to the span
  bool is_percent = false;   // %, 百分之, 成 or 折 stand beside the span
};

std::vector<FoundNumber> find_numbers(std::string_view text);

// The number, sign included, that begins at text[at]: -3, 负一又二分之一, 2^-1, 40k, 1 4/3, 一打, or what numeral_at reads, with spaces
// between its characters. Here a % or 百分之 belongs to the number. Nothing where the numeral is part of a word (一切, 四川) or of a name
// (ISO22000).
std::optional<Numeral> written_number_at(std::string_view text, std::size_t at);

// Where the reading of a text goes on when no number begins at `at`: past the whole run of numerals or the address (http://…) that begins
// there.
std::size_t after_no_number(std::string_view text, std::size_t at);

}  // namespace bihuan::reader
