// SPDX-License-Identifier: Apache-2.0
// One of two plans that are held against each other: where its commitments stand and how they are said. Knows no change.
#pragma once

#include <string>

#include "report/changes_report.h"
#include "report/json_text.h"
#include "report/text_lines.h"

namespace bihuan::report {

class ComparedSide {
 public:
  ComparedSide(const ComparedPlan& plan, Language language) : plan_(plan), lines_(plan.document.text), language_(language) {}

  // "file:12:5"
  std::string place(bool is_task, int index) const;
  // "新增停车泊位", "3. 提升教育质量"
  std::string subject(bool is_task, int index) const;
  // The value of a target as a person reads it; empty for a task.
  std::string value(bool is_task, int index) const;
  // Its sentence, or the beginning of the task, on one line.
  std::string sentence(bool is_task, int index) const;
  void write_json(bool is_task, int index, JsonText& json) const;
  // "file", "title"
  void write_head_json(JsonText& json) const;

 private:
  const plan::Span& span(bool is_task, int index) const;

  const ComparedPlan& plan_;
  TextLines lines_;
  Language language_;
};

}  // namespace bihuan::report
