// SPDX-License-Identifier: Apache-2.0
// `bihuan journal verify`.
#pragma once

#include "main/ledger_options.h"

namespace bihuan {

// 0 when the journal is whole, 1 when something in it was changed.
int run_verify_journal(const LedgerOptions& ledger);

}  // namespace bihuan
