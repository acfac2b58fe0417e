// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/line_joining.h"

#include <algorithm>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/front_matter.h"
#include "reader/structure/heading_shape.h"
#include "reader/structure/noise.h"
#include "reader/structure/numbering.h"
#include "reader/structure/section_words.h"
#include "reader/structure/titles.h"
#include "reader/structure/unit_labels.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::uint32_t longest_heading = 45;     // characters
constexpr std::uint32_t shortest_full_line = 10;  // of those that a page's edge cuts

// A line that opens with the key of a label, in brackets or not.
bool opens_label(std::string_view line) {
  const Char first = char_at(line, 0);
  const std::size_t begin = is_opener(first.code) ? first.length : 0;
  for (std::size_t at = begin; (at = behind_plain(line, at)) < line.size() && at < begin + 60;) {
    const Char c = char_at(line, at);
    if (c.code == ':') {
      const KeyPlace key = key_before(line, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at));
      return key.key != LabelKey::none && key.begin == begin;
    }
    if (is_full_stop(c.code) || c.code == ',') return false;
    at += c.length;
  }
  return false;
}

// What the marks of a line tell, found in one pass over it.
struct LineMarks {
  std::uint32_t width = 0;    // characters
  bool clauses = false;       // holds a comma, a semicolon or a full stop
  bool sentence = false;      // reads like one: clauses, or a colon that does not close the line
  bool point = false;         // holds a half-width .
  bool open_bracket = false;  // an opening bracket or quote without its end
};

LineMarks marks_of(std::string_view line) {
  LineMarks marks;
  int round = 0, square = 0, quote = 0, title = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t mark = behind_plain(line, at);
    marks.width += static_cast<std::uint32_t>((mark - at) / 3);
    if (mark >= line.size()) break;
    const Char c = char_at(line, mark);
    ++marks.width;
    at = mark + c.length;
    if (is_digit(c.code)) continue;
    round += (c.code == '(') - (c.code == ')');
    square += (c.code == U'〔' || c.code == U'【') - (c.code == U'〕' || c.code == U'】');
    quote += (c.code == U'“') - (c.code == U'”');
    title += (c.code == U'《') - (c.code == U'》');
    marks.point |= c.code == '.';
    marks.clauses |= c.code == ',' || is_full_stop(c.code) || c.code == ';';
    marks.sentence |= c.code == ':' && at < line.size();
  }
  marks.sentence |= marks.clauses;
  marks.open_bracket = round > 0 || square > 0 || quote > 0 || title > 0;
  return marks;
}

bool closes_bracket_first(std::string_view line) {
  int depth = 0;
  for (std::size_t at = 0; (at = behind_plain(line, at)) < line.size() && at < 600;) {
    const Char c = char_at(line, at);
    if (is_opener(c.code)) ++depth;
    if (is_closer(c.code) && --depth < 0) return true;
    at += c.length;
  }
  return false;
}

bool starts_paragraph(std::string_view line, NumberStyle style) {
  if (style == NumberStyle::bullet) return is_bullet(char_at(line, 0).code) || is_dash(char_at(line, char_at(line, 0).length).code);
  if (style != NumberStyle::none && style != NumberStyle::letter) return true;
  if (opens_label(line) || is_date_line(line) || is_document_number_line(line) || is_metadata_line(line)) return true;
  return attachment_mark_length(line) != 0 || is_salutation(line) || is_closing_note(line);
}

bool stands_alone(std::string_view line) {
  return is_date_line(line) || is_document_number_line(line) || is_metadata_line(line) || is_salutation(line);
}

// The rest of a heading that the edge of the page cut: it ends soon in 。 and its own text follows or nothing does.
bool is_heading_rest(std::string_view line) {
  std::uint32_t characters = 0;
  for (std::size_t at = 0; at < line.size() && characters < 16; ++characters) {
    if (begins_plain(line[at])) {
      at += 3;
      continue;
    }
    const Char c = char_at(line, at);
    if (is_full_stop(c.code)) return characters > 0;
    if (c.code == ',' || c.code == U'、') return false;
    at += c.length;
  }
  return false;
}

// A full line that happens to end in a mark: where paragraphs are indented, one that is not goes on.
bool is_wrapped_at_mark(const LinePair& pair, const Layout& layout) {
  if (!pair.upper.terminated || !layout.hard_wrapped || !layout.indented || pair.lower.indent >= 2 || pair.lower.blank_before) return false;
  return layout.full_width > 0 && width(pair.above, 100) * 10 >= layout.full_width * 8 && pair.lower.number.style == NumberStyle::none &&
         !stands_alone(pair.below);
}

