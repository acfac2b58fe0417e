// SPDX-License-Identifier: Apache-2.0
// The holidays and make-up days of the country, as calendars/*.yaml has them from the yearly notices of the General Office of the State
// Council; compiled in. Knows no region of its own: Calendar::with adds one's days.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "domain/clocks/calendar.h"

namespace bihuan::clocks {

struct Notice {
  std::string_view number, title;  // 国办发明电〔2025〕7号
  base::Date published_on;
};

struct CalendarYear {
  int year = 0;
  // The notice of the year's days off and make-up days is in. Without it the days fixed by the Regulation on holidays
  // (全国年节及纪念日放假办法, as revised in 2024) are off, and no weekend is worked.
  bool is_published = false;
  std::span<const Notice> notices;
  std::string_view note;  // in Chinese, for a person; may be empty
};

// In order, one after the other.
std::span<const CalendarYear> calendar_years();
// nullptr for a year that no file speaks of: Mondays to Fridays are worked.
const CalendarYear* calendar_year(int year);
bool is_published(int year);
// The first year with a day from one moment to the other whose arrangement is not published: what a person is told beside a due moment,
// which an explicit event may restate when the notice comes out (`counts_working_days` says of which terms).
std::optional<int> unpublished_year(base::Instant from, base::Instant to);

const Calendar& national_calendar();

}  // namespace bihuan::clocks
