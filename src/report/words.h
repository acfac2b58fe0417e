// SPDX-License-Identifier: Apache-2.0
// The words for the enumerations of a plan: names for programs, signs and words for people.
#pragma once

#include <cstdint>
#include <string_view>

#include "domain/plan/plan.h"

namespace bihuan::report {

enum class Language : std::uint8_t { chinese, english };

// The one of the two that the language asks for.
constexpr std::string_view pick(Language language, std::string_view chinese, std::string_view english) {
  return language == Language::chinese ? chinese : english;
}

// Names for programs: ">=", "count", "yearly", "plan_period".
std::string_view op_name(plan::Comparator op);
std::string_view kind_name(plan::TargetKind kind);
std::string_view recurrence_name(plan::Recurrence recurrence);  // empty for none
std::string_view inferred_name(plan::InferredFrom reason);      // empty for nothing

// For people: "≥" (empty for equal and range), 水平 or "level", 每年 or "yearly", 规划期 or "the plan's period".
std::string_view op_sign(plan::Comparator op);
std::string_view kind_word(plan::TargetKind kind, Language language);
std::string_view recurrence_word(plan::Recurrence recurrence, Language language);
std::string_view inferred_word(plan::InferredFrom reason, Language language);

}  // namespace bihuan::report
