// SPDX-License-Identifier: Apache-2.0
// The rows of a list of tasks as a file that leaves the house: all of them, with their ids and units.
#pragma once

#include "app/export_form.h"
#include "app/ledger.h"
#include "store/tasks_store.h"

namespace bihuan::app {

// As rows_as_file() says.
base::Result<std::string> export_tasks(const Ledger& ledger, const store::TaskFilter& filter, const ExportForm& form);

}  // namespace bihuan::app
