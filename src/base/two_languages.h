// SPDX-License-Identifier: Apache-2.0
// A name in Chinese and English within one text, as the detail of an Error carries it to the sentence that names it. Knows no sentence.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::base {

inline constexpr char between_languages = '\x1F';

inline std::string in_both(std::string_view chinese, std::string_view english) {
  return std::string(chinese).append(1, between_languages).append(english);
}
inline bool is_in_both(std::string_view text) { return text.find(between_languages) != std::string_view::npos; }

// One of the two; a text in one language stays as it is.
inline std::string_view in_one(std::string_view text, bool is_chinese) {
  const std::size_t mark = text.find(between_languages);
  if (mark == std::string_view::npos) return text;
  return is_chinese ? text.substr(0, mark) : text.substr(mark + 1);
}

}  // namespace bihuan::base
