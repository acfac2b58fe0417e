// SPDX-License-Identifier: Apache-2.0
// The ledgers of any number of plans as one XLSX workbook: targets, tasks, rules, notices. Rows go to the disk as they come.
// Throws NotWritten when the file cannot be written or a sheet is full (1,048,576 rows).
#pragma once

#include <string>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/words.h"
#include "report/workbook.h"

namespace bihuan::report {

class PlanWorkbook {
 public:
  // Fills the file at `path`; what goes wrong is told of `name`, which the file will have.
  PlanWorkbook(std::string path, std::string name, Language language);

  void add(const plan::Document& document, const plan::Plan& plan);
  void close();

 private:
  Language language_;
  Workbook book_;
  RowSink &targets_, &tasks_, &rules_, &notices_;
};

}  // namespace bihuan::report
