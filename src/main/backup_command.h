// SPDX-License-Identifier: Apache-2.0
// `bihuan backup` and `bihuan restore`.
#pragma once

#include "main/ledger_options.h"

namespace bihuan {

int run_backup(const LedgerOptions& ledger, const std::string& path);
int run_restore(const LedgerOptions& ledger, const std::string& path);

}  // namespace bihuan
