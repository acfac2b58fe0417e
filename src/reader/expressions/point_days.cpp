// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/date_parts.h"

namespace bihuan::reader {
namespace {

using base::Date;

int month_count_of(YearPart part) { return part == YearPart::half ? 6 : part == YearPart::quarters ? 3 : 1; }

}  // namespace

DateGrain grain_of(const CalendarPoint& point) {
  switch (point.part) {
    case YearPart::whole:
      return DateGrain::year;
    case YearPart::half:
      return DateGrain::half_year;
    case YearPart::quarters:
      return DateGrain::quarter;
    case YearPart::months:
      return DateGrain::month;
    case YearPart::day:
      break;
  }
  return DateGrain::day;
}

std::optional<DaySpan> days_of(const CalendarPoint& point, int year) {
  if (year < 1 || year > 9999) return std::nullopt;
  if (point.part == YearPart::day) {
    const auto first = base::make_date(year, point.first, point.day);
    const auto last = base::make_date(year, point.last, point.last_day);
    if (!first || !last) return std::nullopt;
    return DaySpan{*first, *last};
  }
  const int months = month_count_of(point.part);
  const int first_month = point.part == YearPart::whole ? 1 : (point.first - 1) * months + 1;
  const int last_month = point.part == YearPart::whole ? 12 : point.last * months;
  if (first_month < 1) return DaySpan{base::first_day_of_year(year), base::last_day_of_year(year)};  // 月底: caller drops it
  const auto at_month = [year](int month, int day) {
    return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
  };
  DaySpan span{at_month(first_month, 1), base::last_day_of_month(year, last_month)};
  const bool one_month = first_month == last_month;
  switch (point.edge) {
    case Edge::none:
      break;
    case Edge::end:
      span.first = span.last;
      break;
    case Edge::start:
      span.last = one_month ? at_month(first_month, 10) : base::last_day_of_month(year, first_month);
      break;
    case Edge::middle: {
      const int month = (first_month + last_month) / 2;
      span =
          one_month ? DaySpan{at_month(month, 11), at_month(month, 20)} : DaySpan{at_month(month, 1), base::last_day_of_month(year, month)};
      break;
    }
    case Edge::first_third:
      span.last = at_month(last_month, 10);
      break;
    case Edge::second_third:
      span = {at_month(first_month, 11), at_month(last_month, 20)};
      break;
    case Edge::last_third:
      span.first = at_month(first_month, 21);
      break;
  }
  return span;
}

}  // namespace bihuan::reader
