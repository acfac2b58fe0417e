// SPDX-License-Identifier: Apache-2.0
// Which targets of one part of a plan are spoken of in another: goals and the tasks that carry them, a year's list and the plan behind it.
#pragma once

#include "domain/lint/context.h"

namespace bihuan::lint {

// Of `asked` (indices of targets) those of which no stretch of text outside `own_part` says the name. `own_part(byte)` tells whether a byte
// belongs to the part that asks. One pass over the text, whatever their number.
std::vector<std::uint32_t> not_carried(const Context& context, const std::vector<std::uint32_t>& asked,
                                       bool (*own_part)(const Context&, std::int32_t heading));

}  // namespace bihuan::lint
