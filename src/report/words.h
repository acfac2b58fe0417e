// SPDX-License-Identifier: Apache-2.0
// The words for the enumerations of a plan: signs and words for people.
#pragma once

#include <cstdint>
#include <string_view>

#include "domain/plan/names.h"

namespace bihuan::report {

enum class Language : std::uint8_t { chinese, english };

// The one of the two that the language asks for.
constexpr std::string_view pick(Language language, std::string_view chinese, std::string_view english) {
  return language == Language::chinese ? chinese : english;
}

// Names for programs stand in the domain: ">=", "count", "yearly", "plan_period".
using plan::inferred_name;
using plan::kind_name;
using plan::op_name;
using plan::recurrence_name;

// For people: "≥" (empty for equal and range), 水平 or "level", 每年 or "yearly", 规划期 or "the plan's period".
std::string_view op_sign(plan::Comparator op);
std::string_view kind_word(plan::TargetKind kind, Language language);
std::string_view recurrence_word(plan::Recurrence recurrence, Language language);
std::string_view inferred_word(plan::InferredFrom reason, Language language);

}  // namespace bihuan::report
