// SPDX-License-Identifier: Apache-2.0
// Calendar expressions as seen from today, weeks, windows (近三年), the nth part of a period, decades and reigns.
#include "reader/expressions/date_readings.h"

namespace bihuan::reader {
namespace {

using base::Date;

DaySpan span_of(const CalendarDate& date) { return {*date.first, *date.last}; }

// The year in which a date without one is meant: the last and the next, or the one that holds today.
DayReading open_calendar_at(std::string_view text, std::size_t at, Date today, const CalendarDate& sample) {
  DayReading reading;
  reading.end = sample.end;
  reading.grain = sample.grain;
  reading.is_range = sample.is_range;
  reading.is_open = true;
  bool found[2] = {false, false};
  for (int side = 0; side < 2; ++side) {
    for (int distance = 0; distance <= 8 && !found[side]; ++distance) {  // 2月29日 may be eight years away
      const auto date = calendar_date_at(text, at, today.year + (side == 0 ? -distance : distance));
      if (!date || !date->first || !date->last || date->end != sample.end) continue;
      if (side == 0 ? *date->first > today : *date->last < today) continue;
      reading.spans[side] = span_of(*date);
      found[side] = true;
    }
  }
  if (!found[0] || !found[1]) return {};
  reading.count = reading.spans[0].first == reading.spans[1].first ? 1 : 2;
  return reading;
}

// 2019年2月29日 names no day; it is still one expression.
DayReading impossible_day_at(std::string_view text, std::size_t at) {
  DayReading reading;
  CalendarPoint point;
  if (!read_year(text, at, point) || point.year == 0 || !read_year_part(text, point.end + blanks_at(text, point.end, 1), true, point))
    return reading;
  if (point.part != YearPart::day || days_of(point, point.year)) return reading;
  reading.end = point.end;
  reading.is_day = true;
  return reading;
}

DayReading calendar_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  std::optional<CalendarDate> date;
  for (int year = today.year; year <= today.year + 8 && !date; ++year) date = calendar_date_at(text, at, year);
  if (!date) return impossible_day_at(text, at);
  const bool names_any_year =
      date->names_year || date->relative || date->grain == DateGrain::half_year || date->grain == DateGrain::quarter;
  if (!names_any_year) {
    reading = open_calendar_at(text, at, today, *date);
  } else {
    if (!date->first || !date->last) return reading;
    reading.end = date->end;
    reading.set(*date->first, *date->last);
    reading.grain = date->grain;
    reading.is_range = date->is_range;
  }
  reading.is_day = reading.grain == DateGrain::day && !reading.is_range;
  return reading;
}

// 下周, 上上個週末, 本周.
DayReading week_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  const Offset offset = week_offset_at(text, at);
  const std::uint32_t week = offset.end == 0 ? 0 : after_week_word(text, offset.end);
  if (week == 0 || is_any_of(folded_at(text, week), U"期边邊围圍岁一二三四五六日天年")) return reading;
  const Date monday = moved_by_days(today, 1 - base::iso_weekday(today) + 7 * offset.value);
  const std::uint32_t weekend = after_any(text, week, {"末"});
  reading.end = weekend != 0 ? weekend : week;
  reading.set(moved_by_days(monday, weekend != 0 ? 5 : 0), moved_by_days(monday, 6));
  return reading;
}

// 上个月, 本月底, 下月初, 上个半年.
DayReading month_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  Offset offset = week_offset_at(text, at);
  if (offset.end == 0) return reading;
  if (const std::uint32_t end = after_any(text, offset.end, {"半年"}); end != 0 && folded_at(text, offset.end - 3) == U'个') {
    const int half = today.year * 2 + (today.month > 6) + offset.value;
    reading.set({static_cast<std::int16_t>(half / 2), static_cast<std::int8_t>(half % 2 * 6 + 1), 1},
                base::last_day_of_month(half / 2, half % 2 * 6 + 6));
    reading.grain = DateGrain::half_year;
    reading.end = end;
    return reading;
  }
  const std::uint32_t end = after_any(text, offset.end, {"月"});
  if (end == 0 || is_any_of(folded_at(text, end), U"台饼餅")) return reading;
  Date first = moved_by_months({today.year, today.month, 1}, offset.value);
  Date last = base::last_day_of_month(first.year, first.month);
  const std::uint32_t start_word = after_any(text, end, {"初"}), end_word = after_any(text, end, {"底", "末"});
  if (start_word != 0) last.day = 10;
  if (end_word != 0) first = last;
  reading.set(first, last);
  reading.grain = DateGrain::month;
  reading.end = start_word != 0 ? start_word : end_word != 0 ? end_word : end;
  return reading;
}

