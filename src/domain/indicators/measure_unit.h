// SPDX-License-Identifier: Apache-2.0
// Units of measure as plans write them, brought to one of their kind: 公顷 and 亩, 公里 and 米, 斤 and 吨. Knows no indicator.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace bihuan::indicators {

enum class Dimension : std::uint8_t {
  number,  // without a unit
  single,
  piece,
  people,
  household,
  event,
  visit,
  batch,  // counted; single is 个, which stands for any of them
  length,
  area,
  volume,
  mass,
  coal,
  energy,
  power,
  computing,
  containers,
  animals,
  yuan,
  dollars,
  percent,
  points,
  times,
  days,
  months,
  years_of_age,
  score,
  other
};

// What stands over and under the line of 元/月 or 微克/立方米; `under` is number where there is no line.
struct Measure {
  Dimension over = Dimension::number, under = Dimension::number;

  friend bool operator==(const Measure&, const Measure&) = default;
};

struct MeasureUnit {
  Measure measure;
  base::Decimal factor = base::Decimal(1);  // to the smallest of its kind: fifteenths of a square metre, millimetres, grams
};

// Dimension::other, factor 1, for a unit that is not known.
MeasureUnit measure_unit(std::string_view unit);

// Whether both count things one by one and one may be said for the other: 家 and 户 of firms, 个 and anything that is counted.
bool are_counted_alike(Measure a, Measure b);

// `value` in `unit` as it is in `wanted`; nothing when one cannot be said in the other.
std::optional<base::Decimal> converted(base::Decimal value, std::string_view unit, std::string_view wanted);

// 每千人口, 万人: by how many of what a value is divided.
struct Per {
  int power = 0;            // of ten; 0 where no hundred, thousand, … is named
  std::string_view things;  // 人口, 人
};

// `per` as a target gives it, with or without 每.
Per per_of(std::string_view per);
// The same of an indicator's name that says it: 每千人口医师数, 万人发明专利拥有量; power 0 for others.
int per_power_in(std::string_view name);

}  // namespace bihuan::indicators
