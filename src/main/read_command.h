// SPDX-License-Identifier: Apache-2.0
// `bihuan read`: every source to its plan, in parallel, out in the order given.
#pragma once

#include "main/read_options.h"

namespace bihuan {

// 0 when all was read, 1 when something was not; the sentences about that go to standard error at the end.
int run_read(const ReadCommandOptions& options);

}  // namespace bihuan
