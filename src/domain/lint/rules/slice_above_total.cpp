// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/slices.h"

namespace bihuan::lint {

// One year asks for more than all years together.
void check_slice_above_total(const Context& context, Findings& findings) {
  for (const Slice& slice : slices_of(context)) {
    if (!slice.is_exact || !(context.target(slice.part).value > context.target(slice.total).value)) continue;
    const plan::Target &total = context.target(slice.total), &part = context.target(slice.part);
    findings.add({{context.keys[slice.part].place, Role::slice}, {context.keys[slice.total].place, Role::total}},
                 {std::string(total.indicator.text), context.figure(part), context.figure(total)});
  }
}

}  // namespace bihuan::lint
