// SPDX-License-Identifier: Apache-2.0
#include "report/plan_json.h"

#include <algorithm>

#include "report/messages.h"

namespace bihuan::report {
namespace {

// "plans/a.txt" -> "a"
std::string_view stem(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot);
}

}  // namespace

void PlanJson::begin(const plan::Document& document, const plan::Plan& plan, JsonWriter& out) {
  document_ = &document;
  plan_ = &plan;
  out_ = &out;
  code_points_.reset(document.text);
  section_heading_ = -2;
  if (!plan.targets.empty()) lines_.reset(document.text, plan.targets.back().span.begin);
}

JsonPen PlanJson::write_source(JsonPen out) {
  const std::string_view doc = stem(document_->name);
  out = out_->with_room(out, room_for(doc, document_->name) + room_beside_strings);
  out.raw("\"doc\":");
  out.string(doc);
  out.raw(",\"file\":");
  out.string(document_->name);
  return out;
}

JsonPen PlanJson::write_fields(JsonPen out, const plan::Metadata& meta) const {
  static constexpr JsonWord openings[] = {{"\"title\":["},        {"\"issuer\":["},     {"\"doc_number\":["},
                                          {"\"index_number\":["}, {"\"published\":["},  {"\"signed\":["},
                                          {"\"region\":["},       {"\"plan_start\":["}, {"\"plan_end\":["}};
  return write_spans(out, openings,
                     {meta.title.span, meta.issuer.span, meta.doc_number.span, meta.index_number.span, meta.published.span,
                      meta.signed_on.span, meta.region.span, meta.plan_start.span, meta.plan_end.span});
}

JsonPen PlanJson::write_meta(JsonPen out) {
  const plan::Metadata& meta = plan_->meta;
  out = out_->with_room(out, room_for(meta.title.text, meta.issuer.text, meta.doc_number.text, meta.index_number.text, meta.region.text) +
                                 room_beside_strings);
  out.member("\"meta\":{\"title\":", meta.title.text);
  out.member(",\"issuer\":", meta.issuer.text);
  out.member(",\"doc_number\":", meta.doc_number.text);
  out.member(",\"index_number\":", meta.index_number.text);
  out.member(",\"published\":", meta.published.date);
  out.member(",\"signed\":", meta.signed_on.date);
  out.member(",\"region\":", meta.region.text);
  out.member(",\"plan_start\":", meta.plan_start.date);
  out.member(",\"plan_end\":", meta.plan_end.date);
  out.raw("},\"meta_spans\":");
  out = write_fields(out, meta);
  out.member(",\"context\":{\"year\":", meta.year == 0 ? -1 : meta.year);
  out.raw('}');
  return out;
}

JsonPen PlanJson::write_heading(JsonPen out, const plan::Heading& heading) {
  out = out_->with_room(out, room_for(heading.number, heading.title) + room_beside_strings);
  out.raw('{');
  out = write_place(out, heading.span);
  out.member(",\"level\":", static_cast<std::uint32_t>(heading.level));
  out.member(",\"number\":", heading.number);
  out.member(",\"title\":", heading.title);
  out.member(",\"parent\":", heading.parent);
  out.raw('}');
  return out;
}

JsonPen PlanJson::write_names(JsonPen out, const plan::Task& task, plan::UnitRole role, std::size_t most) {
  out.raw('[');
  const auto units = units_of(task);
  for (const plan::UnitMention& unit : units.first(std::min(units.size(), most))) {
    if (unit.role != role) continue;
    out = out_->with_room(out, room_for(unit.name.text) + room_beside_strings);
    out.string(unit.name.text);
    out.raw(',');
  }
  out.close(']');
  return out;
}

JsonPen PlanJson::write_unit(JsonPen out, const plan::UnitMention& unit) {
  out = out_->with_room(out, room_for(unit.name.text) + room_beside_strings);
  out.raw("{\"name\":");
  out.string(unit.name.text);
  if (unit.role == plan::UnitRole::lead)
    out.member(",\"role\":\"lead\",\"wildcard\":", unit.wildcard);
  else
    out.member(",\"role\":\"responsible\",\"wildcard\":", unit.wildcard);
  out.raw(',');
  out = write_place(out, unit.name.span);
  out.raw('}');
  return out;
}

