// SPDX-License-Identifier: Apache-2.0
// A list of reports that may be sent twice: each row is kept under the list's key and its line, so that a list that was cut off goes on where it stopped.
#pragma once

#include "app/report_case.h"

namespace bihuan::app {

// Before the first row. Error: request-key-reused (another list had the key). Without a key nothing is asked.
base::Result<void> begin_import(const Ledger& ledger, const Once& once, std::int64_t now);

// That row's own key; none where the list has none.
Once once_of_row(const Once& once, int line);

}  // namespace bihuan::app
