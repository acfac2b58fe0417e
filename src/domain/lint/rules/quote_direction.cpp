// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {

// “百校千企“: the closing mark is an opening one.
void check_quote_direction(const Context& context, Findings& findings) {
  for (const Unpaired& unpaired : context.marks.unpaired()) {
    if (!unpaired.is_quotation || context.is_noise(unpaired.mark)) continue;
    if (unpaired.other.is_empty() || unpaired.other.begin > unpaired.mark.begin)
      findings.add({{unpaired.mark, Role::subject}}, {context.figure(unpaired.mark)});
    else
      findings.add({{{unpaired.other.begin, unpaired.mark.end}, Role::subject}}, {context.figure(unpaired.mark)});
  }
}

}  // namespace bihuan::lint