// 近三年, 前1周, 上2个月, 过去十年, 未来两天: up to yesterday, or from tomorrow on; years and months end where they began.
DayReading window_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  const std::uint32_t past = after_any(text, at, {"过去的", "過去的", "过去", "過去", "最近", "近", "前", "上"});
  const std::uint32_t future = past != 0 ? 0 : after_any(text, at, {"未来的", "未来", "未來", "接下来", "今后", "下", "后", "後"});
  if ((past == 0 && future == 0) || is_any_of(char_before(text, at), U"以之此目附元")) return reading;
  std::size_t length_at = past != 0 ? past : future;
  length_at += blanks_at(text, length_at, 1);
  if (is_any_of(folded_at(text, length_at), U"半") || is_numeral_before(text, at)) return reading;
  const LengthOfTime length = length_of_time_at(text, length_at);
  if (length.end == 0 || length.unit_count != 1 || length.half || length.seconds != 0 || length.amount > 500) return reading;
  const int sign = past != 0 ? -1 : 1;
  const bool by_months = length.unit == U'年' || length.unit == U'月' || length.unit == U'季';
  const int months = length.amount * (length.unit == U'年' ? 12 : length.unit == U'季' ? 3 : 1);
  const Date start = sign < 0 ? today : moved_by_days(today, 1);
  const Date other = by_months ? moved_by_months(start, sign * months) : moved_by_days(start, sign * (length.half_days / 2));
  reading.set(sign < 0 ? other : start, moved_by_days(sign < 0 ? today : other, -1));
  reading.end = length.end;
  return reading;
}

// 本世纪20年代, 上世纪90年代, 20世纪90年代, 50年代.
DayReading decade_at(std::string_view text, std::size_t at, Date today) {
  DayReading reading;
  std::size_t number_at = at;
  int century = -1;
  if (const std::uint32_t end = after_any(text, at, {"本世纪", "本世紀", "上世纪", "上世紀"}); end != 0) {
    century = today.year / 100 * 100 - (folded_at(text, at) == U'上' ? 100 : 0);
    number_at = end;
  } else if (const SmallNumber ordinal = small_number_at(text, at); ordinal.end != 0 && ordinal.value <= 21) {
    if (const std::uint32_t named = after_any(text, ordinal.end, {"世纪", "世紀"}); named != 0) {
      century = (ordinal.value - 1) * 100;
      number_at = named;
    }
  }
  const SmallNumber number = small_number_at(text, number_at);
  const std::uint32_t end = number.end == 0 || number.value % 10 != 0 ? 0 : after_any(text, number.end, {"年代"});
  if (end == 0 || is_numeral_before(text, number_at) || (number.value > 90 && number.digits != 4)) return reading;
  const auto decade = [](int year) { return DaySpan{base::first_day_of_year(year), base::last_day_of_year(year + 9)}; };
  reading.end = end;
  reading.grain = DateGrain::years;
  reading.count = 1;
  if (century >= 0 || number.digits == 4) {
    reading.spans[0] = reading.spans[1] = decade(number.digits == 4 ? number.value : century + number.value);
    return reading;
  }
  const int this_century = today.year / 100 * 100 + number.value;
  reading.count = 2;
  reading.spans[0] = decade(this_century > today.year ? this_century - 100 : this_century);
  reading.spans[1] = decade(this_century + 9 < today.year ? this_century + 100 : this_century);
  if (reading.spans[0].first == reading.spans[1].first) reading.count = 1;
  return reading;
}

struct Reign {
  std::string_view name;
  std::int16_t first_year;
};

constexpr Reign reigns[] = {{"贞观", 627},  {"神龙", 705},  {"开元", 713},  {"天宝", 742},  {"洪武", 1368}, {"永乐", 1403}, {"嘉靖", 1522},
                            {"万历", 1573}, {"崇祯", 1628}, {"顺治", 1644}, {"康熙", 1662}, {"雍正", 1723}, {"乾隆", 1736}, {"嘉庆", 1796},
                            {"道光", 1821}, {"咸丰", 1851}, {"同治", 1862}, {"光绪", 1875}, {"宣统", 1909}, {"民国", 1912}};

