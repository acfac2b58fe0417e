// SPDX-License-Identifier: Apache-2.0
// The day of an instant where the offices are: UTC+8, the one legal time of the country. Asks no clock.
#pragma once

#include <cstdint>

#include "base/date.h"

namespace bihuan::app {

// `microseconds` since 1970 UTC.
inline base::Date day_at(std::int64_t microseconds) {
  constexpr std::int64_t ahead = 8LL * 3600 * 1'000'000, day = 24LL * 3600 * 1'000'000;
  const std::int64_t there = microseconds + ahead;
  return base::from_day_count(there >= 0 ? there / day : (there - day + 1) / day);
}

}  // namespace bihuan::app
