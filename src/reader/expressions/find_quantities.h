// SPDX-License-Identifier: Apache-2.0
// Finds amounts of money, physical quantities and ages in any text: 36.57亿元, 20万公斤, 三斤半, 7周岁.
// A unit without a number is none, nor is one that is part of a word (三元区, 两级). Time (15分钟) is left to find_dates.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "reader/expressions/measure_units.h"

namespace bihuan::reader {

struct FoundQuantity {
  std::uint32_t begin = 0, end = 0;  // bytes
  base::Decimal value;               // in `unit`: 10元5角 -> 10.5 CNY, 一吨半 -> 1.5 t
  std::string_view unit;             // ISO 4217 or UCUM code
  QuantityKind kind = QuantityKind::dimension;
  bool approximate = false;
};

std::vector<FoundQuantity> find_quantities(std::string_view text);

}  // namespace bihuan::reader
