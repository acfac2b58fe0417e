// SPDX-License-Identifier: Apache-2.0
// The part of PlanJson that writes targets: most of the bytes, so most of the time.
#include "report/plan_json.h"
#include "report/text_lines.h"

namespace bihuan::report {
namespace {

// A heading is short; what hostile input makes of one must not come back with every target.
std::string_view shortened(std::string_view heading) {
  constexpr std::size_t longest = 600;
  return heading.size() <= longest ? heading : heading.substr(0, base::utf8_before(heading, longest));
}

}  // namespace

void PlanJson::write_section(std::int32_t heading) {
  if (heading != section_heading_) {
    section_heading_ = heading;
    section_.clear();
    std::int32_t path[16];
    int depth = 0;
    for (std::int32_t at = heading; at >= 0 && depth < 16; at = plan_->headings[at].parent) path[depth++] = at;
    section_.raw('[');
    while (depth-- > 0) {
      section_.string(shortened(quoted(plan_->headings[path[depth]].span)));
      if (depth > 0) section_.raw(',');
    }
    section_.raw(']');
  }
  out_->raw(section_.text());
}

void PlanJson::write_inferred(const plan::Target& target) {
  if (!target.inferred_deadline) return out_->raw("null");
  out_->raw("{\"date\":");
  out_->date(*target.inferred_deadline);
  out_->raw(",\"reason\":\"");
  out_->raw(inferred_name(target.inferred_from));
  if (target.inferred_span.is_empty()) return out_->raw("\",\"start\":null,\"end\":null}");
  out_->raw("\",");
  place(target.inferred_span);
  out_->raw('}');
}

void PlanJson::write_target_fields(const plan::Target& target) {
  out_->raw(",\"fields\":{");
  first_field_ = true;
  field("indicator", target.indicator.span);
  field("action", target.action.span);
  field("op", target.op_span);
  field("unit", target.unit.span);
  field("per", target.per.span);
  field("recur", target.recur_span);
  field("baseline", target.baseline_span);
  field("deadline", target.deadline_span);
  field("hedged", target.hedge_span);
  out_->raw('}');
}

void PlanJson::write_target(const plan::Target& target) {
  place(target.span);
  out_->raw(",\"text\":");
  out_->string(quoted(target.span));
  out_->raw(",\"indicator\":");
  out_->string_or_null(target.indicator.text);
  out_->raw(",\"action\":");
  out_->string_or_null(target.action.text);
  out_->raw(",\"op\":\"");
  out_->raw(op_name(target.op));
  out_->raw("\",\"value\":");
  if (target.has_value)
    out_->decimal(target.value);
  else
    out_->raw("null");
  out_->raw(",\"value_max\":");
  decimal_or_null(target.value_max);
  out_->raw(",\"unit\":");
  out_->string_or_null(target.unit.text);
  out_->raw(",\"kind\":\"");
  out_->raw(kind_name(target.kind));
  out_->raw("\",\"per\":");
  out_->string_or_null(target.per.text);
  out_->raw(",\"recur\":");
  out_->string_or_null(recurrence_name(target.recur));
  out_->raw(",\"baseline\":");
  decimal_or_null(target.baseline);
  out_->raw(",\"deadline\":");
  date_or_null(target.deadline);
  out_->raw(",\"hedged\":");
  out_->boolean(target.hedged);
  out_->raw(",\"inferred_deadline\":");
  write_inferred(target);
  out_->raw(",\"heading\":");
  index(target.heading);
  out_->raw(",\"task\":");
  index(target.task);
  out_->raw(",\"section\":");
  write_section(target.heading);
  write_target_fields(target);
}

void PlanJson::write_task_of(const plan::Target& target) {
  if (target.task < 0) return out_->raw(",\"task_number\":null,\"task_title\":null,\"lead\":[],\"responsible\":[]");
  const plan::Task& task = plan_->tasks[target.task];
  out_->raw(",\"task_number\":");
  out_->string_or_null(task.number);
  out_->raw(",\"task_title\":");
  out_->string_or_null(task.title);
  out_->raw(",\"lead\":[");
  write_units(task, plan::UnitRole::lead);
  out_->raw("],\"responsible\":[");
  write_units(task, plan::UnitRole::responsible);
  out_->raw(']');
}

void PlanJson::write_target_lines(const plan::Document& document, const plan::Plan& plan, JsonWriter& out) {
  begin(document, plan, out);
  for (const plan::Target& target : plan.targets) {
    out.raw('{');
    write_source();
    out.raw(",\"title\":");
    out.string_or_null(plan.meta.title.text);
    out.raw(',');
    write_target(target);
    write_task_of(target);
    out.raw(",\"sentence\":");
    out.string(sentence_around(document.text, target.span));
    out.raw("}\n");
  }
}

}  // namespace bihuan::report
