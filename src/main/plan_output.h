// SPDX-License-Identifier: Apache-2.0
// What a plan becomes on standard output and in the files asked for. Rendering happens in the thread that read the plan;
// delivering in one thread, in order.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "main/output_file.h"
#include "main/read_options.h"
#include "report/drain.h"
#include "report/page/page.h"
#include "report/plan_json.h"
#include "report/plan_table.h"
#include "report/plan_workbook.h"

namespace bihuan {

class PlanOutput;

// One plan's output on its way. One for each plan in work; kept for the next.
class RenderedPlan {
 public:
  // What grows beyond a block goes to `output` at once; `turn` waits until that may be.
  void render(const plan::Document& document, const plan::Plan& plan, const ReadCommandOptions& options, const report::TableStyle& style,
              PlanOutput& output, const std::function<void()>& turn);
  void clear();

  // What has not gone yet.
  std::string_view printed() const { return is_json_ ? json_.text() : std::string_view(text_); }
  std::string_view section() const { return section_; }
  bool has_begun() const { return has_begun_; }

 private:
  void print(const plan::Document& document, const plan::Plan& plan, const ReadCommandOptions& options, const report::TableStyle& style,
             const report::Drain& drain);
  void print_indented(const plan::Document& document, const plan::Plan& plan, const report::Drain& drain);

  std::string text_, section_;
  report::JsonWriter json_;
  std::optional<report::PlanJson> plan_json_;
  bool is_json_ = false;    // what is printed stands in json_
  bool has_begun_ = false;  // a block of it has gone
};

class PlanOutput {
 public:
  // `is_collection`: more than one plan may come; decides between a JSON object and an array. Opens the files, so that a wrong
  // path is told before anything is read.
  PlanOutput(const ReadCommandOptions& options, bool is_collection);

  // A block of the plan that is next in order, in any thread.
  void print_block(std::string_view block);
  void page_block(std::string_view block);
  // The rest of it.
  void deliver(const plan::Document& document, const plan::Plan& plan, const RenderedPlan& rendered);
  // Closes the array, the page and the workbook. Without a plan no file is written, and an older one stays.
  void finish();

 private:
  void print(std::string_view text);
  void print_totals();

  const ReadCommandOptions& options_;
  bool is_collection_;
  bool has_begun_ = false;  // the plan that is next in order
  std::size_t count_ = 0, task_count_ = 0, target_count_ = 0;
  std::optional<OutputFile> page_, workbook_file_;
  std::optional<report::PlanWorkbook> workbook_;
};

}  // namespace bihuan
