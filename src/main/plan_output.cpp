// SPDX-License-Identifier: Apache-2.0
#include "main/plan_output.h"

#include <unistd.h>

#include "report/indent_json.h"
#include "report/plan_csv.h"

namespace bihuan {

using plan::Document;
using plan::Plan;
using report::CsvRows;

void RenderedPlan::clear() {
  text_.clear();
  section_.clear();
  json_.clear();
  has_begun_ = false;
}

void RenderedPlan::render(const Document& document, const Plan& plan, const ReadCommandOptions& options, const report::TableStyle& style,
                          PlanOutput& output, const std::function<void()>& turn) {
  clear();
  const auto to = [&](void (PlanOutput::*write)(std::string_view)) -> report::Drain {
    return [this, &output, &turn, write](std::string_view block) {
      turn();
      has_begun_ = true;
      (output.*write)(block);
    };
  };
  if (!plan_json_) plan_json_.emplace(options.language);
  print(document, plan, options, style, to(&PlanOutput::print_block));
  if (!options.page_path.empty()) report::write_page_section(document, plan, options.language, section_, to(&PlanOutput::page_block));
}

void RenderedPlan::print(const Document& document, const Plan& plan, const ReadCommandOptions& options, const report::TableStyle& style,
                         const report::Drain& drain) {
  is_json_ = options.printed == Printed::plan_lines || options.printed == Printed::target_lines;
  json_.drain_to(is_json_ ? drain : report::Drain());
  switch (options.printed) {
    case Printed::table:
      return report::write_plan_table(document, plan, style, text_, drain);
    case Printed::json:
      return print_indented(document, plan, drain);
    case Printed::plan_lines:
      plan_json_->write_plan(document, plan, json_);
      return json_.raw('\n');
    case Printed::target_lines:
      return plan_json_->write_target_lines(document, plan, json_);
    case Printed::target_csv:
      return report::write_csv_rows(CsvRows::targets, document, plan, options.language, text_, drain);
    case Printed::task_csv:
      return report::write_csv_rows(CsvRows::tasks, document, plan, options.language, text_, drain);
    case Printed::nothing:
      return;
  }
}

void RenderedPlan::print_indented(const Document& document, const Plan& plan, const report::Drain& drain) {
  report::JsonIndenter indenter;
  json_.drain_to([&](std::string_view block) {
    indenter.add(block, text_);
    report::drain_full_block(text_, drain);
  });
  plan_json_->write_plan(document, plan, json_);
  json_.drain_to({});
  indenter.add(json_.text(), text_);
  indenter.finish(text_);
}

PlanOutput::PlanOutput(const ReadCommandOptions& options, bool is_collection) : options_(options), is_collection_(is_collection) {
  if (!options.page_path.empty()) {
    page_.emplace(options.page_path);
    std::string head;
    report::write_page_head(options.language, head);
    page_->write(head);
  }
  if (!options.workbook_path.empty()) {
    workbook_file_.emplace(options.workbook_path);
    workbook_.emplace(workbook_file_->unfinished_path(), options.workbook_path, options.language);
  }
  std::string header;
  if (options.printed == Printed::target_csv) report::write_csv_header(report::CsvRows::targets, options.language, header);
  if (options.printed == Printed::task_csv) report::write_csv_header(report::CsvRows::tasks, options.language, header);
  if (options.printed == Printed::json && is_collection) header = "[";
  print(header);
}

void PlanOutput::print(std::string_view text) { write_all(STDOUT_FILENO, text, "-"); }

void PlanOutput::print_block(std::string_view block) {
  if (!has_begun_ && options_.printed == Printed::json && is_collection_) print(count_ == 0 ? "\n" : ",\n");
  has_begun_ = true;
  print(block);
}

void PlanOutput::page_block(std::string_view block) { page_->write(block); }

void PlanOutput::deliver(const Document& document, const Plan& plan, const RenderedPlan& rendered) {
  print_block(rendered.printed());
  has_begun_ = false;
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
  if (count_ == 0) return;
  if (page_) {
    std::string foot;
    report::write_page_foot(options_.language, foot);
    page_->write(foot);
    page_->keep();
  }
  if (workbook_) {
    workbook_->close();
    workbook_file_->keep();
  }
}

}  // namespace bihuan
