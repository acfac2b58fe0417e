// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/table_figures.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "reader/commitments/quantity.h"
#include "reader/lexicon/lexicon.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;
using Words = std::string_view;

constexpr WordSet number_marks{Words(". "), Words("."), Words("、"), Words("．"), Words("）"), Words(")"), Words(" ")};
constexpr WordSet chinese_numbers{Words("一"), Words("二"), Words("三"), Words("四"), Words("五"),
                                  Words("六"), Words("七"), Words("八"), Words("九"), Words("十")};
constexpr WordSet wide_digits{Words("０"), Words("１"), Words("２"), Words("３"), Words("４"),
                              Words("５"), Words("６"), Words("７"), Words("８"), Words("９")};
constexpr WordSet round_numbers{Words("①"), Words("②"), Words("③"), Words("④"), Words("⑤"),
                                Words("⑥"), Words("⑦"), Words("⑧"), Words("⑨"), Words("⑩")};
constexpr WordSet parts_of_whole{Words("其中："), Words("其中:"), Words("其中"), Words("#"), Words("＃"),
                                 Words("*"),      Words("＊"),    Words("★"),    Words("▲")};

// 1 and 12 of a row's number, in digits or in words; 0 when there is none.
std::size_t row_number_length(std::string_view name) {
  std::size_t end = 0;
  while (end < name.size() && end < 3 && name[end] >= '0' && name[end] <= '9') ++end;
  if (end > 0) return end;
  for (std::size_t length = 0; end < 9 && (length = wide_digits.at_start(name.substr(end))) > 0;) end += length;
  if (end > 0) return end;
  for (std::size_t length = 0; end < 9 && (length = chinese_numbers.at_start(name.substr(end))) > 0;) end += length;
  return end;
}

// Bytes of the comparator of that kind at the beginning of `text`, 0 when there is none; what it says goes into `op`.
std::size_t comparator_at(std::string_view text, WordKind kind, Comparator& op) {
  if (text.empty()) return 0;
  if (kind == WordKind::compare_left && text.starts_with("约")) {
    op = Comparator::about;
    return Words("约").size();
  }
  const Lexicon& lexicon = Lexicon::instance();
  const Automaton::Match match = lexicon.words().longest_at(text, 0);
  if (match.length == 0 || lexicon.word(match.value).kind != kind) return 0;
  if (const auto says = static_cast<Comparator>(lexicon.word(match.value).sub); says != Comparator::equal) op = says;
  return match.length;
}

}  // namespace

std::size_t digit_length(std::string_view text, std::size_t at) {
  if (text[at] >= '0' && text[at] <= '9') return 1;
  return text.substr(at, 2) == "\xEF\xBC" && text.size() > at + 2 && text[at + 2] >= '\x90' && text[at + 2] <= '\x99' ? 3 : 0;
}

int printed_year(std::string_view text) {
  int year = 0, digits = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = digit_length(text, i);
    if (length == 0) {
      if (digits == 4 && year / 100 == 20) return year;
      digits = year = 0;
      i += static_cast<unsigned char>(text[i]) < 0x80 ? 1 : 3;
      continue;
    }
    i += length;
    if (++digits <= 4) year = year * 10 + (text[i - 1] & 0x0F);  // ０ is EF BC 90
  }
  return digits == 4 && year / 100 == 20 ? year : 0;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  while (!text.empty() && blanks.find(text.front()) != Words::npos) text.remove_prefix(1);
  while (!text.empty() && blanks.find(text.back()) != Words::npos) text.remove_suffix(1);
  return text;
}

ColumnUnit unit_of(std::string_view text) {
  ColumnUnit unit{trimmed(text), 0};
  for (const auto& [word, power] : {std::pair{Words("亿"), 8}, {Words("千万"), 7}, {Words("百万"), 6}, {Words("万"), 4}})
    if (unit.name.starts_with(word) && unit.name.size() > word.size()) {
      unit.name.remove_prefix(word.size());
      unit.power = power;
      break;
    }
  if (unit.name == "％") unit.name = "%";
  if (unit.name == "—" || unit.name == "-" || unit.name == "/") unit.name = {};
  return unit;
}

ColumnUnit take_bracketed_unit(std::string_view& name) {
  const std::size_t open =
      std::max(name.rfind("（") == Words::npos ? 0 : name.rfind("（"), name.rfind('(') == Words::npos ? 0 : name.rfind('('));
  if (open == 0 || !(name.ends_with("）") || name.ends_with(")"))) return {};
  const std::size_t inner = open + (name[open] == '(' ? 1 : 3);
  const std::size_t end = name.size() - (name.ends_with(")") ? 1 : 3);
  const ColumnUnit unit = unit_of(name.substr(inner, end - inner));
  if (unit.name.empty() || Lexicon::instance().unit_at(unit.name, 0).length == 0) return {};
  name = trimmed(name.substr(0, open));
  return unit;
}

std::string_view without_row_number(std::string_view name) {
  if (const std::size_t length = round_numbers.at_start(name)) name = trimmed(name.substr(length));
  const std::size_t open = name.starts_with("（") ? 3 : name.starts_with("(") ? 1 : 0;
  if (const std::size_t number = row_number_length(name.substr(open))) {
    const std::string_view rest = name.substr(open + number);
    const std::size_t mark = number_marks.at_start(rest);
    const bool closes = rest.starts_with("）") || rest.starts_with(")");
    if (mark > 0 && (open == 0 || closes) && mark < rest.size() && !(rest[0] == '.' && rest[1] >= '0' && rest[1] <= '9'))
      name = trimmed(rest.substr(mark));
  }
  while (const std::size_t length = parts_of_whole.at_start(name)) {
    if (length == name.size()) break;
    name = trimmed(name.substr(length));
  }
  return name;
}

std::optional<Figure> figure_in(std::string_view cell) {
  static constexpr WordSet opening{Words("["), Words("［"), Words("〔"), Words("【"), Words("("), Words("（"), Words("="), Words(" ")};
  static constexpr WordSet closing{Words("]"), Words("］"), Words("〕"), Words("】"), Words(")"), Words("）"), Words("%"), Words("％")};
  Figure figure;
  std::string_view rest = cell;
  for (std::size_t length = 1; length > 0;) {
    length = opening.at_start(rest);
    if (length == 0) length = comparator_at(rest, WordKind::compare_left, figure.op);
    rest.remove_prefix(length);
  }
  if (rest.empty()) return std::nullopt;
  const auto quantity = quantity_at(rest, 0);
  if (!quantity || quantity->is_chinese) return std::nullopt;
  figure.value = quantity->value;
  figure.has_value = quantity->has_value;
  figure.value_max = quantity->value_max;
  figure.text = rest.substr(0, quantity->end);
  figure.unit = rest.substr(quantity->unit_begin, quantity->unit_end - quantity->unit_begin);
  rest = trimmed(rest.substr(quantity->end));
  rest.remove_prefix(comparator_at(rest, WordKind::compare_right, figure.op));
  rest = trimmed(rest);
  while (const std::size_t length = closing.at_start(rest)) rest.remove_prefix(length);
  if (!trimmed(rest).empty()) return std::nullopt;  // a sentence, not a figure
  if (figure.value_max) figure.op = Comparator::range;
  return figure;
}

}  // namespace bihuan::reader
