// SPDX-License-Identifier: Apache-2.0
// Targets as the ledger keeps them, as rows of a spreadsheet with their ids (those just read from a document: ledger_rows.h).
#pragma once

#include <span>
#include <string_view>

#include "domain/ledger/entries.h"
#include "report/ledger_rows.h"

namespace bihuan::report {

struct KeptTarget {
  std::string_view id, plan_title, task_label, task_title, corrected;
  const ledger::TargetEntry& entry;
};

std::span<const LedgerColumn> kept_target_columns();
void write_kept_target(const KeptTarget& target, Language language, RowSink& sink);

}  // namespace bihuan::report
