// SPDX-License-Identifier: Apache-2.0
// `bihuan import`: plans read in parallel and kept in the order given; each is told of when it is durable.
#pragma once

#include "main/ledger_options.h"

namespace bihuan {

// 0 when all were kept, 1 when something was not, which standard error says at the end.
int run_import(const LedgerOptions& ledger, const PlanInput& input);

}  // namespace bihuan
