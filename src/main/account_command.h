// SPDX-License-Identifier: Apache-2.0
// `bihuan account`: accounts from the machine's own console, for the beginning and for when nobody can sign in any more.
#pragma once

#include "main/ledger_options.h"

namespace bihuan {

// 1 when it was refused.
int run_account_create(const LedgerOptions& ledger, const AccountOptions& options);
int run_account_reset(const LedgerOptions& ledger, const AccountOptions& options);
int run_account_unlock(const LedgerOptions& ledger, const AccountOptions& options);
int run_account_list(const LedgerOptions& ledger);

}  // namespace bihuan