JsonPen PlanJson::write_task(JsonPen out, const plan::Task& task) {
  out = out_->with_room(out, room_for(task.number, task.section, task.title) + room_beside_strings);
  out.raw('{');
  out = write_place(out, task.span);
  out.member(",\"number\":", task.number);
  out.member(",\"section\":", task.section);
  out.member(",\"title\":", task.title);
  out.raw(",\"lead\":");
  out = write_names(out, task, plan::UnitRole::lead);
  out.raw(",\"responsible\":");
  out = write_names(out, task, plan::UnitRole::responsible);
  out.member(",\"deadline\":", task.deadline);
  out.member(",\"heading\":", task.heading);
  out.raw(",\"units\":");
  out = write_list(out, units_of(task), [this](JsonPen pen, const plan::UnitMention& unit) { return write_unit(pen, unit); });
  out.raw('}');
  return out;
}

JsonPen PlanJson::write_rule(JsonPen out, const plan::Rule& rule) {
  const std::string_view text = quoted(rule.span);
  out = out_->with_room(out, room_for(text, rule.left.text, rule.right.text) + room_beside_strings);
  out.raw('{');
  out = write_place(out, rule.span);
  out.raw(",\"text\":");
  out.string(text);
  out.member(",\"left\":", rule.left.text);
  out.raw(",\"op\":");
  out.string(op_name(rule.op));
  out.member(",\"right\":", rule.right.text);
  out.member(",\"factor\":", rule.factor);
  out.member(",\"heading\":", rule.heading);
  out.member(",\"task\":", rule.task);
  out.raw(",\"fields\":");
  static constexpr JsonWord openings[] = {{"\"left\":["}, {"\"right\":["}, {"\"factor\":["}};
  out = write_spans(out, openings, {rule.left.span, rule.right.span, rule.factor_span});
  out.raw('}');
  return out;
}

JsonPen PlanJson::begin_notice(JsonPen out, std::string_view code) {
  const std::string_view sentence = notice_sentence(code, language_);
  out = out_->with_room(out, room_for(code, sentence) + room_beside_strings);
  out.raw("{\"code\":");
  out.string(code);
  out.raw(",\"message\":");
  out.string(sentence);
  return out;
}

JsonPen PlanJson::write_notices(JsonPen out) {
  constexpr std::string_view of_the_whole = ",\"line\":null,\"column\":null,\"start\":null,\"end\":null},";
  out.raw('[');
  for (const std::string& code : document_->notice_codes) {
    out = begin_notice(out, code);
    out.raw(of_the_whole);
  }
  std::uint32_t last = 0;
  for (const plan::Notice& notice : plan_->notices) last = std::max(last, notice.span.begin);
  lines_.reset(document_->text, last);
  for (const plan::Notice& notice : plan_->notices) {
    out = begin_notice(out, notice.code);
    if (notice.span.is_empty()) {
      out.raw(of_the_whole);
      continue;
    }
    const LineStarts::Line line = lines_.line_of(notice.span.begin);
    out.member(",\"line\":", static_cast<std::uint32_t>(line.number));
    out.member(",\"column\":", static_cast<std::uint32_t>(code_points_.at(notice.span.begin) - code_points_.at(line.begin) + 1));
    out.raw(',');
    out = write_place(out, notice.span);
    out.raw("},");
  }
  out.close(']');
  return out;
}

void PlanJson::write_plan(const plan::Document& document, const plan::Plan& plan, JsonWriter& writer) {
  begin(document, plan, writer);
  JsonPen out = writer.with_room(writer.pen(), room_beside_strings);
  out.raw('{');
  out = write_source(out);
  out = writer.with_room(out, room_for(document.format, document.encoding) + room_beside_strings);
  out.member(",\"format\":", document.format);
  out.member(",\"encoding\":", document.encoding);
  out.raw(',');
  out = write_meta(out);
  out.raw(",\"noise\":");
  out = write_list(out, plan.noise, [&](JsonPen pen, plan::Span span) {
    pen = writer.with_room(pen, room_beside_strings);
    pen.raw('[');
    pen = write_offsets(pen, span);
    pen.raw(']');
    return pen;
  });
  out.raw(",\"headings\":");
  out = write_list(out, plan.headings, [this](JsonPen pen, const plan::Heading& heading) { return write_heading(pen, heading); });
  out.raw(",\"tasks\":");
  out = write_list(out, plan.tasks, [this](JsonPen pen, const plan::Task& task) { return write_task(pen, task); });
  out.raw(",\"targets\":");
  out = write_list(out, plan.targets, [this](JsonPen pen, const plan::Target& target) {
    pen.raw('{');
    pen = write_target(pen, target);
    pen.raw('}');
    return pen;
  });
  out.raw(",\"rules\":");
  out = write_list(out, plan.rules, [this](JsonPen pen, const plan::Rule& rule) { return write_rule(pen, rule); });
  out.raw(",\"notices\":");
  out = write_notices(out);
  out.raw('}');
  writer.finish(out);
}

}  // namespace bihuan::report
