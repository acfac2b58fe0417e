// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "domain/clocks/calendar.h"
#include "domain/clocks/ruler.h"

namespace bihuan::clocks {
namespace {

std::string clock_text(int minute) {
  const auto two_digits = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  return two_digits(minute / 60) + ":" + two_digits(minute % 60);
}

}  // namespace

base::Result<WorkingTime> working_time(const Calendar& calendar, std::vector<Window> windows) {
  if (windows.empty()) return base::fail(base::ErrorKind::invalid, "working-windows-wrong");
  int free_from = 0;
  for (const Window& window : windows) {
    if (window.begins < free_from || window.ends <= window.begins || window.ends > 1440)
      return base::fail(base::ErrorKind::invalid, "working-windows-wrong", clock_text(window.begins) + "-" + clock_text(window.ends));
    free_from = window.ends + 1;
  }
  return WorkingTime{&calendar, std::move(windows)};
}

LocalTime local_time(base::Instant at) {
  const std::int64_t place = place_of(at), day = day_at(place), of_day = place - day * microseconds_per_day;
  return {base::from_day_count(day), static_cast<int>(of_day / microseconds_per_minute), of_day % microseconds_per_minute};
}

base::Instant instant_of(base::Date day, int minute) {
  return instant_at(base::to_day_count(day) * microseconds_per_day + minute * microseconds_per_minute);
}

}  // namespace bihuan::clocks
