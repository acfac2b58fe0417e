// SPDX-License-Identifier: Apache-2.0
// `bihuan serve`: the ledger over HTTP, with the web application, until it is interrupted.
#pragma once

#include "main/ledger_options.h"

namespace bihuan {

// 1 when it could not begin.
int run_serve(const LedgerOptions& ledger, const ServeOptions& options);

}  // namespace bihuan