// Nothing in the line itself asks for more.
bool is_whole(std::string_view line, const LineMarks& marks) { return !marks.open_bracket && !ends_open(line) && !opens_a_title(line); }

// 某区人民政府办公室 / 关于印发…的通知; 某市安全生产专项整治 / 三年行动方案.
bool is_title_in_two_lines(const LinePair& pair, const LineMarks& above, bool blank) {
  if (pair.behind_numbers || blank || !pair.above_opens_paragraph || above.width < 4 || above.width > 36 || above.sentence ||
      is_title(pair.above) || !is_title(pair.below) || pair.lower.terminated)
    return false;
  if (pair.upper.number.style != NumberStyle::none || pair.lower.number.style != NumberStyle::none || stands_alone(pair.above))
    return false;
  if (is_terminator(last_char(pair.above).code) || pair.above.ends_with("文件"sv) || contains(pair.above, "｜"sv) ||
      contains(pair.above, "|"sv))
    return false;
  return pair.below.starts_with("关于"sv) ? ends_like_unit(pair.above) : !ends_like_unit(pair.above);
}

// Lists, cells and signatures: short lines that follow each other without a sentence among them.
bool is_list_of_short_lines(const LinePair& pair) { return !pair.lower.terminated && width(pair.below, 25) < 25; }

// Behind its number.
bool holds_full_stop(std::string_view line, const Number& number) {
  return first_full_stop(line, number.length, static_cast<std::uint32_t>(line.size())) < line.size();
}

// A figure that is no year: the middle of a sentence.
bool opens_with_figure(std::string_view line) {
  std::size_t at = 0;
  int digits = 0;
  for (; is_digit(char_at(line, at).code); at += char_at(line, at).length) ++digits;
  const char32_t next = char_at(line, at).code;
  return digits > 0 && next != U'年' && next != U'月' && next != U'日' && next != 0 && next != '-' && next != '/' && next != ':';
}

// 4. / 6个, 21 / 0亿元, 单位G / DP能耗, PM / 2.5浓度: the line breaks inside a figure or a word of letters.
bool is_figure_in_two(const LinePair& pair) {
  const std::size_t size = pair.above.size();
  const char32_t first = char_at(pair.below, 0).code;
  const bool numbered = pair.lower.number.style != NumberStyle::none;
  if (size < 2 || (!is_digit(first) && !is_letter(first))) return false;
  const char last = pair.above[size - 1];
  if (last == '.') return is_digit(static_cast<unsigned char>(pair.above[size - 2])) && is_digit(first) && !numbered;
  if (last >= 'A' && last <= 'Z') return is_letter(first) || !numbered || pair.lower.number.style == NumberStyle::decimal;
  const bool both_digits = is_digit(static_cast<unsigned char>(last)) && is_digit(first);
  return both_digits && !numbered && opens_with_figure(pair.below) && width(pair.above, shortest_full_line) >= shortest_full_line;
}

// How sentences of plans begin, and the second halves of broken ones hardly do.
bool opens_sentence(std::string_view line) {
  static constexpr WordSet starts{"以"sv,   "围绕"sv, "按照"sv, "按"sv,   "依托"sv, "对"sv,   "到20"sv, "全市"sv, "全区"sv,
                                  "全县"sv, "全年"sv, "为"sv,   "力争"sv, "确保"sv, "今年"sv, "坚持"sv, "严格"sv};
  return opens_with_action(line) || starts.begins(line);
}

// 全年完成固定资产投 / 资210亿元: what opens with a time or with how certain it is names nothing.
bool says_when(std::string_view line) {
  static constexpr WordSet starts{"到20"sv, "全年"sv, "年内"sv, "年底前"sv, "今年"sv, "力争"sv, "确保"sv};
  return starts.begins(line) && !is_title(line);
}

bool is_deep(NumberStyle style) {
  return style != NumberStyle::chinese && style != NumberStyle::chinese_paren && style != NumberStyle::chapter &&
         style != NumberStyle::section;
}

// Characters of the figure or the word of letters that opens the line: where it did not fit, the line above is that much shorter.
std::uint32_t unbroken_at_start(std::string_view line) {
  std::uint32_t characters = 0;
  for (std::size_t at = 0; characters < 10; ++characters) {
    const Char c = char_at(line, at);
    if (!is_digit(c.code) && !is_letter(c.code) && !(characters > 0 && (c.code == '.' || c.code == '%'))) break;
    at += c.length;
  }
  return characters;
}

