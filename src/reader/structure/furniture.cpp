// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/furniture.h"

#include <algorithm>
#include <bit>

#include "reader/structure/characters.h"
#include "reader/structure/numbering.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

// The line's characters with white space passed over.
Char next_ink(std::string_view line, std::size_t& at) {
  while (at < line.size()) {
    const std::uint32_t white = white_length(line, at);
    if (white == 0) break;
    at += white;
  }
  const Char c = char_at(line, at);
  at += c.length;
  return c;
}

bool is_bare_number(std::string_view line) {
  if (line.size() > 9) return false;
  for (std::size_t at = 0; at < line.size();) {
    const Char c = char_at(line, at);
    if (!is_digit(c.code)) return false;
    at += c.length;
  }
  return !line.empty();
}

bool may_run(const Line& line) {
  return line.kind == LineKind::text && line.size() >= 6 && line.size() <= 180 && !line.terminated &&
         line.number.style == NumberStyle::none;
}

constexpr std::uint32_t three_bytes(std::string_view text) {
  const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(text[i])}; };
  return byte(0) | byte(1) << 8 | byte(2) << 16;
}

// Of a line that may be a running head; 0 for one whose marks or words tell a label or a row of cells. Digits count as one, so that a
// head with a page number in it repeats.
std::uint64_t hash_of(std::string_view line) {
  std::uint64_t hash = 0xCBF29CE484222325ull;
  char32_t before = 0;  // a character, or its bytes where it begins plain
  for (std::size_t at = 0; at < line.size();) {
    if (begins_plain(line[at])) {
      const std::uint32_t bytes = three_bytes(line.substr(at));
      if (bytes == three_bytes("位") && before == three_bytes("单")) return 0;
      hash = (hash ^ bytes) * 0x100000001B3ull;
      before = bytes;
      at += 3;
      continue;
    }
    const Char c = char_at(line, at);
    at += c.length;
    if (c.code == ',' || c.code == ':' || c.code == '\t' || c.code == '|') return 0;
    const char32_t code = c.length == 1 && is_digit(c.code) ? U'0' : c.code;
    if (code == '0' && before == '0') continue;
    hash = (hash ^ code) * 0x100000001B3ull;
    before = code;
  }
  return hash | 1;
}

// The next line that is no furniture carries on without a number of its own.
bool goes_on_below(const std::vector<Line>& lines, std::size_t i) {
  for (++i; i < lines.size() && lines[i].kind == LineKind::furniture;) ++i;
  return i < lines.size() && lines[i].kind == LineKind::text && lines[i].number.style == NumberStyle::none;
}

}  // namespace

bool is_page_number(std::string_view line) {
  if (line.size() < 3 || line.size() > 48) return false;
  if (const char32_t last = last_char(line).code; is_ideograph(last) && last != U'页' && last != U'頁' && last != U'第' && last != U'共')
    return false;
  int numbers = 0;
  int marks = 0;  // 第 页 共 - / of
  std::size_t at = 0;
  bool in_number = false;
  while (at < line.size()) {
    const Char c = next_ink(line, at);
    if (c.code == 0) break;
    if (is_digit(c.code)) {
      numbers += !in_number;
      in_number = true;
      continue;
    }
    in_number = false;
    if (c.code == U'第' || c.code == U'页' || c.code == U'共' || c.code == U'頁' || is_dash(c.code) || c.code == '/' || c.code == U'·' ||
        c.code == '~') {
      ++marks;
      continue;
    }
    if (line.substr(at - c.length).starts_with("Page"sv) || line.substr(at - c.length).starts_with("of"sv)) {
      at += c.code == 'P' ? 3 : 1;
      ++marks;
      continue;
    }
    if (c.code == ',' || c.code == '(' || c.code == ')' || c.code == '.') continue;
    return false;
  }
  return (numbers == 1 && marks >= 2) || (numbers == 2 && marks >= 1 && !contains(line, "-")) || (numbers == 2 && contains(line, "页"));
}

