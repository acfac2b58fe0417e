// SPDX-License-Identifier: Apache-2.0
// Turns the texts of a plan that was read from a simplified twin back into the characters as printed. Knows nothing of how they were read.
#pragma once

#include <string_view>

#include "domain/plan/plan.h"

namespace bihuan::reader {

// `twin` and `source` have the same length and the same offsets. Texts that were put together are put together anew in plan.strings.
void restore_source_views(std::string_view twin, std::string_view source, plan::Plan& plan);

}  // namespace bihuan::reader
