// SPDX-License-Identifier: Apache-2.0
// `bihuan export`: the targets of the ledger as a file with their ids.
#pragma once

#include "main/ledger_options.h"

namespace bihuan {

int run_export(const LedgerOptions& ledger, const ExportOptions& options);

}  // namespace bihuan
