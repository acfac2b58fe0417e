// SPDX-License-Identifier: Apache-2.0
#include "app/export_form.h"

#include <utility>

#include "app/scratch_file.h"
#include "report/csv_sink.h"
#include "report/workbook.h"

namespace bihuan::app {
namespace {

using EachRow = std::function<void(const std::function<void(const ExportRow&)>&)>;

struct TooManyRows {};  // thrown through the store, which would otherwise go on reading

std::string as_json(const EachRow& each_row) {
  report::JsonText json;
  json.open_array();
  each_row([&](const ExportRow& row) { row.write_json(json); });
  json.close_array();
  return std::move(json).take() + '\n';
}

// UTF-8 with a byte order mark (RFC 4180).
std::string as_csv(std::span<const report::LedgerColumn> columns, report::Language language, const EachRow& each_row) {
  std::string out;
  report::write_csv_header(columns, language, out);
  const report::Drain none;
  report::CsvSink sink(out, none);
  each_row([&](const ExportRow& row) { row.write_cells(sink); });
  return out;
}

std::string as_workbook(std::string_view sheet, std::span<const report::LedgerColumn> columns, report::Language language,
                        const EachRow& each_row) {
  const ScratchFile file("export.xlsx");
  report::Workbook book(file.path(), "export.xlsx", language);
  report::RowSink& sink = book.add_sheet(sheet, columns);
  book.write([&] { each_row([&](const ExportRow& row) { row.write_cells(sink); }); });
  book.close();
  return file.bytes();
}

}  // namespace

base::Result<std::string> rows_as_file(const ExportForm& form, std::string_view sheet, std::span<const report::LedgerColumn> columns,
                                       const EachRow& each_row) {
  std::size_t count = 0;
  const EachRow counted = [&](const std::function<void(const ExportRow&)>& write) {
    each_row([&](const ExportRow& row) {
      if (++count > form.most_rows) throw TooManyRows();
      write(row);
    });
  };
  try {
    if (form.format == ExportFormat::json) return as_json(counted);
    if (form.format == ExportFormat::csv) return as_csv(columns, form.language, counted);
    return as_workbook(sheet, columns, form.language, counted);
  } catch (const TooManyRows&) {
    return base::fail(base::ErrorKind::too_large, "export-too-long", "", std::to_string(form.most_rows));
  }
}

}  // namespace bihuan::app
