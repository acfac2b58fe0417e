// SPDX-License-Identifier: Apache-2.0
// Which word stands at a place of a text, and which character before it. Internal to expressions.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "reader/expressions/glyphs.h"

namespace bihuan::reader {

inline char32_t char_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : base::utf8_at(text, base::utf8_before(text, at));
}
inline bool is_any_of(char32_t c, std::u32string_view set) { return c != 0 && set.find(c) != std::u32string_view::npos; }
// Written out at compile time.
template <std::size_t N>
[[gnu::always_inline]] inline bool is_any_of(char32_t c, const char32_t (&set)[N]) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) { return ((c == set[I]) || ...); }
  (std::make_index_sequence<N - 1>());
}

// The byte after the first of `words` that stands at `at`, else 0.
inline std::uint32_t after_any(std::string_view text, std::size_t at, std::initializer_list<std::string_view> words) {
  if (at > text.size()) return 0;
  for (const std::string_view word : words) {
    if (text.substr(at).starts_with(word)) return static_cast<std::uint32_t>(at + word.size());
  }
  return 0;
}

// The same, `at` itself when none does.
inline std::size_t skip_any(std::string_view text, std::size_t at, std::initializer_list<std::string_view> words) {
  const std::uint32_t end = after_any(text, at, words);
  return end == 0 ? at : end;
}

}  // namespace bihuan::reader
