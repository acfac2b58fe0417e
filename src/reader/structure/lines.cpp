// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/lines.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/mark_scan.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t longest_label = 1200;   // bytes of a label in brackets that closes a line
constexpr std::size_t shortest_wrapped = 48;  // bytes of a line that the edge of a page may have ended

// Passes over the white space that opens a line and counts its columns.
std::uint32_t skip_indent(std::string_view text, std::uint32_t begin, char line_break, Line& line) {
  std::uint32_t columns = 0;
  while (begin < text.size() && text[begin] != line_break) {
    const std::uint32_t length = white_length(text, begin);
    if (length == 0) break;
    if (text[begin] == '\f') line.page_before = true;
    columns += text[begin] == '\t' ? 4 : length == 3 && static_cast<unsigned char>(text[begin]) == 0xE3 ? 2 : length < 3 ? 1 : 0;
    begin += length;
  }
  line.indent = static_cast<std::uint16_t>(std::min<std::uint32_t>(columns, 0xFFFF));
  return begin;
}

// Finds where the ink of a line ends that begins at line.begin, and whether white space stands inside; gives the place of the line break.
std::uint32_t find_end(std::string_view text, char line_break, WhiteWalk& walk, Line& line) {
  std::size_t begin = line.begin;  // of the ink behind the white space passed last
  line.end = line.begin;
  while (true) {
    const std::size_t at = walk.next(begin);
    if (at > begin) {
      line.has_white |= begin > line.begin;
      line.end = static_cast<std::uint32_t>(at);
    }
    if (at >= text.size() || text[at] == line_break) return static_cast<std::uint32_t>(at);
    begin = at + white_length(text, at);
  }
}

// # 标题, > 引文, **一、总体要求**
void skip_marks(std::string_view text, Line& line) {
  std::uint32_t at = line.begin;
  while (at < line.end && text[at] == '#' && at - line.begin < 6) ++at;
  const bool heading = at > line.begin && at + 1 < line.end && text[at] == ' ';
  if (heading) line.mark_level = static_cast<std::uint8_t>(at - line.begin);
  if (!heading) at = line.begin;
  if (text[at] == '>' && at + 1 < line.end) ++at;
  while (at < line.end && text[at] == ' ') ++at;
  if (text.substr(at, 2) == "**" && at + 4 < line.end) at += 2;
  if (at >= line.end) return;
  line.begin = at;
  if (text.substr(line.end - 2, 2) == "**" && line.end - 2 > at) line.end -= 2;
  line.has_white = find_white(text, line.begin, line.end) != line.end;
}

// The width that most long lines come close to; 0 when there is none.
std::uint32_t common_full_width(std::string_view text, const std::vector<Line>& lines) {
  std::array<std::uint32_t, 128> counts{};
  std::uint32_t total = 0;
  for (const Line& line : lines) {
    const std::uint32_t w = width(text_of(text, line), 127);
    ++counts[w];
    ++total;
  }
  std::uint32_t above = 0;
  for (std::uint32_t w = 126; w >= 12; --w) {
    above += counts[w];
    // A page's edge: at least a quarter of all lines within two characters of it, few lines past it.
    const std::uint32_t near = counts[w] + counts[w - 1] + counts[w - 2];
    if (near * 4 >= total && (above - counts[w] + counts[127]) * 8 <= total) return w;
  }
  return 0;
}

// Where the lines of a page have no edge in common: the width that a quarter of its open lines reach; 0 when these are short.
std::uint32_t width_of_longer_lines(std::string_view text, const std::vector<Line>& lines) {
  std::array<std::uint32_t, 128> counts{};
  std::uint32_t total = 0;
  for (const Line& line : lines) {
    if (line.kind != LineKind::text || line.terminated) continue;
    ++counts[width(text_of(text, line), 127)];
    ++total;
  }
  std::uint32_t above = 0;
  for (std::uint32_t w = 127; w >= 15; --w) {
    above += counts[w];
    if (above > 0 && above * 4 >= total) return w;
  }
  return 0;
}

// Whether a bracket that closes the line holds a label, （牵头单位：…）, or a sentence stands closed before it.
bool closes_behind_bracket(std::string_view line, char32_t closer) {
  static constexpr WordSet keys{"牵头"sv, "责任"sv, "配合"sv, "主办"sv, "完成时"sv, "主管"sv, "协办"sv, "承办"sv};
  static constexpr WordSet verbs{"负责"sv, "配合"sv, "牵头"sv, "落实"sv, "实施"sv};
  if (line.size() > longest_label) line.remove_prefix(line.size() - longest_label);
  std::string_view before = line;
  for (int rounds = 0; rounds < 4; ++rounds) {
    const std::size_t at = last_opener(before, closer);
    if (at == std::string_view::npos) return false;
    before = line.substr(0, at);
    const std::string_view inner = line.substr(at + char_at(line, at).length);
    if (keys.begins(inner) || is_full_stop(last_char(before).code)) return true;
    if (verbs.ends(inner.substr(0, inner.size() - last_char(inner).length))) return true;
  }
  return false;
}

}  // namespace