// 康熙三年五月, 神龙元年十一月, 雍正四年大年三十.
DayReading reign_at(std::string_view text, std::size_t at) {
  DayReading reading;
  for (const Reign& reign : reigns) {
    const std::uint32_t name_end = after_any(text, at, {reign.name});
    if (name_end == 0) continue;
    const bool first = folded_at(text, name_end) == U'元';
    const SmallNumber number = first ? SmallNumber{1, 1, name_end + 3, false} : small_number_at(text, name_end);
    const std::uint32_t year_end = number.end == 0 || number.value > 70 ? 0 : after_any(text, number.end, {"年"});
    if (year_end == 0) return reading;
    const int year = reign.first_year + number.value - 1;
    reading.end = year_end;
    reading.grain = DateGrain::year;
    reading.set(base::first_day_of_year(year), base::last_day_of_year(year));
    if (const std::uint32_t eve = after_any(text, year_end, {"大年三十"}); eve != 0) {
      reading.set({static_cast<std::int16_t>(year), 1, 30}, {static_cast<std::int16_t>(year), 1, 30});
      reading.end = eve;
      reading.grain = DateGrain::day;
      reading.is_day = reading.is_lunar = true;
      return reading;
    }
    const SmallNumber month = small_number_at(text, year_end);
    const std::uint32_t month_end = month.end == 0 || month.value < 1 || month.value > 12 ? 0 : after_any(text, month.end, {"月"});
    if (month_end == 0) return reading;
    reading.set({static_cast<std::int16_t>(year), static_cast<std::int8_t>(month.value), 1}, base::last_day_of_month(year, month.value));
    reading.grain = DateGrain::month;
    reading.end = month_end;
    return reading;
  }
  return reading;
}

// Monday of the week that holds the first Thursday of the days from `first` on (ISO 8601).
Date first_monday_from(Date first) {
  return moved_by_days(first, base::iso_weekday(first) <= 4 ? 1 - base::iso_weekday(first) : 8 - base::iso_weekday(first));
}

// The nth, first n or last n weeks, days or months of `whole`.
bool part_of(const DaySpan& whole, char32_t unit, int from, int count, DaySpan& part) {
  if (unit == U'月') {
    const Date first = moved_by_months({whole.first.year, whole.first.month, 1}, from);
    const Date last = moved_by_months(first, count - 1);
    part = {first, base::last_day_of_month(last.year, last.month)};
  } else if (unit == U'周') {
    const Date monday = moved_by_days(first_monday_from(whole.first), 7 * from);
    part = {monday, moved_by_days(monday, 7 * count - 1)};
  } else if (unit == U'日') {
    part = {moved_by_days(whole.first, from), moved_by_days(whole.first, from + count - 1)};
  } else {
    return false;
  }
  return true;
}

