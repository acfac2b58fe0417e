// SPDX-License-Identifier: Apache-2.0
// The rows of a list of targets as a file that leaves the house: all of them, with their ids.
#pragma once

#include "app/export_form.h"
#include "app/ledger.h"
#include "store/targets_store.h"

namespace bihuan::app {

// As rows_as_file() says.
base::Result<std::string> export_targets(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order,
                                         const ExportForm& form);

}  // namespace bihuan::app
