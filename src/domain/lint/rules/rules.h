// SPDX-License-Identifier: Apache-2.0
// The function of every rule; each stands in the file of its name. A function looks at one plan and adds what it finds.
#pragma once

#include "domain/lint/context.h"

namespace bihuan::lint {

void check_target_conflict(const Context& context, Findings& findings);
void check_relation_conflict(const Context& context, Findings& findings);
void check_rule_against_value(const Context& context, Findings& findings);
void check_slice_above_total(const Context& context, Findings& findings);
void check_coverage_beside_part(const Context& context, Findings& findings);

}  // namespace bihuan::lint