int units_in(const DaySpan& whole, char32_t unit) {
  if (unit == U'月') return (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1;
  const Date after = moved_by_days(whole.last, 1);
  if (unit == U'周')
    return static_cast<int>((base::to_day_count(first_monday_from(after)) - base::to_day_count(first_monday_from(whole.first))) / 7);
  return static_cast<int>(base::to_day_count(after) - base::to_day_count(whole.first));
}

// 2021年的第一周, 十月的第一周, 今年的最后3周, 去年的前10天.
void take_part_of(std::string_view text, DayReading& reading) {
  if (reading.is_day || reading.is_range || reading.count == 0) return;
  const std::size_t at = skip_any(text, reading.end, {"的"});
  const std::uint32_t nth = after_any(text, at, {"第"}), last = after_any(text, at, {"最后", "最後"}), first = after_any(text, at, {"前"});
  const std::size_t number_at = nth != 0 ? nth : last != 0 ? last : first;
  if (number_at == 0) return;
  const std::size_t length_at = number_at + blanks_at(text, number_at, 1);
  // length_of_time_at turns ordinals away, so hand it the text behind 第.
  const std::string_view rest = text.substr(length_at);
  const LengthOfTime length = length_of_time_at(rest, 0);
  if (length.end == 0 || length.unit_count != 1 || length.half || length.amount < 1) return;
  DaySpan spans[2];
  for (int i = 0; i < 2; ++i) {
    const int total = units_in(reading.spans[i], length.unit);
    const int from = nth != 0 ? length.amount - 1 : last != 0 ? total - length.amount : 0;
    const int count = nth != 0 ? 1 : length.amount;
    if (from < 0 || from + count > total || !part_of(reading.spans[i], length.unit, from, count, spans[i])) return;
  }
  reading.spans[0] = spans[0];
  reading.spans[1] = spans[1];
  reading.end = static_cast<std::uint32_t>(length_at + length.end);
  reading.grain = length.unit == U'月' ? DateGrain::month : DateGrain::day;
}

// 今年夏天: known by name only.
void take_season(std::string_view text, DayReading& reading) {
  if (reading.grain != DateGrain::year || reading.count == 0) return;
  const std::size_t at = skip_any(text, reading.end, {"的"});
  if (!is_any_of(folded_at(text, at), U"春夏秋冬")) return;
  const std::uint32_t end = after_any(text, at + 3, {"天", "季"});
  if (end == 0) return;
  reading.end = end;
  reading.count = 0;
}

// 2016到2018 behind 从, and a year that the clause itself calls 年份.
DayReading bare_years_at(std::string_view text, std::size_t at) {
  DayReading reading;
  const SmallNumber from = small_number_at(text, at);
  const auto is_year = [](const SmallNumber& number) { return number.digits == 4 && number.value >= 1900 && number.value <= 2100; };
  if (!is_year(from) || is_numeral_before(text, at)) return reading;
  const std::size_t mark = char_before(text, at) == U'从' || char_before(text, at) == U'從' ? range_mark_at(text, from.end) : 0;
  const SmallNumber to = mark == 0 ? SmallNumber{} : small_number_at(text, from.end + mark);
  if (is_year(to) && to.value > from.value) {
    reading.set(base::first_day_of_year(from.value), base::last_day_of_year(to.value));
    reading.end = to.end;
    reading.grain = DateGrain::years;
    reading.is_range = true;
    return reading;
  }
  const std::string_view rest = text.substr(from.end, 60);
  const std::size_t evidence = rest.find("年份");
  if (evidence == std::string_view::npos || evidence > rest.find("，") || evidence > rest.find("。") || rest.starts_with('-'))
    return reading;
  reading.set(base::first_day_of_year(from.value), base::last_day_of_year(from.value));
  reading.end = from.end;
  reading.grain = DateGrain::year;
  return reading;
}

}  // namespace

DayReading period_at(std::string_view text, std::size_t at, Date today) {
  DayReading best = calendar_at(text, at, today);
  for (const DayReading& reading : {week_at(text, at, today), month_at(text, at, today), window_at(text, at, today),
                                    decade_at(text, at, today), reign_at(text, at), bare_years_at(text, at)}) {
    if (reading.end > best.end) best = reading;
  }
  if (best.end == 0) return best;
  take_part_of(text, best);
  take_season(text, best);
  return best;
}

base::Date moved_by_days(base::Date day, std::int64_t days) { return base::from_day_count(base::to_day_count(day) + days); }

base::Date moved_by_months(base::Date day, int months) {
  const int month = day.year * 12 + day.month - 1 + months;
  const int year = month / 12, in_year = month % 12 + 1;
  const int length = base::days_in_month(year, in_year);
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(in_year),
          static_cast<std::int8_t>(day.day < length ? day.day : length)};
}

Offset week_offset_at(std::string_view text, std::size_t at) {
  struct Word {
    std::string_view word;
    int value;
  };
  static constexpr Word offsets[] = {{"上上", -2}, {"下下", 2}, {"上", -1}, {"下", 1}, {"本", 0}, {"这", 0}, {"這", 0}};
  for (const Word& offset : offsets) {
    const std::uint32_t end = after_any(text, at, {offset.word});
    if (end == 0) continue;
    return {offset.value, static_cast<std::uint32_t>(skip_any(text, end, {"个", "個"}))};
  }
  return {};
}

std::uint32_t after_week_word(std::string_view text, std::size_t at) { return after_any(text, at, {"星期", "礼拜", "禮拜", "周", "週"}); }

int weekday_at(std::string_view text, std::size_t at) {
  static constexpr std::u32string_view days = U"一二三四五六日";
  const char32_t c = folded_at(text, at);
  if (c == U'天') return 7;
  const std::size_t index = c == 0 ? std::u32string_view::npos : days.find(c);
  return index == std::u32string_view::npos ? 0 : static_cast<int>(index) + 1;
}

}  // namespace bihuan::reader