// A line that may be a heading of its own, going by itself and by how the document sets the like of it.
bool is_heading_like(const LinePair& pair, const LineMarks& above, const Layout& layout) {
  if (!pair.above_opens_paragraph || pair.upper.number.style == NumberStyle::bullet) return false;
  if (pair.upper.number.style == NumberStyle::none) {
    if (above.sentence || says_when(pair.above)) return false;
    // Where headings are numbered, one that is not needs to look like one.
    if (!pair.behind_numbers || pair.lower.blank_before || is_list_of_short_lines(pair)) return true;
    return opens_with_action(pair.above) || is_section_name(pair.above) || is_title(pair.above) ||
           is_terminator(last_char(pair.above).code) || section_names_in(pair.above).glossary;
  }
  if ((above.sentence || above.point) && holds_full_stop(pair.above, pair.upper.number)) return false;
  const Layout::Headings& alike = layout.headings_of(pair.upper.number.style);
  if (alike.all >= 4 && alike.bare * 6 < alike.all && !opens_sentence(pair.below)) return false;
  if (above.sentence && has_quantity(pair.above)) return false;
  return !(above.sentence && alike.bare * 2 < alike.all && is_deep(pair.upper.number.style));
}

}  // namespace

bool goes_on(const LinePair& pair, const Layout& layout) {
  if (is_opener(last_char(pair.above).code) && (!pair.lower.blank_before || pair.page_between)) return true;
  // （牵头单位： / 区教育局）: the bracket asks for more, whatever closes the line.
  if (pair.upper.terminated && last_char(pair.above).code == ':' && marks_of(pair.above).open_bracket && closes_bracket_first(pair.below))
    return true;
  const bool inside = (begins_inside(pair.below) && !opens_label(pair.below)) || is_figure_in_two(pair);
  if (is_wrapped_at_mark(pair, layout)) return true;
  if (pair.upper.terminated && !inside) return false;
  const LineMarks above = marks_of(pair.above);
  const bool blank = pair.lower.blank_before && !pair.page_between;
  if (is_title_in_two_lines(pair, above, blank)) return true;
  const bool heading_like = above.width <= longest_heading && is_heading_like(pair, above, layout);
  if (heading_like && !pair.lower.blank_before && pair.lower.number.style == NumberStyle::none &&
      layout.headings_of(pair.upper.number.style).are_mostly_run_in() && is_heading_rest(pair.below))
    return true;
  if (heading_like && !inside && layout.is_plain() && !pair.page_between && is_whole(pair.above, above)) return false;
  // A decimal number that stands alone is more often a measure.
  const bool lone_decimal = pair.lower.number.style == NumberStyle::decimal && layout.headings_of(NumberStyle::decimal).all < 3;
  const NumberStyle trusted = lone_decimal ? NumberStyle::none : pair.lower.number.style;
  // A number that does not go on with those above was split off a sentence by the page's edge: 四、五类桥梁.
  const bool numbered =
      pair.fits_order || heading_like ? starts_paragraph(pair.below, trusted) : starts_paragraph(pair.below, NumberStyle::none);
  if (numbered) return false;
  if (pair.above_opens_paragraph && opens_label(pair.above) && !ends_open(pair.above) && !layout.hard_wrapped && !pair.page_between)
    return false;
  if (stands_alone(pair.above)) return is_metadata_line(pair.above) && layout.hard_wrapped && above.width + 3 >= layout.full_width;
  // A sentence in full flow.
  if (inside && above.width >= 2) return true;
  if (ends_open(pair.above) && !(blank && above.width < 8)) return true;
  if (above.open_bracket && closes_bracket_first(pair.below)) return true;
  if (pair.above_opens_paragraph && opens_a_title(pair.above) && above.width < 60 && is_title(pair.below) && !blank) return true;
  if (is_title(pair.above) && !above.clauses && pair.above_opens_paragraph && above.width < 60) return false;
  if (blank)
    return layout.hard_wrapped && layout.full_width > 0 && above.width + 3 >= layout.full_width && pair.lower.indent == 0 &&
           !layout.blank_separated;

  if (layout.hard_wrapped && layout.full_width > 0) {
    if (above.width + 4 + unbroken_at_start(pair.below) >= layout.full_width || above.width * 10 >= layout.full_width * 9) return true;
    return pair.page_between && !heading_like;
  }
  if (pair.page_between && !heading_like) return true;
  if (!blank && opens_with_figure(pair.below)) return true;
  if (heading_like) {
    if (layout.indented && pair.lower.indent < 2 && above.width >= 25) return true;
    return (layout.hard_wrapped || pair.page_between || layout.headings_of(pair.upper.number.style).are_mostly_run_in()) &&
           is_heading_rest(pair.below);
  }
  if (layout.indented) return pair.lower.indent < 2;
  return true;
}

}  // namespace bihuan::reader
