// SPDX-License-Identifier: Apache-2.0
#include "report/display_width.h"

#include <algorithm>

#include "base/utf8.h"
#include "report/visible_text.h"

namespace bihuan::report {
namespace {

struct Range {
  char32_t first, last;
};

// East_Asian_Width W and F, in blocks as terminals draw them (Unicode 15, EastAsianWidth.txt).
constexpr Range wide[] = {{0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x2E80, 0x303E},
                          {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},
                          {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
                          {0x16FE0, 0x18CFF}, {0x1B000, 0x1B2FF}, {0x1F200, 0x1F265}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
                          {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
// Combining marks, joiners, variation selectors.
constexpr Range zero[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},
                          {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};

template <std::size_t N>
bool is_in(const Range (&ranges)[N], char32_t character) {
  const auto* found = std::ranges::lower_bound(ranges, character, {}, &Range::last);
  return found != std::end(ranges) && found->first <= character;
}

bool is_space(char32_t character) {
  return character == U' ' || (character >= U'\t' && character <= U'\r') || character == 0xA0 || character == 0x3000;
}

// One line: every run of white space is one space, none at the ends; what would act on a terminal is spelled out.
std::string one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = base::utf8_at(text, at);
    const std::size_t length = base::utf8_length(static_cast<unsigned char>(text[at]));
    if (is_space(character)) {
      gap = !line.empty();
    } else {
      if (gap) line += ' ';
      gap = false;
      if (acts_on_terminal(character))
        line += spelled_out(character);
      else
        line += text.substr(at, length);
    }
    at += length;
  }
  return line;
}

// The longest prefix that is no wider than `columns`.
std::size_t prefix_within(std::string_view text, int columns) {
  std::size_t at = 0;
  while (at < text.size()) {
    const int width = character_width(base::utf8_at(text, at));
    if (width > columns) break;
    columns -= width;
    at += base::utf8_length(static_cast<unsigned char>(text[at]));
  }
  return std::min(at, text.size());
}

std::size_t suffix_within(std::string_view text, int columns) {
  std::size_t at = text.size();
  while (at > 0) {
    const std::size_t before = base::utf8_before(text, at);
    const int width = character_width(base::utf8_at(text, before));
    if (width > columns) break;
    columns -= width;
    at = before;
  }
  return at;
}

bool is_in_number(char character) { return ('0' <= character && character <= '9') || character == '.' || character == ','; }

// Half a number is another number: cuts move to its ends.
std::size_t before_number(std::string_view text, std::size_t cut) {
  if (cut >= text.size() || !is_in_number(text[cut])) return cut;
  while (cut > 0 && is_in_number(text[cut - 1])) --cut;
  return cut;
}

std::size_t behind_number(std::string_view text, std::size_t cut) {
  if (cut == 0 || !is_in_number(text[cut - 1])) return cut;
  while (cut < text.size() && is_in_number(text[cut])) ++cut;
  return cut;
}

}  // namespace

int character_width(char32_t character) {
  if (character < 0x300) return 1;
  if (is_in(zero, character)) return 0;
  return is_in(wide, character) ? 2 : 1;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at])))
    width += character_width(base::utf8_at(text, at));
  return width;
}

std::string fitted(std::string_view text, int columns) {
  std::string line = one_line(text);
  if (columns <= 0) return {};
  if (display_width(line) <= columns) return line;
  const int tail = columns / 4;
  const std::size_t head_end = before_number(line, prefix_within(line, columns - 1 - tail));
  const std::size_t tail_begin = behind_number(line, suffix_within(line, tail));
  return line.substr(0, head_end) + "…" + line.substr(tail_begin);
}

std::string padded(std::string_view text, int columns) {
  std::string line = fitted(text, columns);
  line.append(static_cast<std::size_t>(std::max(0, columns - display_width(line))), ' ');
  return line;
}

std::string padded_left(std::string_view text, int columns) {
  const std::string line = fitted(text, columns);
  return std::string(static_cast<std::size_t>(std::max(0, columns - display_width(line))), ' ') + line;
}

}  // namespace bihuan::report
