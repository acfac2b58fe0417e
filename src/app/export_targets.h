// SPDX-License-Identifier: Apache-2.0
// The rows of a list of targets as a file that leaves the house: all of them, with their ids.
#pragma once

#include <string>

#include "app/ledger.h"
#include "report/words.h"
#include "store/targets_store.h"

namespace bihuan::app {

// UTF-8 with a byte order mark (RFC 4180).
std::string targets_as_csv(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order, report::Language language);
// An array of what report::kept_target_columns() names, for programs.
std::string targets_as_json(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order);
// The bytes of an XLSX workbook. Throws report::NotWritten when it cannot be made: no room for its temporary file, over 1,048,576 rows.
std::string targets_as_workbook(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order, report::Language language);

}  // namespace bihuan::app
