// SPDX-License-Identifier: Apache-2.0
// Single days: 6月5日, 29日, 1/2/2020, 明天, 上周四, 5天前, 正月三十.
#include "reader/expressions/date_readings.h"

namespace bihuan::reader {
namespace {

using base::Date;

struct DayWord {
  std::string_view word;
  int days;
  std::u32string_view not_after;
};

constexpr DayWord day_words[] = {
    {"大前天", -3, U""},
    {"大后天", 3, U""},
    {"大後天", 3, U""},
    {"前天", -2, U""},
    {"昨天", -1, U""},
    {"昨日", -1, U""},
    {"今天", 0, U""},
    {"今日", 0, U"头頭"},
    {"明天", 1, U""},
    {"明日", 1, U"之"},
    {"后天", 2, U"性努练培"},
    {"後天", 2, U"性努練培"},
    {"最近", 0, U"几幾一两三的地年"},
};

DayReading named_day_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  for (const DayWord& entry : day_words) {
    const std::uint32_t end = after_any(text, at, {entry.word});
    if (end == 0) continue;
    if (is_any_of(folded_at(text, end), entry.not_after)) return reading;
    reading.set(moved_by_days(today, entry.days), moved_by_days(today, entry.days));
    reading.is_day = true;
    reading.end = end;
    return reading;
  }
  // 今晚, 昨晚: the day, when a part of it follows.
  const char32_t c = folded_at(text, at);
  const int days = c == U'昨' ? -1 : c == U'明' ? 1 : 0;
  if (!is_any_of(c, U"今昨明") || !is_any_of(folded_at(text, at + 3), U"晚早晨")) return reading;
  reading.set(moved_by_days(today, days), moved_by_days(today, days));
  reading.is_day = reading.wants_time = true;
  reading.end = static_cast<std::uint32_t>(at + 3);
  return reading;
}

// 上周四, 下下星期一, 周三.
DayReading weekday_reading_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  const Offset offset = week_offset_at(text, at);
  const std::uint32_t week = after_week_word(text, offset.end != 0 ? offset.end : at);
  const int weekday = week == 0 ? 0 : weekday_at(text, week);
  if (weekday == 0 || is_any_of(char_before(text, at), U"每")) return reading;
  if (offset.end == 0 && is_numeral_before(text, at)) return reading;
  const Date monday = moved_by_days(today, 1 - base::iso_weekday(today));
  const Date day = moved_by_days(monday, 7 * offset.value + weekday - 1);
  reading.set(day, day);
  reading.is_day = true;
  reading.end = static_cast<std::uint32_t>(week + 3);
  reading.is_open = offset.end == 0;
  if (offset.end != 0 || day == today) return reading;
  reading.count = 2;
  const Date other = moved_by_days(day, day < today ? 7 : -7);
  reading.spans[day < today ? 1 : 0] = {other, other};
  return reading;
}

// 29日: the last and the next such day; not 29号 alone, which is as often a house.
DayReading day_of_month_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  const SmallNumber day = small_number_at(text, at);
  const std::uint32_t end = day.end == 0 || day.digits > 2 ? 0 : after_any(text, day.end, {"日"});
  if (end == 0 || day.value < 1 || day.value > 31 || is_numeral_before(text, at) || is_any_of(char_before(text, at), U"第.．/"))
    return reading;
  if (is_any_of(folded_at(text, end), U"元常均报報产產处處夜内前后後游")) return reading;
  for (const int step : {-1, 1}) {
    for (int months = 0; months <= 2; ++months) {
      const Date first = moved_by_months({today.year, today.month, 1}, step * months);
      const auto date = base::make_date(first.year, first.month, day.value);
      if (!date || (step < 0 ? *date > today : *date < today)) continue;
      reading.spans[step < 0 ? 0 : 1] = {*date, *date};
      break;
    }
  }
  reading.count = reading.spans[0].first == reading.spans[1].first ? 1 : 2;
  reading.is_day = reading.is_open = true;
  reading.end = end;
  return reading;
}

// 31/12/2020 and, where only that is a day, 12/31/2020.
DayReading day_month_year_at(std::string_view text, std::size_t at) {
  DayReading reading;
  if (glyph_at(text, at).kind != GlyphKind::digit || is_numeral_before(text, at)) return reading;
  SmallNumber parts[3];
  std::size_t begin = at;
  const SmallNumber lead = small_number_at(text, at);
  const char32_t mark = folded_at(text, lead.end);
  if (lead.digits > 2 || (mark != U'/' && mark != U'-')) return reading;
  for (int i = 0; i < 3; ++i) {
    if (glyph_at(text, begin).kind != GlyphKind::digit) return reading;
    parts[i] = small_number_at(text, begin);
    if (parts[i].end == 0 || (i < 2 && folded_at(text, parts[i].end) != mark)) return reading;
    begin = parts[i].end + base::utf8_length(static_cast<unsigned char>(text[lead.end]));
  }
  std::optional<Date> date;
  if (parts[2].digits == 4 && parts[2].value >= 1800 && parts[2].value < 2200 && parts[1].digits <= 2) {
    date = base::make_date(parts[2].value, parts[1].value, parts[0].value);
    if (!date) date = base::make_date(parts[2].value, parts[0].value, parts[1].value);
  } else if (mark == U'-' && parts[0].digits == 2 && parts[1].digits == 2 && parts[2].digits == 2) {
    date = base::make_date(parts[0].value + (parts[0].value < 70 ? 2000 : 1900), parts[1].value, parts[2].value);  // 12-11-10
  }
  const char32_t next = folded_at(text, parts[2].end);
  if (!date || (next == mark && mark == U'/')) return reading;
  reading.set(*date, *date);
  reading.is_day = true;
  reading.end = parts[2].end;
  return reading;
}

