// SPDX-License-Identifier: Apache-2.0
#include "report/plan_json.h"

#include <vector>

#include "report/messages.h"
#include "report/text_lines.h"

namespace bihuan::report {
namespace {

// "plans/a.txt" -> "a"
std::string_view stem(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot);
}

// Writes `items` with commas between them.
template <class Items, class Write>
void write_list(JsonWriter& out, const Items& items, Write write) {
  bool first = true;
  for (const auto& item : items) {
    if (!first) out.raw(',');
    first = false;
    write(item);
  }
}

}  // namespace

void PlanJson::begin(const plan::Document& document, const plan::Plan& plan, JsonWriter& out) {
  document_ = &document;
  plan_ = &plan;
  out_ = &out;
  source_.reset(document.text);
  section_heading_ = -2;
}

void PlanJson::offsets(plan::Span span) {
  out_->number(source_.at(span.begin));
  out_->raw(',');
  out_->number(source_.at(span.end));
}

void PlanJson::place(plan::Span span) {
  out_->raw("\"start\":");
  out_->number(source_.at(span.begin));
  out_->raw(",\"end\":");
  out_->number(source_.at(span.end));
}

void PlanJson::field(std::string_view name, plan::Span span) {
  if (span.is_empty()) return;
  if (!first_field_) out_->raw(',');
  first_field_ = false;
  out_->raw('"');
  out_->raw(name);
  out_->raw("\":[");
  offsets(span);
  out_->raw(']');
}

void PlanJson::index(std::int32_t value) {
  if (value < 0) return out_->raw("null");
  out_->number(static_cast<std::uint32_t>(value));
}

void PlanJson::date_or_null(const std::optional<base::Date>& date) {
  if (!date) return out_->raw("null");
  out_->date(*date);
}

void PlanJson::decimal_or_null(const std::optional<base::Decimal>& value) {
  if (!value) return out_->raw("null");
  out_->decimal(*value);
}

void PlanJson::write_source() {
  out_->raw("\"doc\":");
  out_->string(stem(document_->name));
  out_->raw(",\"file\":");
  out_->string(document_->name);
}

void PlanJson::write_meta() {
  const plan::Metadata& meta = plan_->meta;
  out_->raw(",\"meta\":{\"title\":");
  out_->string_or_null(meta.title.text);
  out_->raw(",\"issuer\":");
  out_->string_or_null(meta.issuer.text);
  out_->raw(",\"doc_number\":");
  out_->string_or_null(meta.doc_number.text);
  out_->raw(",\"index_number\":");
  out_->string_or_null(meta.index_number.text);
  out_->raw(",\"published\":");
  date_or_null(meta.published.date);
  out_->raw(",\"signed\":");
  date_or_null(meta.signed_on.date);
  out_->raw(",\"region\":");
  out_->string_or_null(meta.region.text);
  out_->raw(",\"plan_start\":");
  date_or_null(meta.plan_start.date);
  out_->raw(",\"plan_end\":");
  date_or_null(meta.plan_end.date);
  out_->raw("},\"meta_spans\":{");
  first_field_ = true;
  field("title", meta.title.span);
  field("issuer", meta.issuer.span);
  field("doc_number", meta.doc_number.span);
  field("index_number", meta.index_number.span);
  field("published", meta.published.span);
  field("signed", meta.signed_on.span);
  field("region", meta.region.span);
  field("plan_start", meta.plan_start.span);
  field("plan_end", meta.plan_end.span);
  out_->raw("},\"context\":{\"year\":");
  index(meta.year == 0 ? -1 : meta.year);
  out_->raw('}');
}

void PlanJson::write_noise() {
  out_->raw(",\"noise\":[");
  write_list(*out_, plan_->noise, [&](plan::Span span) {
    out_->raw('[');
    offsets(span);
    out_->raw(']');
  });
  out_->raw(']');
}

void PlanJson::write_headings() {
  out_->raw(",\"headings\":[");
  write_list(*out_, plan_->headings, [&](const plan::Heading& heading) {
    out_->raw('{');
    place(heading.span);
    out_->raw(",\"level\":");
    out_->number(heading.level);
    out_->raw(",\"number\":");
    out_->string_or_null(heading.number);
    out_->raw(",\"title\":");
    out_->string_or_null(heading.title);
    out_->raw(",\"parent\":");
    index(heading.parent);
    out_->raw('}');
  });
  out_->raw(']');
}

void PlanJson::write_units(const plan::Task& task, plan::UnitRole role) {
  bool first = true;
  for (std::uint32_t i = 0; i < task.unit_count; ++i) {
    const plan::UnitMention& unit = plan_->units[task.first_unit + i];
    if (unit.role != role) continue;
    if (!first) out_->raw(',');
    first = false;
    out_->string(unit.name.text);
  }
}

