// SPDX-License-Identifier: Apache-2.0
// What a plan becomes on standard output and in the files asked for. Rendering happens in the thread that read the plan;
// delivering in one thread, in order.
#pragma once

#include <optional>
#include <string>

#include "main/output_file.h"
#include "main/read_options.h"
#include "report/page/page.h"
#include "report/plan_json.h"
#include "report/plan_table.h"
#include "report/plan_workbook.h"

namespace bihuan {

// One plan's output on its way. One for each plan in work; kept for the next.
class RenderedPlan {
 public:
  void render(const plan::Document& document, const plan::Plan& plan, const ReadCommandOptions& options, const report::TableStyle& style);

  std::string_view printed(Printed wanted) const;
  const std::string& section() const { return section_; }

 private:
  std::string text_, section_;
  report::JsonWriter json_;
  std::optional<report::PlanJson> plan_json_;
};

class PlanOutput {
 public:
  // `is_collection`: more than one plan may come; decides between a JSON object and an array. Opens the files, so that a wrong
  // path is told before anything is read.
  PlanOutput(const ReadCommandOptions& options, bool is_collection);

  void deliver(const plan::Document& document, const plan::Plan& plan, const RenderedPlan& rendered);
  // Closes the array, the page and the workbook.
  void finish();

 private:
  void print(std::string_view text);
  void print_totals();

  const ReadCommandOptions& options_;
  bool is_collection_;
  std::size_t count_ = 0, task_count_ = 0, target_count_ = 0;
  std::optional<OutputFile> page_;
  std::optional<report::PlanWorkbook> workbook_;
};

}  // namespace bihuan