void FurnitureFinder::mark(const plan::Document& document, std::vector<Line>& lines) {
  mark_given(document, lines);
  mark_page_numbers(document.text, document.hard_wrapped, lines);
  mark_running_heads(document.text, lines);
}

void FurnitureFinder::mark_given(const plan::Document& document, std::vector<Line>& lines) {
  auto line = lines.begin();
  for (const plan::Span span : document.furniture) {
    while (line != lines.end() && line->end <= span.begin) ++line;
    for (; line != lines.end() && line->begin < span.end; ++line) {
      const std::uint32_t shared = std::min(line->end, span.end) - std::max(line->begin, span.begin);
      if (shared * 2 > line->size()) line->kind = LineKind::furniture;
      if (line->end > span.end) break;
    }
  }
}

void FurnitureFinder::mark_page_numbers(std::string_view text, bool hard_wrapped, std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.size() > 48) continue;
    const std::string_view ink = text_of(text, line);
    const char32_t opening = char_at(ink, 0).code;
    if (!is_digit(opening) && !is_dash(opening) && opening != U'第' && opening != U'共' && opening != '(' && opening != 'P' &&
        opening != U'·')
      continue;
    if (is_page_number(ink)) {
      line.kind = LineKind::furniture;
      continue;
    }
    if (!is_bare_number(ink)) continue;
    const bool at_edge = line.page_before || i + 1 == lines.size() || lines[i + 1].page_before;
    const bool interrupts = i > 0 && i + 1 < lines.size() && lines[i - 1].size() >= 60 && !lines[i - 1].terminated;
    if ((hard_wrapped && (at_edge || interrupts)) || (interrupts && lines[i + 1].size() >= 30)) line.kind = LineKind::furniture;
  }
}

FurnitureFinder::Repeat& FurnitureFinder::slot(std::uint64_t hash) {
  const std::size_t mask = repeats_.size() - 1;
  std::size_t at = hash & mask;
  while (repeats_[at].hash != 0 && repeats_[at].hash != hash) at = (at + 1) & mask;
  repeats_[at].hash = hash;
  return repeats_[at];
}

void FurnitureFinder::mark_running_heads(std::string_view text, std::vector<Line>& lines) {
  hashes_.assign(lines.size(), 0);
  std::size_t candidates = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!may_run(lines[i])) continue;
    hashes_[i] = hash_of(text_of(text, lines[i]));
    candidates += hashes_[i] != 0;
  }
  if (candidates == 0) return;
  repeats_.assign(std::bit_ceil(candidates * 2), {});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (hashes_[i] == 0) continue;
    Repeat& repeat = slot(hashes_[i]);
    if (repeat.count == 0) repeat.first_line = static_cast<std::uint32_t>(i);
    ++repeat.count;
    const auto is_edge = [&](std::size_t j) { return j < lines.size() && lines[j].kind == LineKind::furniture; };
    repeat.at_page_edge += (i > 0 && is_edge(i - 1)) || is_edge(i + 1) || lines[i].page_before;
    std::size_t above = i;
    while (above > 0 && lines[above - 1].kind == LineKind::furniture) --above;
    repeat.interrupting += above > 0 && lines[above - 1].size() >= 45 && !lines[above - 1].terminated;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (hashes_[i] == 0) continue;
    const Repeat& repeat = slot(hashes_[i]);
    const bool runs = repeat.count >= 2 &&
                      (repeat.at_page_edge * 2 >= repeat.count || (repeat.count >= 3 && repeat.interrupting * 2 + 1 >= repeat.count));
    // One page number beside it and two halves of a sentence around it tell a running head even when it stands once.
    const bool between = repeat.count == 1 && repeat.at_page_edge == 1 && repeat.interrupting == 1 && goes_on_below(lines, i);
    const bool holds_page = contains(text_of(text, lines[i]), "页");
    const bool below_furniture = i > 1 && lines[i - 1].kind == LineKind::furniture;
    const bool is_title_itself = !holds_page && repeat.first_line == i && i < 8 && !below_furniture;
    if ((runs || between) && !is_title_itself) lines[i].kind = LineKind::furniture;
  }
}

}  // namespace bihuan::reader
