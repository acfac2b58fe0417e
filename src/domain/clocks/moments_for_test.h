// SPDX-License-Identifier: Apache-2.0
// Moments and terms as the tests of clocks write them. Knows nothing that the tests are to find out.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "domain/clocks/national_calendar.h"
#include "domain/clocks/term.h"

namespace bihuan::clocks {

// "2022-09-30 17:50", in UTC+8.
inline base::Instant moment(std::string_view text) {
  const auto day = base::from_iso(text.substr(0, 10));
  if (!day || text.size() != 16) throw std::invalid_argument(std::string(text));
  return instant_of(*day, std::stoi(std::string(text.substr(11, 2))) * 60 + std::stoi(std::string(text.substr(14, 2))));
}

// As `moment` reads it; with the microseconds of the minute where there are some.
inline std::string text_of(base::Instant at) {
  const LocalTime local = local_time(at);
  const auto two_digits = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  const std::string text = base::to_iso(local.day) + " " + two_digits(local.minute / 60) + ":" + two_digits(local.minute % 60);
  return local.microseconds == 0 ? text : text + " +" + std::to_string(local.microseconds);
}

// "" for one that has not ended.
inline Pause pause(std::string_view begins, std::string_view ends) {
  return {moment(begins), ends.empty() ? std::nullopt : std::optional(moment(ends)), "test"};
}

inline Term term(std::string_view text) { return term_from(text).value(); }

inline WorkingTime national_time() { return {&national_calendar()}; }

}  // namespace bihuan::clocks
