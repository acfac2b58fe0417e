// SPDX-License-Identifier: Apache-2.0
// What a file that leaves the house looks like, and the one way in which rows become such a file. Knows no noun.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "report/json_text.h"
#include "report/ledger_rows.h"
#include "report/words.h"

namespace bihuan::app {

enum class ExportFormat : std::uint8_t { xlsx, csv, json };

struct ExportForm {
  ExportFormat format = ExportFormat::xlsx;
  report::Language language = report::Language::chinese;  // of headings and words; JSON has names for programs
  std::size_t most_rows = SIZE_MAX;
};

// One row, as cells from left to right or as one JSON value.
struct ExportRow {
  std::function<void(report::RowSink& cells)> write_cells;
  std::function<void(report::JsonText& json)> write_json;
};

// The bytes of the file. `each_row` gives all rows, one after the other. Error: export-too-long. Throws report::NotWritten when a workbook cannot
// be made: no room for its temporary file, over 1,048,576 rows.
base::Result<std::string> rows_as_file(const ExportForm& form, std::string_view sheet, std::span<const report::LedgerColumn> columns,
                                       const std::function<void(const std::function<void(const ExportRow&)>&)>& each_row);

}  // namespace bihuan::app
