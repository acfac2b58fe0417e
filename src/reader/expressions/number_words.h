// SPDX-License-Identifier: Apache-2.0
// Tells numerals that are part of a word (一切, 四川, 零售, 十分) from numerals that count.
// Internal to expressions.
#pragma once

#include <cstddef>
#include <string_view>

namespace bihuan::reader {

// True when the Chinese numeral of one or two characters in text[begin, end) is no number but part of a word.
bool is_part_of_word(std::string_view text, std::size_t begin, std::size_t end);

// True when the digits at `at` continue a Latin name or number (ISO22000, A2021, 3.1).
bool continues_latin(std::string_view text, std::size_t at);

// The byte after the web address that begins at `at`; `at` itself when none does.
std::size_t after_address(std::string_view text, std::size_t at);

}  // namespace bihuan::reader
