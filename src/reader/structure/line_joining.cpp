// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/line_joining.h"

#include <algorithm>

#include "reader/structure/characters.h"
#include "reader/structure/front_matter.h"
#include "reader/structure/noise.h"
#include "reader/structure/numbering.h"
#include "reader/structure/titles.h"
#include "reader/structure/unit_labels.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

// A line that opens with the key of a label, in brackets or not.
bool opens_label(std::string_view line) {
  const Char first = char_at(line, 0);
  const std::size_t begin = is_opener(first.code) ? first.length : 0;
  for (std::size_t at = begin; at < line.size() && at < begin + 60;) {
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

// An opening bracket or quote without its end.
bool holds_open_bracket(std::string_view line) {
  int round = 0, square = 0, quote = 0, title = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Char c = char_at(line, at);
    round += (c.code == '(') - (c.code == ')');
    square += (c.code == U'〔' || c.code == U'【') - (c.code == U'〕' || c.code == U'】');
    quote += (c.code == U'“') - (c.code == U'”');
    title += (c.code == U'《') - (c.code == U'》');
    at += c.length;
  }
  return round > 0 || square > 0 || quote > 0 || title > 0;
}

bool closes_bracket_first(std::string_view line) {
  int depth = 0;
  for (std::size_t at = 0; at < line.size() && at < 600;) {
    const Char c = char_at(line, at);
    if (is_opener(c.code)) ++depth;
    if (is_closer(c.code) && --depth < 0) return true;
    at += c.length;
  }
  return false;
}

bool starts_paragraph(std::string_view line, NumberStyle style) {
  // A decimal number is more often a measure that the page's edge split off.
  if (style == NumberStyle::bullet) return is_bullet(char_at(line, 0).code) || is_dash(char_at(line, char_at(line, 0).length).code);
  if (style != NumberStyle::none && style != NumberStyle::decimal && style != NumberStyle::letter) return true;
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
    const Char c = char_at(line, at);
    if (is_full_stop(c.code)) return characters > 0;
    if (c.code == ',' || c.code == U'、') return false;
    at += c.length;
  }
  return false;
}

bool reads_like_sentence(std::string_view line) {
  int marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Char c = char_at(line, at);
    marks += c.code == ',' || is_full_stop(c.code) || c.code == ';';
    at += c.length;
  }
  return marks > 0;
}

// Nothing in the line itself asks for more.
bool is_whole(std::string_view line) { return !ends_open(line) && !holds_open_bracket(line) && !opens_a_title(line); }

}  // namespace

bool goes_on(const LinePair& pair, const Layout& layout) {
  const bool inside = begins_inside(pair.below) && !opens_label(pair.below);
  if (pair.above_terminated && !inside) return false;
  const std::uint32_t above_width = width(pair.above, 100);
  const bool heading_like =
      pair.above_opens_paragraph && above_width <= 45 && (pair.style_above != NumberStyle::none || !reads_like_sentence(pair.above));
  if (heading_like && !inside && layout.is_plain() && !pair.page_between && is_whole(pair.above)) return false;
  if (starts_paragraph(pair.below, pair.style_below) || stands_alone(pair.above)) return false;
  const bool blank = pair.blank_between && !pair.page_between;
  // A sentence in full flow.
  if (inside && above_width >= 2) return true;
  if (ends_open(pair.above) && !(blank && above_width < 8)) return true;
  if (holds_open_bracket(pair.above) && closes_bracket_first(pair.below)) return true;
  if (pair.above_opens_paragraph && opens_a_title(pair.above) && above_width < 60 && is_title(pair.below) && !blank) return true;
  if (is_title(pair.above) && pair.above_opens_paragraph && above_width < 60) return false;
  if (blank)
    return layout.hard_wrapped && layout.full_width > 0 && above_width + 3 >= layout.full_width && pair.indent_below == 0 &&
           !layout.blank_separated;

  if (layout.hard_wrapped && layout.full_width > 0) {
    if (above_width + 4 >= layout.full_width || above_width * 10 >= layout.full_width * 9) return true;
    return pair.page_between && !heading_like;
  }
  if (pair.page_between && !heading_like) return true;
  if (heading_like) {
    if (layout.indented && pair.indent_below < 2 && above_width >= 25) return true;
    return (layout.broken || layout.hard_wrapped || pair.page_between) && is_heading_rest(pair.below);
  }
  if (layout.indented) return pair.indent_below < 2;
  return true;
}

}  // namespace bihuan::reader
