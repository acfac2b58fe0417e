// SPDX-License-Identifier: Apache-2.0
// Rows as CSV (RFC 4180). Fields that a spreadsheet would take for a formula are given an apostrophe in front. Knows no plan.
#pragma once

#include <span>
#include <string>

#include "report/drain.h"
#include "report/ledger_rows.h"

namespace bihuan::report {

class CsvSink : public RowSink {
 public:
  // Both must outlive it; full blocks of `out` leave through `drain`.
  CsvSink(std::string& out, const Drain& drain) : out_(out), drain_(drain) {}

  void text(std::string_view text) override;
  void decimal(const std::optional<base::Decimal>& value) override;
  void date(const std::optional<base::Date>& date) override;
  void end_row() override;

 private:
  void append(char character);
  void begin_field();

  std::string& out_;
  const Drain& drain_;
  bool first_ = true;
};

// The byte order mark by which Excel takes it for UTF-8, and the row of names.
void write_csv_header(std::span<const LedgerColumn> columns, Language language, std::string& out);

}  // namespace bihuan::report
