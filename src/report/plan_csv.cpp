// SPDX-License-Identifier: Apache-2.0
#include "report/plan_csv.h"

#include "report/csv_sink.h"
#include "report/ledger_rows.h"

namespace bihuan::report {

void write_csv_header(CsvRows rows, Language language, std::string& out) {
  write_csv_header(rows == CsvRows::targets ? target_columns() : task_columns(), language, out);
}

void write_csv_rows(CsvRows rows, const plan::Document& document, const plan::Plan& plan, Language language, std::string& out,
                    const Drain& drain) {
  const LedgerRows ledger(document, plan, language);
  CsvSink sink(out, drain);
  if (rows == CsvRows::targets)
    ledger.write_targets(sink);
  else
    ledger.write_tasks(sink);
}

}  // namespace bihuan::report