void PlanJson::write_task(const plan::Task& task) {
  out_->raw('{');
  place(task.span);
  out_->raw(",\"number\":");
  out_->string_or_null(task.number);
  out_->raw(",\"section\":");
  out_->string_or_null(task.section);
  out_->raw(",\"title\":");
  out_->string_or_null(task.title);
  out_->raw(",\"lead\":[");
  write_units(task, plan::UnitRole::lead);
  out_->raw("],\"responsible\":[");
  write_units(task, plan::UnitRole::responsible);
  out_->raw("],\"deadline\":");
  date_or_null(task.deadline);
  out_->raw(",\"heading\":");
  index(task.heading);
  out_->raw(",\"units\":[");
  for (std::uint32_t i = 0; i < task.unit_count; ++i) {
    const plan::UnitMention& unit = plan_->units[task.first_unit + i];
    if (i != 0) out_->raw(',');
    out_->raw("{\"name\":");
    out_->string(unit.name.text);
    out_->raw(unit.role == plan::UnitRole::lead ? std::string_view(",\"role\":\"lead\",\"wildcard\":")
                                                : ",\"role\":\"responsible\",\"wildcard\":");
    out_->boolean(unit.wildcard);
    out_->raw(',');
    place(unit.name.span);
    out_->raw('}');
  }
  out_->raw("]}");
}

void PlanJson::write_tasks() {
  out_->raw(",\"tasks\":[");
  write_list(*out_, plan_->tasks, [&](const plan::Task& task) { write_task(task); });
  out_->raw(']');
}

void PlanJson::write_rules() {
  out_->raw(",\"rules\":[");
  write_list(*out_, plan_->rules, [&](const plan::Rule& rule) {
    out_->raw('{');
    place(rule.span);
    out_->raw(",\"text\":");
    out_->string(quoted(rule.span));
    out_->raw(",\"left\":");
    out_->string_or_null(rule.left.text);
    out_->raw(",\"op\":\"");
    out_->raw(op_name(rule.op));
    out_->raw("\",\"right\":");
    out_->string_or_null(rule.right.text);
    out_->raw(",\"factor\":");
    decimal_or_null(rule.factor);
    out_->raw(",\"heading\":");
    index(rule.heading);
    out_->raw(",\"task\":");
    index(rule.task);
    out_->raw(",\"fields\":{");
    first_field_ = true;
    field("left", rule.left.span);
    field("right", rule.right.span);
    field("factor", rule.factor_span);
    out_->raw("}}");
  });
  out_->raw(']');
}

void PlanJson::write_notices() {
  out_->raw(",\"notices\":[");
  bool first = true;
  const auto begin_notice = [&](std::string_view code) {
    out_->raw(first ? std::string_view("{\"code\":") : ",{\"code\":");
    first = false;
    out_->string(code);
    out_->raw(",\"message\":");
    out_->string(notice_sentence(code, language_));
  };
  constexpr std::string_view of_the_whole = ",\"line\":null,\"column\":null,\"start\":null,\"end\":null}";
  for (const std::string& code : document_->notice_codes) {
    begin_notice(code);
    out_->raw(of_the_whole);
  }
  if (!plan_->notices.empty()) {
    const TextLines lines(document_->text);
    for (const plan::Notice& notice : plan_->notices) {
      begin_notice(notice.code);
      if (notice.span.is_empty()) {
        out_->raw(of_the_whole);
        continue;
      }
      const TextPosition position = lines.position(notice.span.begin);
      out_->raw(",\"line\":");
      out_->number(position.line);
      out_->raw(",\"column\":");
      out_->number(position.column);
      out_->raw(',');
      place(notice.span);
      out_->raw('}');
    }
  }
  out_->raw(']');
}

void PlanJson::write_plan(const plan::Document& document, const plan::Plan& plan, JsonWriter& out) {
  begin(document, plan, out);
  out.raw('{');
  write_source();
  out.raw(",\"format\":");
  out.string_or_null(document.format);
  out.raw(",\"encoding\":");
  out.string_or_null(document.encoding);
  write_meta();
  write_noise();
  write_headings();
  write_tasks();
  out.raw(",\"targets\":[");
  write_list(out, plan.targets, [&](const plan::Target& target) {
    out.raw('{');
    write_target(target);
    out.raw('}');
  });
  out.raw(']');
  write_rules();
  write_notices();
  out.raw('}');
}

}  // namespace bihuan::report