// 5天前, 3个月后, 2年以前.
DayReading distant_day_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  const LengthOfTime length = length_of_time_at(text, at);
  if (length.end == 0 || length.unit_count != 1 || length.half || length.seconds != 0) return reading;
  const std::uint32_t ago = after_any(text, length.end, {"之前", "以前", "前"});
  const std::uint32_t end = ago != 0 ? ago : after_any(text, length.end, {"之后", "之後", "以后", "以後", "后", "後"});
  if (end == 0) return reading;
  const int amount = ago != 0 ? -length.amount : length.amount;
  if (amount > 1000 || amount < -1000) return reading;
  const Date day = length.unit == U'年' ? moved_by_months(today, 12 * amount)
                   : length.unit == U'月'
                       ? moved_by_months(today, amount)
                       : moved_by_days(today, amount * (length.half_days / (2 * length.amount == 0 ? 1 : 2 * length.amount)));
  reading.set(day, day);
  reading.is_day = true;
  reading.end = end;
  return reading;
}

// 初一, 三十, 十五: a lunar day, always spelled.
SmallNumber lunar_day_at(std::string_view text, std::size_t at) {
  const bool early = folded_at(text, at) == U'初';
  if (early) at += 3;
  const Glyph glyph = glyph_at(text, at);
  if (glyph.kind != GlyphKind::spelled_digit && glyph.kind != GlyphKind::unit && glyph.kind != GlyphKind::tens) return {};
  SmallNumber day = small_number_at(text, at);
  if (day.end == 0 || day.value < 1 || day.value > (early ? 10 : 31)) return {};
  day.leading_zero = early;
  return day;
}

// 农历2015年十月初一, 正月三十, 大年三十, 二零零四年八月十五.
DayReading spelled_day_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  const std::uint32_t calendar = after_any(text, at, {"农历", "農曆", "阴历", "陰曆"});
  std::size_t month_at = calendar != 0 ? calendar : at;
  CalendarPoint year;
  const bool has_year = read_year(text, month_at, year) && (year.year != 0 || year.relative);
  if (has_year) month_at = year.end;
  int month = 0;
  std::size_t day_at = 0;
  bool lunar_month = true;
  if (const std::uint32_t first = after_any(text, month_at, {"正月"}); first != 0) {
    month = 1;
    day_at = first;
  } else if (const std::uint32_t last = after_any(text, month_at, {"腊月", "臘月"}); last != 0) {
    month = 12;
    day_at = last;
  } else {
    const SmallNumber number = small_number_at(text, month_at);
    const bool spelled = number.end != 0 && glyph_at(text, month_at).kind != GlyphKind::digit;
    day_at = spelled && number.value >= 1 && number.value <= 12 ? after_any(text, number.end, {"月"}) : 0;
    month = number.value;
    lunar_month = false;
  }
  const SmallNumber day = day_at == 0 ? SmallNumber{} : lunar_day_at(text, day_at);
  if (day.end == 0 || is_any_of(folded_at(text, day.end), U"日号號到至年月个個天周级級户人名家项項")) return reading;
  const bool lunar = calendar != 0 || lunar_month || day.leading_zero;
  if (!lunar && !has_year) return reading;
  const int first_year = has_year && year.year != 0 ? year.year : today.year + year.year_offset;
  const auto date = base::make_date(first_year, month, day.value);
  reading.end = day.end;
  reading.is_day = true;
  reading.is_lunar = lunar;
  if (!date) return reading;
  reading.set(*date, *date);
  if (has_year || *date == today) return reading;
  const auto other = base::make_date(first_year + (*date < today ? 1 : -1), month, day.value);
  if (other) {
    reading.count = 2;
    reading.spans[*date < today ? 1 : 0] = {*other, *other};
  }
  return reading;
}

// 10月12号，星期一: the weekday belongs to the day in front of it.
void take_weekday(std::string_view text, DayReading& reading) {
  std::size_t at = skip_any(text, reading.end, {",", "，", "(", "（"});
  const bool bracket = at > reading.end && is_any_of(char_before(text, at), U"(（");
  at += blanks_at(text, at, 1);
  const std::uint32_t week = after_week_word(text, at);
  if (week == 0 || weekday_at(text, week) == 0) return;
  const std::uint32_t end = bracket ? after_any(text, week + 3, {")", "）"}) : week + 3;
  if (end != 0) reading.end = end;
}

}  // namespace

DayReading single_day_at(std::string_view text, std::size_t at, Date today) {
  DayReading best;
  for (const DayReading& reading : {named_day_at(text, at, today), weekday_reading_at(text, at, today), day_of_month_at(text, at, today),
                                    day_month_year_at(text, at), distant_day_at(text, at, today), spelled_day_at(text, at, today)}) {
    if (reading.end > best.end) best = reading;
  }
  return best;
}

DayReading days_at(std::string_view text, std::size_t at, Date today) {
  const DayReading day = single_day_at(text, at, today), period = period_at(text, at, today);
  DayReading best = period.end >= day.end ? period : day;
  if (best.end != 0 && best.is_day) take_weekday(text, best);
  return best;
}

}  // namespace bihuan::reader
