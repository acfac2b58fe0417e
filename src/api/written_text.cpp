// SPDX-License-Identifier: Apache-2.0
#include "api/written_text.h"

#include <utility>

#include "base/utf8.h"
#include "report/visible_text.h"

namespace bihuan::api {
namespace {

bool is_blank(char32_t character) {
  return character == ' ' || (character >= '\t' && character <= '\r') || character == 0xA0 || (character >= 0x2000 && character <= 0x200B) ||
         character == 0x202F || character == 0x205F || character == 0x3000;
}

}  // namespace

base::Result<std::string> written_text(std::string text, std::string_view where, std::size_t longest, bool may_have_lines) {
  if (base::count_code_points(text) > longest) return base::fail(base::ErrorKind::invalid, "text-too-long", std::string(where), std::to_string(longest));
  bool has_more_than_blanks = false;
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
    const char32_t character = base::utf8_at(text, at);
    const bool is_line_end = character == '\n' || character == '\r';
    if (!(may_have_lines && is_line_end) && report::acts_on_terminal(character))
      return base::fail(base::ErrorKind::invalid, "text-unseen", std::string(where), report::spelled_out(character));
    has_more_than_blanks |= !is_blank(character);
  }
  return has_more_than_blanks ? std::move(text) : std::string();
}

}  // namespace bihuan::api
