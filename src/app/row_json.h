// SPDX-License-Identifier: Apache-2.0
// Targets and tasks as JSON, by the schemas Target and Task of api/openapi.yaml: in answers and in files that leave the house alike. Enumerations
// are names for programs: ">=", "count".
#pragma once

#include <string_view>

#include "report/json_text.h"
#include "store/stored.h"

namespace bihuan::app {

void write_place(report::JsonText& json, ledger::Place place);
void write_plan_ref(report::JsonText& json, const ledger::PlanId& id, std::string_view title);
void write_target(report::JsonText& json, const store::StoredTarget& target);
// Without the brackets, to be followed by other members.
void write_target_members(report::JsonText& json, const store::StoredTarget& target);
void write_task(report::JsonText& json, const store::StoredTask& task);

}  // namespace bihuan::app
