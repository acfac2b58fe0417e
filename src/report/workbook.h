// SPDX-License-Identifier: Apache-2.0
// An XLSX workbook of sheets that are filled row by row. Rows go to the disk as they come. Knows no plan.
// Throws NotWritten when the file cannot be written or a sheet is full (1,048,576 rows).
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "report/ledger_rows.h"
#include "report/words.h"

namespace bihuan::report {

class Workbook {
 public:
  // Fills the file at `path`; what goes wrong is told of `name`, which the file will have.
  Workbook(std::string path, std::string name, Language language);
  ~Workbook();

  // Before the first row of any sheet. The sink is the workbook's.
  RowSink& add_sheet(std::string_view name, std::span<const LedgerColumn> columns);
  // Calls `rows`, which fill sinks; what goes wrong there is told of the workbook.
  void write(const std::function<void()>& rows);
  void close();

 private:
  struct Book;
  template <class Step>
  void told_of_name(Step step);

  std::string path_, name_;
  Language language_;
  std::unique_ptr<Book> book_;
};

}  // namespace bihuan::report
