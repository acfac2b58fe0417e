// SPDX-License-Identifier: Apache-2.0
// Which indicator of the vocabulary a plan's words name, and what narrows it: part of the place, group of people, grade, growth.
// Looks at names and units only. Thread-safe once built.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "domain/indicators/vocabulary.h"
#include "domain/plan/plan.h"

namespace bihuan::indicators {

// The words of a target that say what is measured.
struct Measured {
  std::string_view name, action, unit, per;
  plan::TargetKind kind = plan::TargetKind::level;
};

Measured measured_in(const plan::Target& target);

enum class Aspect : std::uint8_t {
  value,    // what there is, or is made
  growth,   // by how much it changes
  added,    // of what there is as a level: how much more of it
  renewed,  // of what may be built: how much of it is repaired
};

struct Match {
  const Indicator* indicator = nullptr;
  Aspect aspect = Aspect::value;
  std::string scope;      // 城镇, 农村: a part of the place that the indicator does not itself name
  std::string qualifier;  // what else stands before the name: 省级, 困难家庭; in the plan's own words
};

// Whether what is counted in the unit may be the indicator. A change in percent may be one of anything, and an indicator without units is said
// in any.
bool fits(const Indicator& indicator, const Measured& measured);
// Which side of the indicator is measured.
Aspect aspect_of(const Indicator& indicator, const Measured& measured);

// Nothing for what the vocabulary does not have; a doubtful name is none.
std::optional<Match> match(const Measured& measured);

// Answers given lately, as plans say the same over and over. Bounded; one for each thread.
class MatchMemory {
 public:
  // Good until the next question.
  const std::optional<Match>& match(const Measured& measured);

 private:
  std::unordered_map<std::string, std::optional<Match>> answers_;
};

std::string_view aspect_name(Aspect aspect);  // "value", "growth", "added", "renewed"

}  // namespace bihuan::indicators
