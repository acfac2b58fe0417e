// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// Menus, copyright notes, page counters: no part of the plan.
void check_foreign_text(const Context& context, Findings& findings) {
  for (const plan::Span& noise : context.plan().noise) findings.add({{noise, Role::subject}});
}

}  // namespace bihuan::lint
