// SPDX-License-Identifier: Apache-2.0
// The indicators that local plans commit to, as vocabulary/*.yaml lists them; compiled in. Knows no document.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "domain/plan/plan.h"

namespace bihuan::indicators {

enum class Better : std::uint8_t { none, more, less };

struct Pillar {
  std::string_view id, chinese, english;
};

struct Source {
  std::string_view chinese, english;  // the office that publishes it, by its usual name in a county
};

struct Indicator {
  std::string_view id;
  std::string_view chinese, english;
  Source source;
  std::span<const std::string_view> names;  // the Chinese name first; no two indicators share one
  std::span<const std::string_view> units;  // the one to compare in first; "" for a bare number
  plan::TargetKind kind;
  Better better;
  bool sums;  // the values of the parts of a place add up to the value of the whole
  const Pillar& pillar;
};

// By pillar, then as listed.
std::span<const Indicator> vocabulary();
// nullptr for an id that is none.
const Indicator* find_indicator(std::string_view id);

std::string_view better_name(Better better);  // "more", "less", "none"

}  // namespace bihuan::indicators
