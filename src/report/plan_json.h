// SPDX-License-Identifier: Apache-2.0
// One plan as JSON without line breaks, or one line for each of its targets; README.md beside it lists the members.
// Part of the reader's time budget: no allocation once warm.
#pragma once

#include <string>
#include <string_view>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/json_writer.h"
#include "report/source_offsets.h"
#include "report/words.h"

namespace bihuan::report {

// Keeps its memory between plans. One for each thread.
class PlanJson {
 public:
  explicit PlanJson(Language language = Language::chinese) : language_(language) {}

  // Appends the plan as one object.
  void write_plan(const plan::Document& document, const plan::Plan& plan, JsonWriter& out);
  // Appends one object and a line feed for each target.
  void write_target_lines(const plan::Document& document, const plan::Plan& plan, JsonWriter& out);

 private:
  void begin(const plan::Document& document, const plan::Plan& plan, JsonWriter& out);
  void offsets(plan::Span span);                       // 12,15
  void place(plan::Span span);                         // "start":12,"end":15
  void field(std::string_view name, plan::Span span);  // "name":[12,15], if the span is not empty
  void index(std::int32_t value);                      // null for -1
  void date_or_null(const std::optional<base::Date>& date);
  void decimal_or_null(const std::optional<base::Decimal>& value);

  void write_source();
  void write_meta();
  void write_noise();
  void write_headings();
  void write_units(const plan::Task& task, plan::UnitRole role);
  void write_tasks();
  void write_task(const plan::Task& task);
  void write_section(std::int32_t heading);
  void write_inferred(const plan::Target& target);
  void write_target_fields(const plan::Target& target);
  void write_target(const plan::Target& target);
  void write_rules();
  void write_notices();
  void write_task_of(const plan::Target& target);
  std::string_view quoted(plan::Span span) const { return std::string_view(document_->text).substr(span.begin, span.end - span.begin); }

  Language language_;
  const plan::Document* document_ = nullptr;
  const plan::Plan* plan_ = nullptr;
  JsonWriter* out_ = nullptr;
  SourceOffsets source_;
  JsonWriter section_;  // the section path of `section_heading_`, written out
  std::int32_t section_heading_ = -2;
  bool first_field_ = true;
};

}  // namespace bihuan::report
