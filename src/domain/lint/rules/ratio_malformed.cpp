// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// 1:2:1 for two quantities.
void check_ratio_malformed(const Context& context, Findings& findings) {
  for (std::uint32_t i = 0; i < context.keys.size(); ++i)
    if (!context.target(i).has_value) findings.add({{context.keys[i].place, Role::subject}}, {context.figure(context.target(i))});
}

}  // namespace bihuan::lint
