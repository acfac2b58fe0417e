// SPDX-License-Identifier: Apache-2.0
// The two ways of writing an amount that numeral_at puts together: digits (1,000.5) and spelled numbers (三十五万).
// Internal to expressions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "reader/expressions/glyphs.h"
#include "reader/expressions/numerals.h"

namespace bihuan::reader {

// Where a number may hold spaces: tight, only one in front of 万, 亿 and %; loose, between any two characters but digits.
enum class Spacing : std::uint8_t { tight, loose };

struct NumeralText {
  std::string_view text;
  Spacing spacing = Spacing::tight;

  // The next glyph of a number, spaces passed over when they may be.
  Glyph next(std::size_t at) const {
    const std::size_t blanks = spacing == Spacing::loose ? blanks_at(text, at, 8) : 0;
    Glyph glyph = glyph_at(text, at + blanks);
    if (glyph.length != 0) glyph.length = static_cast<std::uint8_t>(glyph.length + blanks);
    return glyph;
  }
  // The byte after `word` when it stands at `at` (spaces as in next), else 0. `word` is one character.
  std::uint32_t after(std::size_t at, char32_t word) const {
    if (spacing == Spacing::loose) at += blanks_at(text, at, 8);
    return at < text.size() && base::utf8_at(text, at) == word
               ? static_cast<std::uint32_t>(at + base::utf8_length(static_cast<unsigned char>(text[at])))
               : 0;
  }
};

constexpr std::int64_t powers_of_ten[] = {1,
                                          10,
                                          100,
                                          1'000,
                                          10'000,
                                          100'000,
                                          1'000'000,
                                          10'000'000,
                                          100'000'000,
                                          1'000'000'000,
                                          10'000'000'000,
                                          100'000'000'000,
                                          1'000'000'000'000,
                                          10'000'000'000'000,
                                          100'000'000'000'000,
                                          1'000'000'000'000'000,
                                          10'000'000'000'000'000,
                                          100'000'000'000'000'000,
                                          1'000'000'000'000'000'000};

// True when the 百 or 千 that ends at `after` opens a unit of measure or a word (千瓦, 百分点, 百强) and is no multiplier.
// `spelled` for a number in Chinese numerals, where 三千米 is 三千 and 米.
bool opens_a_unit(std::string_view text, int power, std::size_t after, bool spelled);

// True when the 多, 余, 来 or 几 that ends at `after` opens a word of its own (多样, 余额, 来自).
bool opens_a_word(std::string_view text, std::size_t after);

// 12, 1,000, 6.6, 6.6万, 5亿1万4千6百, 1500余, 100多万. text[at] is a digit.
std::optional<Numeral> digit_numeral_at(const NumeralText& source, std::size_t at);

// 三十五, 两千三百, 一万零五, 五点五, 二〇二五, 十余万, 壹佰. text[at] is a spelled digit, 十 or a capital form.
std::optional<Numeral> spelled_numeral_at(const NumeralText& source, std::size_t at);

// As numeral_at, with spaces inside a number (三千 八百) passed over when `source` says so.
std::optional<Numeral> numeral_in(const NumeralText& source, std::size_t at);

}  // namespace bihuan::reader
