// SPDX-License-Identifier: Apache-2.0
// Rows as a JSON array of objects whose members are the columns' English names; decimals as text, days as ISO 8601, nothing as "". Knows no
// plan.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "report/json_text.h"
#include "report/ledger_rows.h"

namespace bihuan::report {

class JsonSink : public RowSink {
 public:
  explicit JsonSink(std::span<const LedgerColumn> columns) : columns_(columns) { json_.open_array(); }

  void text(std::string_view text) override;
  void decimal(const std::optional<base::Decimal>& value) override { text(value ? value->to_string() : std::string()); }
  void date(const std::optional<base::Date>& date) override { text(date ? to_iso(*date) : std::string()); }
  void end_row() override;

  std::string finish() &&;

 private:
  std::span<const LedgerColumn> columns_;
  std::size_t column_ = 0;
  JsonText json_;
};

}  // namespace bihuan::report
