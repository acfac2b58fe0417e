// SPDX-License-Identifier: Apache-2.0
// `bihuan compare`: one indicator across plans, or lower plans against the one above them.
#pragma once

#include "main/compare_options.h"

namespace bihuan {

// 0 when all was read and, with an upper plan, nothing is weaker, inflated or missing; 1 when something is; 2 when something was not read.
int run_compare(const CompareOptions& options);

}  // namespace bihuan
