// SPDX-License-Identifier: Apache-2.0
// Reads one number where it begins: ASCII and full-width digits, Chinese numerals, and mixtures (6.6万, 1亿2千万, 三分之二, 百分之五).
// Exact decimals, no double. Knows nothing of units or of what is counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace bihuan::reader {

struct Numeral {
  base::Decimal value;  // with 百 千 万 亿 worked out: 6.6万 -> 66000; 五折 -> 50, 三成 -> 30 and 百分之五 -> 5 with is_percent
  std::uint32_t end = 0;        // byte after the number, its multiplier and its 多/余/几
  bool is_percent = false;      // carries its own per cent: %, ％, 百分之, 成, 折 (‰ gives 0.1 %)
  bool is_fraction = false;     // 三分之二, 1/2: value is worked out to 4 places or more
  bool is_chinese = false;      // spelled with Chinese numerals only: 三十五, 一
  bool is_grouped = false;      // 1,000,000
  bool has_multiplier = false;  // ended in 万, 亿, 百万 ... behind digits
  bool approximate = false;     // 多, 余, 几, 来
  bool is_plain = false;        // digits, with % or 万 or 亿, in front of a character that goes on with no number
};

// The number that begins at text[at]; nothing if none begins there. `text` is valid UTF-8, `at` a character's first byte.
// Looks no further than 64 bytes past a number's end; digits beyond 18 significant ones give nothing.
std::optional<Numeral> numeral_at(std::string_view text, std::size_t at);

}  // namespace bihuan::reader
