// SPDX-License-Identifier: Apache-2.0
// `bihuan units import` and `bihuan units export`: the tree of units from a file and into one.
#pragma once

#include "main/ledger_options.h"

namespace bihuan {

// 0 when all rows were kept or would be, 1 when one is wrong: then nothing was. Whoever may open the ledger's database may do it.
int run_units_import(const LedgerOptions& ledger, const UnitsOptions& wanted);
int run_units_export(const LedgerOptions& ledger, const UnitsOptions& wanted);

}  // namespace bihuan
