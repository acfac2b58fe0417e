// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/date_parts.h"

namespace bihuan::reader {
namespace {

int spelled_digit_at(std::string_view text, std::size_t at) {
  const Glyph glyph = glyph_at(text, at);
  if (glyph.kind == GlyphKind::spelled_digit) return glyph.value;
  return at < text.size() && base::utf8_at(text, at) == U'○' ? 0 : -1;
}

// 二〇二五年: four spelled digits; 0 when they are not there.
int spelled_year_at(std::string_view text, std::size_t at) {
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const int digit = spelled_digit_at(text, at + 3 * i);
    if (digit < 0) return 0;
    year = year * 10 + digit;
  }
  return year;
}

struct RelativeYear {
  std::string_view word;
  std::int8_t offset;
  std::u32string_view not_before;  // characters that must not stand in front
  std::u32string_view not_after;
};

constexpr RelativeYear relative_years[] = {
    {"今年", 0, U"", U""},
    {"本年", 0, U"基", U"级級龄齡"},
    {"当年", 0, U"", U""},
    {"當年", 0, U"", U""},
    {"明年", 1, U"", U""},
    {"去年", -1, U"过過", U""},
    {"上年", -1, U"以", U"龄齡纪紀"},
    {"下年", 1, U"以", U"龄齡"},
    {"前年", -2, U"以目当之此提", U"度龄齡"},
    {"后年", 2, U"以今之此", U"度龄齡"},
    {"後年", 2, U"以今之此", U"度龄齡"},
    {"全年", 0, U"安健周齐齊", U"龄齡"},
};

bool read_relative_year(std::string_view text, std::size_t at, CalendarPoint& point) {
  if (folded_at(text, at + 3) != U'年') return false;
  for (const RelativeYear& entry : relative_years) {
    const std::uint32_t end = after_any(text, at, {entry.word});
    if (end == 0) continue;
    if (is_any_of(char_before(text, at), entry.not_before) || is_any_of(folded_at(text, end), entry.not_after)) return false;
    point.relative = true;
    point.year_offset = entry.offset;
    point.end = end;
    return true;
  }
  return false;
}

// 25年 is a year where a month or 底 follows, 07年 always.
bool is_short_year(std::string_view text, const SmallNumber& number, std::size_t after) {
  if (number.digits != 2) return false;
  if (number.leading_zero) return true;
  const SmallNumber month = small_number_at(text, after);
  if (month.end != 0) return month.value >= 1 && month.value <= 12 && folded_at(text, month.end) == U'月';
  const char32_t next = folded_at(text, after);
  return next == U'底' || next == U'末';
}

struct EdgeWord {
  char32_t word;
  Edge edge;
  std::u32string_view not_after;
};

constexpr EdgeWord edge_words[] = {
    {U'底', Edge::end, U"数數薪线線"},
    {U'末', Edge::end, U""},
    {U'初', Edge::start, U"步级級中高始期心"},
    {U'中', Edge::middle, U"国國央心小学學医醫药藥等级級型东東部西华華考共高旬外"},
};

bool read_edge(std::string_view text, std::size_t at, CalendarPoint& point) {
  const char32_t c = folded_at(text, at);
  for (const EdgeWord& entry : edge_words) {
    if (c != entry.word) continue;
    if (is_any_of(folded_at(text, at + 3), entry.not_after)) return false;
    point.edge = entry.edge;
    point.end = static_cast<std::uint32_t>(at + 3);
    return true;
  }
  return false;
}

// 上旬 中旬 下旬.
bool read_third(std::string_view text, std::size_t at, CalendarPoint& point) {
  if (folded_at(text, at + 3) != U'旬') return false;
  const char32_t c = folded_at(text, at);
  point.edge = c == U'上' ? Edge::first_third : c == U'中' ? Edge::second_third : c == U'下' ? Edge::last_third : Edge::none;
  if (point.edge == Edge::none) return false;
  point.end = static_cast<std::uint32_t>(at + 6);
  return true;
}

// After 6月: 30日, 1-15日, 底, 上旬, 份.
void read_in_month(std::string_view text, std::size_t at, CalendarPoint& point) {
  point.end = static_cast<std::uint32_t>(at);
  const std::size_t day_at = at + blanks_at(text, at, 1);
  const SmallNumber day = small_number_at(text, day_at);
  if (day.end != 0 && day.value >= 1 && day.value <= 31) {
    SmallNumber last = day;
    const std::size_t mark = range_mark_at(text, day.end);
    if (mark != 0) {
      const SmallNumber second = small_number_at(text, day.end + mark);
      if (second.end != 0 && second.value >= day.value && second.value <= 31) last = second;
    }
    const std::size_t unit_at = last.end + blanks_at(text, last.end, 1);
    const char32_t unit = folded_at(text, unit_at);
    if (unit == U'日' || unit == U'号' || unit == U'號') {
      point.part = YearPart::day;
      point.day = static_cast<std::int8_t>(day.value);
      point.last_day = static_cast<std::int8_t>(last.value);
      point.end = static_cast<std::uint32_t>(unit_at + 3);
      return;
    }
  }
  if (folded_at(text, at) == U'份') point.end = static_cast<std::uint32_t>(at += 3);
  if (!read_third(text, at, point)) read_edge(text, at, point);
}

// 6月…, 1-6月, 一季度, 1-3季度.
bool read_numbered_part(std::string_view text, std::size_t at, const SmallNumber& from, bool after_year, CalendarPoint& point) {
  if (from.end == 0 || from.value < 1 || from.value > 12) return false;
  SmallNumber to = from;
  const std::size_t mark = range_mark_at(text, from.end);
  if (mark != 0) {
    to = small_number_at(text, from.end + mark);
    if (to.end == 0 || to.value <= from.value || to.value > 12) return false;
  }
  const std::size_t unit_at = to.end + blanks_at(text, to.end, 1);
  const char32_t unit = folded_at(text, unit_at);
  point.first = static_cast<std::int8_t>(from.value);
  point.last = static_cast<std::int8_t>(to.value);
  if (unit == U'月') {
    const char32_t next = folded_at(text, unit_at + 3);
    if (!after_year && from.value == 1 && from.digits == 1 && (next == U'一' || next == U'内' || next == U'之')) return false;  // 一月一次
    if (!after_year && is_any_of(char_before(text, at), U"每第近过過逐")) return false;
    point.part = YearPart::months;
    read_in_month(text, unit_at + 3, point);
    return true;
  }
  const std::uint32_t quarter_end = after_any(text, unit_at, {"季度"});
  if (quarter_end == 0 || to.value > 4 || is_any_of(char_before(text, at), U"每")) return false;
  point.part = YearPart::quarters;
  point.end = quarter_end;
  read_edge(text, quarter_end, point);
  return true;
}

// 第一季度, 前三季度, 上半年, 下半年.
bool read_named_part(std::string_view text, std::size_t at, bool after_year, CalendarPoint& point) {
  const char32_t c = folded_at(text, at);
  if (c == U'第') {
    const SmallNumber number = small_number_at(text, at + 3);
    return folded_at(text, number.end) == U'季' && read_numbered_part(text, at + 3, number, true, point);
  }
  if (c == U'前') {
    const SmallNumber count = small_number_at(text, at + 3);
    const std::uint32_t end = count.end == 0 || count.value > 4 ? 0 : after_any(text, count.end, {"季度"});
    if (end != 0) {
      point.part = YearPart::quarters;
      point.first = 1;
      point.last = static_cast<std::int8_t>(count.value);
      point.end = end;
      read_edge(text, end, point);
      return true;
    }
  }
  const bool early = c == U'上' || c == U'前', late = c == U'下' || c == U'后' || c == U'後';
  const std::uint32_t end = early || late ? after_any(text, at + 3, {"半年"}) : 0;
  if (end == 0 || (!after_year && is_any_of(char_before(text, at), U"以"))) return false;
  point.part = YearPart::half;
  point.first = point.last = early ? 1 : 2;
  point.end = end;
  read_edge(text, end, point);
  return true;
}

// 年底, 年末, 年初, 年中, 年内 and, without a month of their own, 月底 and 月末.
bool read_unnumbered_edge(std::string_view text, std::size_t at, bool after_year, CalendarPoint& point) {
  const char32_t c = folded_at(text, at);
  if (c != U'年' && c != U'月') return false;
  if (!after_year && (is_numeral_before(text, at) || is_any_of(char_before(text, at), U"今本明去上下当當前后後每历歷往逐近整半个個全同")))
    return false;
  if (c == U'月') {
    if (after_year || !read_edge(text, at + 3, point) || point.edge == Edge::middle) return false;
    point.part = YearPart::months;
    point.relative = true;
    return true;
  }
  if (!read_edge(text, at + 3, point)) {
    const std::uint32_t end = after_any(text, at, {"年内"});
    if (end == 0 || after_year || is_any_of(folded_at(text, end), U"容涝")) return false;
    point.end = end;
  }
  point.relative |= !after_year;
  return true;
}

}  // namespace

