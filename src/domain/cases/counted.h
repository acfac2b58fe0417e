// SPDX-License-Identifier: Apache-2.0
// Which cases, or called units of cases, a pack counts in a period. Knows no rate: rates and measures are made of these sets.
#pragma once

#include <compare>
#include <span>
#include <string_view>
#include <vector>

#include "domain/cases/rates.h"

namespace bihuan::cases {

struct CountedCase {
  CaseNumber number = 0;
  org::UnitNumber unit = 0;    // of a called unit; else 0
  std::size_t place = 0;       // of the case among those given

  friend bool operator==(const CountedCase& a, const CountedCase& b) { return a.number == b.number && a.unit == b.unit; }
  friend auto operator<=>(const CountedCase& a, const CountedCase& b) {
    return a.number != b.number ? a.number <=> b.number : a.unit <=> b.unit;
  }
};

// By number, each once.
std::vector<CountedCase> counted_cases(const packs::Counted& counted, std::span<const Case> cases, Period period, const packs::Pack* pack);

// The moment of "report", "close", a transition, "state:ID", "due:CLOCK"; nothing when it has none.
std::optional<Instant> moment_of(const Case& one, std::string_view at);

}  // namespace bihuan::cases
