// SPDX-License-Identifier: Apache-2.0
// The enumerations of a plan by name, as programs write them: in JSON, in a database.
#pragma once

#include <optional>
#include <string_view>

#include "domain/plan/plan.h"

namespace bihuan::plan {

std::string_view op_name(Comparator op);                  // "=", ">=", ">", "<=", "<", "~", "range"
std::string_view kind_name(TargetKind kind);              // "level", "count", "growth", "ratio"
std::string_view direction_name(Direction direction);     // "up", "down"; empty for none
std::string_view recurrence_name(Recurrence recurrence);  // "yearly"; empty for none
std::string_view inferred_name(InferredFrom reason);      // "plan_period"; empty for nothing
std::string_view role_name(UnitRole role);                // "lead", "responsible"

// Nothing for a name that is none of these.
std::optional<Comparator> op_named(std::string_view name);
std::optional<TargetKind> kind_named(std::string_view name);
std::optional<Recurrence> recurrence_named(std::string_view name);
std::optional<InferredFrom> inferred_named(std::string_view name);
std::optional<UnitRole> role_named(std::string_view name);

}  // namespace bihuan::plan