bool is_numeral_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const Glyph glyph = glyph_at(text, base::utf8_before(text, at));
  if (glyph.kind == GlyphKind::other || glyph.kind == GlyphKind::comma) return is_any_of(char_before(text, at), U"数數半");
  if (glyph.kind == GlyphKind::about) return !is_any_of(char_before(text, at), U"来來");
  return glyph.kind != GlyphKind::tail && glyph.kind != GlyphKind::spelled_point && glyph.kind != GlyphKind::point &&
         glyph.kind != GlyphKind::slash && glyph.kind != GlyphKind::percent;
}

SmallNumber small_number_at(std::string_view text, std::size_t at) {
  SmallNumber number;
  Glyph glyph = glyph_at(text, at);
  if (glyph.kind == GlyphKind::other) return number;
  if (glyph.kind == GlyphKind::digit) {
    number.leading_zero = glyph.value == 0;
    for (; glyph.kind == GlyphKind::digit && number.digits < 5; glyph = glyph_at(text, at)) {
      number.value = number.value * 10 + glyph.value;
      ++number.digits;
      at += glyph.length;
    }
    if (number.digits > 4) return {};
    number.end = static_cast<std::uint32_t>(at);
    return number;
  }
  int tens = -1, ones = -1;
  for (; number.digits < 4; glyph = glyph_at(text, at)) {
    if (glyph.kind == GlyphKind::spelled_digit && glyph.value != 0 && ones < 0) {
      ones = glyph.value;
    } else if (glyph.kind == GlyphKind::unit && glyph.value == 1 && tens < 0) {
      tens = ones < 0 ? 1 : ones;
      ones = -1;
    } else if (glyph.kind == GlyphKind::tens && tens < 0 && ones < 0) {
      tens = glyph.value;
    } else {
      break;
    }
    ++number.digits;
    at += glyph.length;
  }
  if (number.digits == 0) return {};
  number.value = (tens < 0 ? 0 : tens * 10) + (ones < 0 ? 0 : ones);
  number.end = static_cast<std::uint32_t>(at);
  return number;
}

