// SPDX-License-Identifier: Apache-2.0
// Names of currencies, physical units and ages, each with one code: ISO 4217 for money, UCUM for the rest.
// What plans count with (个, 户, 微克/立方米) stands in the lexicon, which knows kinds but no codes.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::reader {

enum class QuantityKind : std::uint8_t { currency, dimension, age };

struct MeasureUnit {
  std::u32string_view name;
  std::string_view code;
  QuantityKind kind = QuantityKind::dimension;
  int power = 0;                         // a subunit counts 10^power of its unit: 角 -1, 美分 -2
  std::u32string_view not_before = U"";  // characters that make the name part of another word: 三元区
};

// The longest unit whose name begins at text[at] and its end in bytes; null when none does. Latin names stand alone, 168cm but not 168cmx.
struct MeasuredAt {
  const MeasureUnit* unit = nullptr;
  std::uint32_t end = 0;
};
MeasuredAt measure_unit_at(std::string_view text, std::size_t at);

}  // namespace bihuan::reader