void split_lines(std::string_view text, std::vector<Line>& lines) {
  lines.clear();
  if (text.empty()) return;
  const char line_break =
      std::memchr(text.data(), '\n', text.size()) == nullptr && std::memchr(text.data(), '\r', text.size()) != nullptr ? '\r' : '\n';
  WhiteWalk walk(text);
  bool blank = false;
  bool page = false;
  for (std::uint32_t begin = 0; begin < text.size();) {
    Line& line = lines.emplace_back();
    line.page_before = page;
    line.begin = skip_indent(text, begin, line_break, line);
    begin = find_end(text, line_break, walk, line) + 1;
    line.blank_before = blank || line.page_before;
    blank = line.begin == line.end;
    page = blank && line.page_before;
    if (blank) {
      lines.pop_back();
      continue;
    }
    if (text[line.begin] == '#' || text[line.begin] == '>' || text[line.begin] == '*') skip_marks(text, line);
    line.terminated = is_terminated(text_of(text, line));
    line.number = number_at(text_of(text, line));
  }
}

bool is_terminated(std::string_view line) {
  const Char last = last_char(line);
  if (is_ideograph(last.code)) return false;
  if (is_terminator(last.code)) return true;
  if (closer_of(matching_opener(last.code)) != 0 && closes_behind_bracket(line.substr(0, line.size() - last.length), last.code))
    return true;
  Char c = last;
  for (int i = 0; i < 4 && is_closer(c.code); ++i) {
    line.remove_suffix(c.length);
    c = last_char(line);
  }
  if (c.code == '.' && line.size() > c.length) {  // a half-width 。
    const char32_t before = last_char(line.substr(0, line.size() - c.length)).code;
    return is_ideograph(before) || is_closer(before) || before == '%' || is_digit(before);
  }
  return is_terminator(c.code);
}

bool ends_open(std::string_view line) {
  static constexpr WordSet words{"的"sv, "和"sv, "与"sv, "及"sv, "或"sv, "在"sv, "为"sv, "将"sv, "对"sv,
                                 "把"sv, "到"sv, "至"sv, "达"sv, "约"sv, "从"sv, "由"sv, "于"sv};
  const char32_t c = last_char(line).code;
  if (is_clause_mark(c)) return c != ';';
  return is_opener(c) || (words.ends(line) && !line.ends_with("目的"sv));
}

bool begins_inside(std::string_view line) {
  const char32_t c = char_at(line, 0).code;
  if (is_ideograph(c)) return c == U'的' || c == U'了';
  if (c == ',' || c == U'。' || c == U'、' || c == ';' || c == ':' || c == '!' || c == '?' || c == '%' || c == U'‰' || c == U'℃')
    return true;
  return is_closer(c);
}

Layout layout_of(std::string_view text, const std::vector<Line>& lines, bool hard_wrapped) {
  Layout layout;
  std::uint32_t blanks = 0, indents = 0, flush_joins = 0, indented_joins = 0, open = 0, count = 0;
  std::uint32_t long_unterminated = 0;
  const Line* previous = nullptr;
  for (const Line& line : lines) {
    if (line.kind != LineKind::text) continue;
    ++count;
    if (line.number.style != NumberStyle::none) {
      Layout::Headings& alike = layout.headings[static_cast<std::size_t>(line.number.style)];
      ++alike.all;
      alike.bare += !line.terminated && line.size() <= 135;
    }
    blanks += line.blank_before;
    indents += line.indent >= 2;
    if (previous != nullptr && !line.blank_before) {
      const std::string_view above = text_of(text, *previous);
      const bool ended = previous->terminated;
      const bool inside = !ended && (ends_open(above) || begins_inside(text_of(text, line)));
      open += inside;
      long_unterminated += !ended && above.size() >= shortest_wrapped;
      if (!ended && above.size() >= shortest_wrapped) (line.indent >= 2 ? indented_joins : flush_joins) += 1;
    }
    previous = &line;
  }
  if (count < 2) {
    layout.hard_wrapped = hard_wrapped;
    return layout;
  }
  layout.blank_separated = blanks * 10 >= count * 6;
  layout.indented = indents * 10 >= count && indents < count && flush_joins > indented_joins * 2;
  layout.broken = open * 50 >= count && open > 0;
  if (hard_wrapped || (count >= 6 && long_unterminated * 4 >= count)) layout.full_width = common_full_width(text, lines);
  if (hard_wrapped && layout.full_width == 0) layout.full_width = width_of_longer_lines(text, lines);
  layout.hard_wrapped = hard_wrapped || (layout.full_width >= 15 && layout.full_width <= 90 && long_unterminated * 4 >= count);
  return layout;
}

}  // namespace bihuan::reader