std::size_t range_mark_at(std::string_view text, std::size_t at) {
  const auto is_mark = [text](std::size_t place) { return is_any_of(folded_at(text, place), U"-–—―~−"); };
  const auto is_word = [text](std::size_t place) { return is_any_of(folded_at(text, place), U"至到"); };
  if (at >= text.size()) return 0;
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead >= 0xE4 && lead <= 0xE9 && !is_word(at)) return 0;  // nearly always
  std::size_t end = at + blanks_at(text, at, 1);
  const std::size_t start = end;
  for (int count = 0; count < 2 && is_mark(end); ++count) end += base::utf8_length(static_cast<unsigned char>(text[end]));
  if (end == start && is_word(end)) end += 3;
  if (end == start) return 0;
  return end + blanks_at(text, end, 1) - at;
}

bool read_year(std::string_view text, std::size_t at, SmallNumber number, CalendarPoint& point) {
  const GlyphKind kind = glyph_at(text, at).kind;
  if (kind == GlyphKind::other && read_relative_year(text, at, point)) {
    if (folded_at(text, point.end) == U'度') point.end += 3;
    return true;
  }
  if (const int spelled = kind == GlyphKind::spelled_digit ? spelled_year_at(text, at) : 0; spelled != 0)
    number = {spelled, 4, static_cast<std::uint32_t>(at + 12), false};
  if (number.end == 0) return false;
  const std::size_t unit_at = number.end + blanks_at(text, number.end, 1);
  if (folded_at(text, unit_at) != U'年') return false;
  const std::size_t after = unit_at + 3;
  const bool full = number.digits == 4 && number.value >= 1800 && number.value < 2200;
  if (!full && (glyph_at(text, at).kind != GlyphKind::digit || !is_short_year(text, number, after))) return false;
  point.year = full ? number.value : number.value + (number.value < 70 ? 2000 : 1900);
  point.end = static_cast<std::uint32_t>(folded_at(text, after) == U'度' ? after + 3 : after);
  return true;
}

bool read_year_part(std::string_view text, std::size_t at, const SmallNumber& number, bool after_year, CalendarPoint& point) {
  const CalendarPoint before = point;
  if (number.end != 0) {
    if (read_numbered_part(text, at, number, after_year, point)) return true;
    point = before;
    return false;
  }
  switch (folded_at(text, at)) {
    case U'第':
    case U'前':
    case U'上':
    case U'下':
    case U'后':
    case U'後':
      if (read_named_part(text, at, after_year, point)) return true;
      point = before;
      return false;
    case U'年':
    case U'月':
      return read_unnumbered_edge(text, at, after_year, point);
    case U'全':
      if (!after_year || folded_at(text, at + 3) != U'年') return false;
      point.end = static_cast<std::uint32_t>(at + 6);
      return true;
    default:
      return after_year && read_edge(text, at, point);
  }
}

bool read_numeric_date(std::string_view text, std::size_t at, const SmallNumber& year, CalendarPoint& point) {
  if (year.digits != 4 || glyph_at(text, at).kind != GlyphKind::digit || year.value < 1800 || year.value >= 2200) return false;
  const char32_t mark = folded_at(text, year.end);
  if (mark != U'-' && mark != U'/' && mark != U'.') return false;
  const std::size_t step = base::utf8_length(static_cast<unsigned char>(text[year.end]));
  const SmallNumber month = small_number_at(text, year.end + step);
  if (month.end == 0 || month.digits > 2 || folded_at(text, month.end) != mark) return false;
  const SmallNumber day = small_number_at(text, month.end + step);
  if (day.end == 0 || day.digits > 2 || !base::make_date(year.value, month.value, day.value)) return false;
  point.year = year.value;
  point.part = YearPart::day;
  point.first = point.last = static_cast<std::int8_t>(month.value);
  point.day = point.last_day = static_cast<std::int8_t>(day.value);
  point.end = day.end;
  return true;
}

}  // namespace bihuan::reader
