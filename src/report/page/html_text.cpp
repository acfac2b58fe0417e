// SPDX-License-Identifier: Apache-2.0
#include "report/page/html_text.h"

#include <algorithm>

namespace bihuan::report {

void append_html(std::string_view text, std::string& out) {
  for (const char character : text) {
    switch (character) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\t':
      case '\n':
        out += character;
        break;
      default:
        if (static_cast<unsigned char>(character) < 0x20 || character == 0x7F)
          out += "\uFFFD";
        else
          out += character;
    }
  }
}

std::string html(std::string_view text) {
  std::string out;
  append_html(text, out);
  return out;
}

ScriptOffsets::ScriptOffsets(std::string_view text) {
  code_points_.reset(text);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (static_cast<unsigned char>(text[i]) >= 0xF0) pairs_.push_back(static_cast<std::uint32_t>(i));
}

std::uint32_t ScriptOffsets::at(std::uint32_t byte) const {
  const auto pairs = std::ranges::lower_bound(pairs_, byte) - pairs_.begin();
  return code_points_.at(byte) + static_cast<std::uint32_t>(pairs);
}

}  // namespace bihuan::report
