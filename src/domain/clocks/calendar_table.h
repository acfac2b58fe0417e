// SPDX-License-Identifier: Apache-2.0
// The special days of calendars/*.yaml as cmake/embed_calendars.py writes them. For national_calendar alone.
#pragma once

#include <span>
#include <string_view>

#include "base/date.h"

namespace bihuan::clocks {

struct TableDay {
  base::Date day;
  bool is_worked;
  std::string_view name;
};

std::span<const TableDay> calendar_table();  // in no order

}  // namespace bihuan::clocks
