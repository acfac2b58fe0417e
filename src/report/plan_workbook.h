// SPDX-License-Identifier: Apache-2.0
// The ledgers of any number of plans as one XLSX workbook: targets, tasks, rules, notices. Rows go to the disk as they come.
// Throws std::runtime_error when the file cannot be written or a sheet is full (1,048,576 rows).
#pragma once

#include <memory>
#include <string>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/words.h"

namespace bihuan::report {

class PlanWorkbook {
 public:
  PlanWorkbook(const std::string& path, Language language);
  ~PlanWorkbook();  // leaves no file behind unless close() was called

  void add(const plan::Document& document, const plan::Plan& plan);
  void close();

 private:
  struct Book;
  std::unique_ptr<Book> book_;
};

}  // namespace bihuan::report
