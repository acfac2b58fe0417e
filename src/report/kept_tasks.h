// SPDX-License-Identifier: Apache-2.0
// Tasks as the ledger keeps them, as rows of a spreadsheet with their ids.
#pragma once

#include <span>
#include <string_view>

#include "domain/ledger/entries.h"
#include "report/ledger_rows.h"

namespace bihuan::report {

struct KeptTask {
  std::string_view id, plan_title, doc_number;
  const ledger::TaskEntry& entry;
};

std::span<const LedgerColumn> kept_task_columns();
void write_kept_task(const KeptTask& task, RowSink& sink);

}  // namespace bihuan::report
