// SPDX-License-Identifier: Apache-2.0
#include "domain/clocks/national_calendar.h"

#include <string>

#include "domain/clocks/calendar_table.h"

namespace bihuan::clocks {

const CalendarYear* calendar_year(int year) {
  for (const CalendarYear& known : calendar_years())
    if (known.year == year) return &known;
  return nullptr;
}

bool is_published(int year) {
  const CalendarYear* known = calendar_year(year);
  return known && known->is_published;
}

std::optional<int> unpublished_year(base::Instant from, base::Instant to) {
  for (int year = local_time(from).day.year; year <= local_time(to).day.year; ++year)
    if (!is_published(year)) return year;
  return std::nullopt;
}

const Calendar& national_calendar() {
  static const Calendar calendar = [] {
    std::vector<SpecialDay> days;
    for (const TableDay& day : calendar_table()) days.push_back({day.day, day.is_worked, std::string(day.name)});
    return Calendar::of(std::move(days)).value();  // the table has no day twice: embed_calendars.py looks
  }();
  return calendar;
}

}  // namespace bihuan::clocks
