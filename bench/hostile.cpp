// SPDX-License-Identifier: Apache-2.0
#include "hostile.h"

#include <algorithm>

#include "plan_grammar.h"

namespace bihuan::bench {
namespace {

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

// Plans without line breaks and without any punctuation.
std::string one_line(std::size_t bytes) {
  std::string text;
  Expander words(1);
  while (text.size() < bytes) {
    words.append("soft_verb", text);
    words.append("thing", text);
    words.append("built_thing", text);
  }
  return text;
}

}  // namespace

const std::vector<HostileText>& hostile_texts() {
  static const std::vector<HostileText> texts = {
      {"digits", [](std::size_t bytes) { return repeated("9", bytes); }},
      {"one line without punctuation", one_line},
      {"opening brackets", [](std::size_t bytes) { return repeated("(", bytes); }},
      {"nested brackets", [](std::size_t bytes) { return nested("（", "）", bytes); }},
      {"的", [](std::size_t bytes) { return repeated("的", bytes); }},
      {"line feeds", [](std::size_t bytes) { return repeated("\n", bytes); }},
      {"nested quotes", [](std::size_t bytes) { return nested("“", "”", bytes); }},
      {"Chinese numerals", [](std::size_t bytes) { return repeated("一", bytes); }},
      {"commas between numbers", [](std::size_t bytes) { return repeated("1%、", bytes); }},
      {"numbered headings", [](std::size_t bytes) { return repeated("一、\n", bytes); }},
      {"unit labels", [](std::size_t bytes) { return repeated("（牵头单位：", bytes); }},
      {"rows of one cell", [](std::size_t bytes) { return repeated("1\t", bytes); }},
      {"spaces", [](std::size_t bytes) { return repeated(" ", bytes); }},
  };
  return texts;
}

}  // namespace bihuan::bench
