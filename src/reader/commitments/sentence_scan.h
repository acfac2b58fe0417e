// SPDX-License-Identifier: Apache-2.0
// Where a sentence ends and whether a digit stands in it, sixteen bytes at a time. Knows no words.
#pragma once

#include <cstddef>
#include <string_view>

namespace bihuan::reader {

struct Sentence {
  std::size_t end = 0;     // behind the next 。, or the end of the text
  bool has_digit = false;  // ASCII or full width, between `from` and `end`
};

// The sentence of valid UTF-8 that goes on at text[from].
Sentence sentence_at(std::string_view text, std::size_t from);

}  // namespace bihuan::reader
