// SPDX-License-Identifier: Apache-2.0
// What one cell of a table says in figures: a number with its comparator, a unit of measure, the name of a row.
// Knows nothing of columns.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "domain/plan/plan.h"

namespace bihuan::reader {

// 亿元 -> 元 and 8; 万吨 -> 吨 and 4; 个 -> 个 and 0.
struct ColumnUnit {
  std::string_view name;
  int power = 0;
};

// 85, ≥96, [6.8], 7左右, 12万人.
struct Figure {
  base::Decimal value;
  bool has_value = true;  // false for a number that does not fit
  std::optional<base::Decimal> value_max;
  plan::Comparator op = plan::Comparator::equal;
  std::string_view text;  // number and unit alone
  std::string_view unit;  // inside the cell; empty when there is none
};

// Bytes of the digit at text[at], of half or full width; 0 when there is none.
std::size_t digit_length(std::string_view text, std::size_t at);

// 2020 of "2020年", "2025年目标值"; 0 when no year of this century stands there.
int printed_year(std::string_view text);

std::string_view trimmed(std::string_view text);

ColumnUnit unit_of(std::string_view text);

// Takes （户） off 适老化改造（户） when it names a unit.
ColumnUnit take_bracketed_unit(std::string_view& name);

// 地区生产总值 of "1. 地区生产总值", "（2）…", "③…", "其中：…".
std::string_view without_row_number(std::string_view name);

// Nothing when the cell holds more than a figure.
std::optional<Figure> figure_in(std::string_view cell);

}  // namespace bihuan::reader
