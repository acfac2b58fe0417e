// SPDX-License-Identifier: Apache-2.0
#include "hostile.h"

#include "base/utf8.h"
#include "plan_grammar.h"

namespace bihuan::bench {
namespace {

constexpr const char* fast = ">= 50 MB/s, 2 x";
constexpr const char* linear = "2 x";  // every few bytes a record, a heading or a cell

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + unit.size());
  while (text.size() < bytes) text += unit;
  return text;
}

// First all that open, then all that close.
std::string nested(std::string_view open, std::string_view close, std::size_t bytes) {
  return repeated(open, bytes / 2) + repeated(close, bytes / 2);
}

// Plans on one line.
std::string one_line(std::size_t bytes) {
  std::string text;
  for (const std::string& plan : make_plans(bytes, 1)) text += plan;
  std::erase(text, '\n');
  return text;
}

// The same without any mark, as if typed in one breath.
std::string one_line_without_marks(std::size_t bytes) {
  std::string text;
  const std::string line = one_line(bytes + bytes / 8);
  for (std::size_t at = 0; at < line.size(); at += base::utf8_length(static_cast<unsigned char>(line[at]))) {
    const char32_t c = base::utf8_at(line, at);
    const bool is_ideograph = c >= 0x4E00 && c <= 0x9FFF;
    const bool is_number = (c >= '0' && c <= '9') || c == '.' || c == '%';
    if (is_ideograph || is_number) text.append(line, at, base::utf8_length(static_cast<unsigned char>(line[at])));
  }
  return text;
}

}  // namespace

const std::vector<HostileText>& hostile_texts() {
  static const std::vector<HostileText> texts = {
      {"digits", fast, [](std::size_t bytes) { return repeated("9", bytes); }},
      {"plans on one line", fast, one_line},
      {"one line without marks", fast, one_line_without_marks},
      {"opening brackets", fast, [](std::size_t bytes) { return repeated("(", bytes); }},
      {"nested brackets", fast, [](std::size_t bytes) { return nested("（", "）", bytes); }},
      {"的", fast, [](std::size_t bytes) { return repeated("的", bytes); }},
      {"line feeds", fast, [](std::size_t bytes) { return repeated("\n", bytes); }},
      {"spaces", fast, [](std::size_t bytes) { return repeated(" ", bytes); }},
      {"nested quotes", fast, [](std::size_t bytes) { return nested("“", "”", bytes); }},
      {"Chinese numerals", linear, [](std::size_t bytes) { return repeated("一", bytes); }},
      {"per cents", linear, [](std::size_t bytes) { return repeated("1%、", bytes); }},
      {"numbered headings", linear, [](std::size_t bytes) { return repeated("一、\n", bytes); }},
      {"unit labels", linear, [](std::size_t bytes) { return repeated("（牵头单位：", bytes); }},
      {"rows of one cell", linear, [](std::size_t bytes) { return repeated("1\t", bytes); }},
  };
  return texts;
}

}  // namespace bihuan::bench
