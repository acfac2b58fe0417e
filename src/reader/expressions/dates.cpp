// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/dates.h"

#include "reader/expressions/date_parts.h"

namespace bihuan::reader {
namespace {

bool is_bare_year(const SmallNumber& number) { return number.digits == 4 && number.value >= 1800 && number.value < 2200; }

bool stands_in_brackets(std::string_view text, std::size_t begin, std::size_t end) {
  const char32_t before = char_before(text, begin), after = folded_at(text, end);
  return (before == U'(' || before == U'（' || before == U'〔' || before == U'[') && (after == U')' || after == U'〕' || after == U']');
}

// 2023-2025年, 2023至2025年度, (2023—2025): the first year goes without 年.
bool read_bare_years(std::string_view text, std::size_t at, const SmallNumber& from, CalendarPoint& first, CalendarPoint& last) {
  if (!is_bare_year(from)) return false;
  const std::size_t mark = range_mark_at(text, from.end);
  if (mark == 0) return false;
  const SmallNumber to = small_number_at(text, from.end + mark);
  if (!is_bare_year(to) || to.value < from.value) return false;
  first.year = from.value;
  first.end = from.end;
  if (read_year(text, from.end + mark, last)) return true;
  if (!stands_in_brackets(text, at, to.end)) return false;
  last.year = to.value;
  last.end = to.end;
  return true;
}

bool read_point(std::string_view text, std::size_t at, const SmallNumber& number, CalendarPoint& point) {
  if (read_numeric_date(text, at, number, point)) return true;
  if (!read_year(text, at, number, point)) return read_year_part(text, at, number, false, point);
  const std::size_t part_at = point.end + blanks_at(text, point.end, 1);
  read_year_part(text, part_at, true, point);
  return true;
}

// 6月1日至15日, 3月至5月, 2023年1月至2025年12月: what the second end leaves out is that of the first.
bool read_second_point(std::string_view text, const CalendarPoint& first, CalendarPoint& second) {
  const std::size_t mark = range_mark_at(text, first.end);
  if (mark == 0) return false;
  const std::size_t at = first.end + mark;
  const SmallNumber day = small_number_at(text, at);
  if (first.part == YearPart::day && first.edge == Edge::none) {
    const char32_t unit = day.end == 0 ? 0 : folded_at(text, day.end);
    if ((unit == U'日' || unit == U'号') && day.value >= 1 && day.value <= 31) {
      second = first;
      second.day = second.last_day = static_cast<std::int8_t>(day.value);
      second.end = static_cast<std::uint32_t>(day.end + 3);
      return true;
    }
  }
  if (!read_point(text, at, day, second)) return false;
  const bool second_has_year = second.year != 0 || second.relative;
  if (!second_has_year) {
    if (second.part == YearPart::whole) return false;
    second.year = first.year;
    second.relative = first.relative;
    second.year_offset = first.year_offset;
  }
  return second.year >= first.year || first.year == 0;
}

int year_of(const CalendarPoint& point, int year) { return point.year != 0 ? point.year : year == 0 ? 0 : year + point.year_offset; }

std::optional<CalendarDate> date_from(const CalendarPoint& first, const CalendarPoint* second, int year) {
  const CalendarPoint& last = second != nullptr ? *second : first;
  CalendarDate date;
  date.end = last.end;
  date.names_year = last.year != 0;
  date.relative = last.relative;
  date.year_offset = last.year_offset;
  date.grain = grain_of(last);
  if (second != nullptr && date.grain == DateGrain::year) date.grain = DateGrain::years;
  date.is_range = second != nullptr || (last.part == YearPart::months && last.first != last.last) ||
                  (last.part == YearPart::day && last.day != last.last_day);
  const int first_year = year_of(first, year), last_year = year_of(last, year);
  if (first_year != 0) {
    const auto days = days_of(first, first_year);
    if (!days) return std::nullopt;
    date.first = days->first;
    if (second == nullptr) date.last = days->last;
  }
  if (last_year != 0 && second != nullptr) {
    const auto days = days_of(last, last_year);
    if (!days) return std::nullopt;
    date.last = days->last;
  }
  const bool unnamed_month = last.part == YearPart::months && last.first == 0;
  if (unnamed_month) date.first = date.last = std::nullopt;
  if (date.first && date.last && *date.last < *date.first) date.last = days_of(last, last_year + 1)->last;  // 11月至2月
  return date;
}

bool is_numeral_glyph(GlyphKind kind) {
  return kind == GlyphKind::digit || kind == GlyphKind::spelled_digit || kind == GlyphKind::unit || kind == GlyphKind::tens;
}

bool may_stand_behind_number(char32_t c) { return is_any_of(c, U"年月季-至到—–~―−"); }

// Turns nearly every number away by the character behind it.
bool may_begin_with(std::string_view text, const SmallNumber& number) {
  if (number.end == 0) return false;
  const char32_t next = folded_at(text, number.end + blanks_at(text, number.end, 1));
  if (next == U'.' || next == U'/')
    return number.digits == 4 && glyph_at(text, number.end + glyph_at(text, number.end).length).kind == GlyphKind::digit;
  return may_stand_behind_number(next);
}

bool may_begin_spelled(std::string_view text, std::size_t at, const Glyph& first) {
  int count = 0;
  for (Glyph glyph = first; is_numeral_glyph(glyph.kind) || base::utf8_at(text, at) == U'○'; glyph = glyph_at(text, at)) {
    at += glyph.length;
    if (++count > 5 || at >= text.size()) break;
  }
  if (first.kind == GlyphKind::unit && count == 3) return first.value == 1;  // 十四五
  return may_stand_behind_number(folded_at(text, at + blanks_at(text, at, 1)));
}

bool may_begin_word(std::string_view text, std::size_t at) {
  const char32_t c = base::utf8_at(text, at);
  switch (c) {
    case U'今':
    case U'本':
    case U'明':
    case U'去':
    case U'当':
    case U'當':
    case U'全':
      return folded_at(text, at + 3) == U'年';
    case U'上':
    case U'下':
    case U'后':
    case U'後':
      return is_any_of(folded_at(text, at + 3), U"年半");
    case U'前':
      return is_any_of(folded_at(text, at + 3), U"年半") || is_numeral_glyph(glyph_at(text, at + 3).kind);
    case U'年':
      return is_any_of(folded_at(text, at + 3), U"底末内初中");
    case U'月':
      return is_any_of(folded_at(text, at + 3), U"底末初");
    case U'第':
      return is_numeral_glyph(glyph_at(text, at + 3).kind);
    case U'"':
    case U'\'':
      return glyph_at(text, at + 1).kind != GlyphKind::other;
    case U'“':
    case U'‘':
    case U'「':
      return glyph_at(text, at + 3).kind != GlyphKind::other;
    default:
      return false;
  }
}

bool may_begin(std::string_view text, std::size_t at, const Glyph& glyph) {
  switch (glyph.kind) {
    case GlyphKind::spelled_digit:
    case GlyphKind::unit:
    case GlyphKind::tens:
      return may_begin_spelled(text, at, glyph) && !is_numeral_before(text, at);
    default:
      return glyph.length != 0 && may_begin_word(text, at);
  }
}

std::optional<CalendarDate> date_at(std::string_view text, std::size_t at, const SmallNumber& number, int year) {
  CalendarPoint first, second;
  if (!read_point(text, at, number, first)) return std::nullopt;
  if (first.part == YearPart::day && !days_of(first, 2000)) return std::nullopt;
  if (read_second_point(text, first, second)) {
    if (auto range = date_from(first, &second, year)) return range;
  }
  return date_from(first, nullptr, year);
}

// 2025年6月, 6月底前, 2023-2025年.
std::optional<CalendarDate> date_of_digits_at(std::string_view text, std::size_t at, int year) {
  const SmallNumber number = small_number_at(text, at);
  if (!may_begin_with(text, number) || is_numeral_before(text, at)) return std::nullopt;
  if (is_bare_year(number)) {
    CalendarPoint first, second;
    if (read_bare_years(text, at, number, first, second)) {
      read_year_part(text, second.end, true, second);
      return date_from(first, &second, year);
    }
  }
  return date_at(text, at, number, year);
}

// Most dates of a plan are a year and no more: 2027年 in front of a mark or of a word that goes on with no date.
bool is_plain_year(std::string_view text, std::size_t at) {
  if (at + 10 > text.size() || text.substr(at + 4, 3) != "年") return false;
  for (std::size_t i = at; i < at + 4; ++i)
    if (text[i] < '0' || text[i] > '9') return false;
  const char32_t next = base::utf8_at(text, at + 7);
  if (next == U'，' || next == U'。' || next == U'；' || next == U'）') return true;
  return next >= 0x4E00 && next <= 0x9FFF && glyph_at(text, at + 7).kind == GlyphKind::other &&
         !is_any_of(next, U"度底末初中内上下前后後第全年月至到起");
}

}  // namespace

std::optional<CalendarDate> calendar_date_at(std::string_view text, std::size_t at, int year) {
  if (is_plain_year(text, at) && !is_numeral_before(text, at)) {
    CalendarPoint point;
    point.year = (text[at] - '0') * 1000 + (text[at + 1] - '0') * 100 + (text[at + 2] - '0') * 10 + (text[at + 3] - '0');
    point.end = static_cast<std::uint32_t>(at + 7);
    if (point.year >= 1800 && point.year < 2200) return date_from(point, nullptr, year);
  }
  const Glyph glyph = glyph_at(text, at);
  if (glyph.kind == GlyphKind::digit) return date_of_digits_at(text, at, year);
  if (!may_begin(text, at, glyph)) return std::nullopt;
  CalendarDate plan;
  if (read_five_year_plan(text, at, plan)) return plan;
  return date_at(text, at, small_number_at(text, at), year);
}

}  // namespace bihuan::reader
