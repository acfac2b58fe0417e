// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>

namespace bihuan::lint {

void check_bracket_unpaired(const Context& context, Findings& findings) {
  for (const Unpaired& unpaired : context.marks.unpaired()) {
    if (unpaired.is_quotation || context.is_noise(unpaired.mark)) continue;
    // Shown with the words beside it.
    const plan::Span words = context.parts.next(unpaired.mark.begin, 9);
    std::vector<Place> places{{{unpaired.mark.begin, std::max(words.end, unpaired.mark.end)}, Role::subject}};
    if (!unpaired.other.is_empty()) places.push_back({unpaired.other, Role::other});
    findings.add(std::move(places), {context.figure(unpaired.mark)});
  }
}

}  // namespace bihuan::lint
