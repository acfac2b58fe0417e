// SPDX-License-Identifier: Apache-2.0
// One plan as JSON without line breaks, or one line for each of its targets; docs/output.md lists the members.
// Part of the reader's time budget: no allocation once warm, room asked for once a record.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/utf8.h"
#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/json_writer.h"
#include "report/text_lines.h"
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
  // Well over what the names, numbers, dates and brackets of any one record take.
  static constexpr std::size_t room_beside_strings = 2048;

  void begin(const plan::Document& document, const plan::Plan& plan, JsonWriter& out);

  // Parts of a record, which has made room for them.
  JsonPen write_offsets(JsonPen out, plan::Span span) const;  // 12,15
  JsonPen write_place(JsonPen out, plan::Span span) const;    // "start":12,"end":15
  template <std::size_t N>
  JsonPen write_spans(JsonPen out, const JsonWord (&openings)[N],
                      const plan::Span (&spans)[N]) const;  // {"name":[12,15]} of what is not empty
  JsonPen write_fields(JsonPen out, const plan::Metadata& meta) const;
  JsonPen write_fields(JsonPen out, const plan::Target& target) const;
  JsonPen write_inferred(JsonPen out, const plan::Target& target) const;

  // Records and lists; each makes room for itself and leaves enough for the bracket, comma and name that follow.
  template <class Items, class Write>
  JsonPen write_list(JsonPen out, const Items& items, Write write);  // [item,item]
  JsonPen write_source(JsonPen out);
  JsonPen write_meta(JsonPen out);
  JsonPen write_heading(JsonPen out, const plan::Heading& heading);
  JsonPen write_names(JsonPen out, const plan::Task& task, plan::UnitRole role, std::size_t most = SIZE_MAX);  // of its first `most` units
  JsonPen write_unit(JsonPen out, const plan::UnitMention& unit);
  JsonPen write_task(JsonPen out, const plan::Task& task);
  JsonPen write_target(JsonPen out, const plan::Target& target);
  JsonPen write_task_of(JsonPen out, const plan::Target& target);
  JsonPen write_rule(JsonPen out, const plan::Rule& rule);
  JsonPen begin_notice(JsonPen out, std::string_view code);
  JsonPen write_notices(JsonPen out);

  // The section path of `heading`, written out.
  std::string_view section_of(std::int32_t heading);
  std::span<const plan::UnitMention> units_of(const plan::Task& task) const {
    return std::span(plan_->units).subspan(task.first_unit, task.unit_count);
  }
  std::string_view quoted(plan::Span span) const { return std::string_view(document_->text).substr(span.begin, span.end - span.begin); }

  Language language_;
  const plan::Document* document_ = nullptr;
  const plan::Plan* plan_ = nullptr;
  JsonWriter* out_ = nullptr;
  base::CodePointIndex code_points_;
  LineStarts lines_;
  JsonWriter section_;  // what section_of() wrote for `section_heading_`
  std::int32_t section_heading_ = -2;
};

inline JsonPen PlanJson::write_offsets(JsonPen out, plan::Span span) const {
  out.number(code_points_.at(span.begin));
  out.raw(',');
  out.number(code_points_.at(span.end));
  return out;
}

inline JsonPen PlanJson::write_place(JsonPen out, plan::Span span) const {
  out.raw("\"start\":");
  out.number(code_points_.at(span.begin));
  out.raw(",\"end\":");
  out.number(code_points_.at(span.end));
  return out;
}

template <std::size_t N>
JsonPen PlanJson::write_spans(JsonPen out, const JsonWord (&openings)[N], const plan::Span (&spans)[N]) const {
  out.raw('{');
  for (std::size_t i = 0; i < N; ++i) {
    if (spans[i].is_empty()) continue;
    out.raw(openings[i]);
    out = write_offsets(out, spans[i]);
    out.raw("],");
  }
  out.close('}');
  return out;
}

template <class Items, class Write>
JsonPen PlanJson::write_list(JsonPen out, const Items& items, Write write) {
  out.raw('[');
  for (const auto& item : items) {
    out = write(out, item);
    out.raw(',');
  }
  out.close(']');
  return out_->with_room(out, room_beside_strings);
}

}  // namespace bihuan::report
