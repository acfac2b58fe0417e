// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <charconv>
#include <chrono>

namespace bihuan::base {

std::int64_t to_day_count(Date date) {
  using namespace std::chrono;
  const year_month_day ymd{year{date.year}, month{static_cast<unsigned>(date.month)}, day{static_cast<unsigned>(date.day)}};
  return sys_days{ymd}.time_since_epoch().count();
}

Date from_day_count(std::int64_t days) {
  using namespace std::chrono;
  const year_month_day ymd{sys_days{std::chrono::days{days}}};
  return {static_cast<std::int16_t>(int{ymd.year()}), static_cast<std::int8_t>(unsigned{ymd.month()}),
          static_cast<std::int8_t>(unsigned{ymd.day()})};
}

int iso_weekday(Date date) {
  const std::int64_t days = to_day_count(date);  // 1970-01-01 was a Thursday, 4
  return static_cast<int>(((days + 3) % 7 + 7) % 7) + 1;
}

std::string to_iso(Date date) {
  std::string text = "0000-00-00";
  const auto put = [&text](int value, std::size_t end) {
    for (; value > 0; value /= 10) text[--end] = static_cast<char>('0' + value % 10);
  };
  put(date.year, 4);
  put(date.month, 7);
  put(date.day, 10);
  return text;
}

std::optional<Date> from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [text](std::size_t at, std::size_t length) -> int {
    int value = -1;
    const char* end = text.data() + at + length;
    const auto [stop, problem] = std::from_chars(text.data() + at, end, value);
    return problem == std::errc{} && stop == end ? value : -1;
  };
  return make_date(number(0, 4), number(5, 2), number(8, 2));
}

}  // namespace bihuan::base
