// SPDX-License-Identifier: Apache-2.0
#include "report/visible_text.h"

#include "base/utf8.h"

namespace bihuan::report {

std::string spelled_out(char32_t character) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = character < 0x100 ? "\\x" : "\\u";
  for (int shift = character < 0x100 ? 4 : 12; shift >= 0; shift -= 4) text += digits[character >> shift & 0xF];
  return text;
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t valid = base::valid_utf8_prefix(text); !text.empty(); valid = base::valid_utf8_prefix(text)) {
    for (std::size_t at = 0; at < valid;) {
      const char32_t character = base::utf8_at(text, at);
      const std::size_t length = base::utf8_length(static_cast<unsigned char>(text[at]));
      if (acts_on_terminal(character))
        out += spelled_out(character);
      else
        out += text.substr(at, length);
      at += length;
    }
    text.remove_prefix(valid);
    if (text.empty()) break;
    out += spelled_out(static_cast<unsigned char>(text.front()));
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace bihuan::report
