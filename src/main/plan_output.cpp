// SPDX-License-Identifier: Apache-2.0
#include "main/plan_output.h"

#include <unistd.h>

#include "report/indent_json.h"
#include "report/plan_csv.h"

namespace bihuan {
namespace {

bool is_json(Printed printed) { return printed == Printed::plan_lines || printed == Printed::target_lines; }

}  // namespace

void RenderedPlan::render(const plan::Document& document, const plan::Plan& plan, const ReadCommandOptions& options,
                          const report::TableStyle& style) {
  text_.clear();
  section_.clear();
  json_.clear();
  if (!plan_json_) plan_json_.emplace(options.language);
  switch (options.printed) {
    case Printed::table:
      report::write_plan_table(document, plan, style, text_);
      break;
    case Printed::json:
      plan_json_->write_plan(document, plan, json_);
      report::indent_json(json_.text(), text_);
      break;
    case Printed::plan_lines:
      plan_json_->write_plan(document, plan, json_);
      json_.raw('\n');
      break;
    case Printed::target_lines:
      plan_json_->write_target_lines(document, plan, json_);
      break;
    case Printed::target_csv:
      report::write_csv_rows(report::CsvRows::targets, document, plan, options.language, text_);
      break;
    case Printed::task_csv:
      report::write_csv_rows(report::CsvRows::tasks, document, plan, options.language, text_);
      break;
    case Printed::nothing:
      break;
  }
  if (!options.page_path.empty()) report::write_page_section(document, plan, options.language, section_);
}

std::string_view RenderedPlan::printed(Printed wanted) const { return is_json(wanted) ? json_.text() : std::string_view(text_); }

PlanOutput::PlanOutput(const ReadCommandOptions& options, bool is_collection) : options_(options), is_collection_(is_collection) {
  if (!options.page_path.empty()) {
    page_.emplace(options.page_path);
    std::string head;
    report::write_page_head(options.language, head);
    page_->write(head);
  }
  if (!options.workbook_path.empty()) workbook_.emplace(options.workbook_path, options.language);
  std::string header;
  if (options.printed == Printed::target_csv) report::write_csv_header(report::CsvRows::targets, options.language, header);
  if (options.printed == Printed::task_csv) report::write_csv_header(report::CsvRows::tasks, options.language, header);
  if (options.printed == Printed::json && is_collection) header = "[";
  print(header);
}

void PlanOutput::print(std::string_view text) { write_all(STDOUT_FILENO, text, "stdout"); }

void PlanOutput::deliver(const plan::Document& document, const plan::Plan& plan, const RenderedPlan& rendered) {
  if (options_.printed == Printed::json && is_collection_) print(count_ == 0 ? "\n" : ",\n");
  print(rendered.printed(options_.printed));
  if (options_.printed == Printed::json && !is_collection_) print("\n");
  if (page_) page_->write(rendered.section());
  if (workbook_) workbook_->add(document, plan);
  ++count_;
  task_count_ += plan.tasks.size();
  target_count_ += plan.targets.size();
}

void PlanOutput::print_totals() {
  const std::string plans = std::to_string(count_), tasks = std::to_string(task_count_), targets = std::to_string(target_count_);
  print(options_.language == report::Language::chinese ? "合计 方案 " + plans + " · 任务 " + tasks + " · 目标 " + targets + "\n"
                                                       : "In all " + plans + " plans · " + tasks + " tasks · " + targets + " targets\n");
}

void PlanOutput::finish() {
  if (options_.printed == Printed::json && is_collection_) print(count_ == 0 ? "]\n" : "\n]\n");
  if (options_.printed == Printed::table && count_ > 1) print_totals();
  if (page_) {
    std::string foot;
    report::write_page_foot(options_.language, foot);
    page_->write(foot);
    page_->keep();
  }
  if (workbook_) workbook_->close();
}

}  // namespace bihuan
