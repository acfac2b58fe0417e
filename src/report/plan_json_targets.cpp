// SPDX-License-Identifier: Apache-2.0
// The part of PlanJson that writes targets: most of the bytes, so most of the time.
#include "report/plan_json.h"

#include <array>

#include "report/text_lines.h"

namespace bihuan::report {
namespace {

// More than any task has. They come back with every target.
constexpr std::size_t most_units = 200;

// A heading is short; what hostile input makes of one must not come back with every target.
std::string_view shortened(std::string_view heading) {
  constexpr std::size_t longest = 600;
  return heading.size() <= longest ? heading : heading.substr(0, base::utf8_before(heading, longest));
}

// The names of an enumeration as they are written, null for the one without.
template <std::size_t N, class Enum>
std::array<JsonWord, N> written_names(std::string_view (*name_of)(Enum)) {
  std::array<JsonWord, N> words;
  for (std::size_t i = 0; i < N; ++i) {
    const std::string_view name = name_of(static_cast<Enum>(i));
    words[i] = name.empty() ? JsonWord("null") : JsonWord::quoted(name);
  }
  return words;
}

const auto op_words = written_names<7>(op_name);
const auto kind_words = written_names<4>(kind_name);
const auto direction_words = written_names<3>(plan::direction_name);
const auto recurrence_words = written_names<7>(recurrence_name);

}  // namespace

std::string_view PlanJson::section_of(std::int32_t heading) {
  if (heading == section_heading_) return section_.text();
  section_heading_ = heading;
  section_.clear();
  std::int32_t path[16];
  int depth = 0;
  for (std::int32_t at = heading; at >= 0 && depth < 16; at = plan_->headings[at].parent) path[depth++] = at;
  JsonPen out = section_.with_room(section_.pen(), room_beside_strings);
  out.raw('[');
  while (depth-- > 0) {
    const std::string_view text = shortened(quoted(plan_->headings[path[depth]].span));
    out = section_.with_room(out, room_for(text) + room_beside_strings);
    out.string(text);
    out.raw(',');
  }
  out.close(']');
  section_.finish(out);
  return section_.text();
}

JsonPen PlanJson::write_inferred(JsonPen out, const plan::Target& target) const {
  if (!target.inferred_deadline) {
    out.raw("null");
    return out;
  }
  out.member("{\"date\":", target.inferred_deadline);
  out.raw(",\"reason\":");
  out.string(inferred_name(target.inferred_from));
  if (target.inferred_span.is_empty()) {
    out.raw(",\"start\":null,\"end\":null}");
    return out;
  }
  out.raw(',');
  out = write_place(out, target.inferred_span);
  out.raw('}');
  return out;
}

JsonPen PlanJson::write_fields(JsonPen out, const plan::Target& target) const {
  static constexpr JsonWord openings[] = {{"\"indicator\":["}, {"\"action\":["},   {"\"op\":["},       {"\"unit\":["},  {"\"per\":["},
                                          {"\"recur\":["},     {"\"baseline\":["}, {"\"deadline\":["}, {"\"hedged\":["}};
  return write_spans(out, openings,
                     {target.indicator.span, target.action.span, target.op_span, target.unit.span, target.per.span, target.recur_span,
                      target.baseline_span, target.deadline_span, target.hedge_span});
}

JsonPen PlanJson::write_target(JsonPen out, const plan::Target& target) {
  const std::string_view text = quoted(target.span), section = section_of(target.heading);
  out = out_->with_room(out, room_for(text, target.indicator.text, target.action.text, target.unit.text, target.per.text) + section.size() +
                                 room_beside_strings);
  out = write_place(out, target.span);
  out.raw(",\"text\":");
  out.string(text);
  const LineStarts::Line line = lines_.line_of(target.span.begin);
  out.member(",\"line\":", line.number);
  out.member(",\"column\":", code_points_.at(target.span.begin) - code_points_.at(line.begin) + 1);
  out.member(",\"indicator\":", target.indicator.text);
  out.member(",\"action\":", target.action.text);
  out.member(",\"op\":", op_words[static_cast<std::size_t>(target.op)]);
  out.raw(",\"value\":");
  if (target.has_value)
    out.decimal(target.value);
  else
    out.raw("null");
  out.member(",\"value_max\":", target.value_max);
  out.member(",\"unit\":", target.unit.text);
  out.member(",\"kind\":", kind_words[static_cast<std::size_t>(target.kind)]);
  out.member(",\"direction\":", direction_words[static_cast<std::size_t>(target.direction)]);
  out.member(",\"per\":", target.per.text);
  out.member(",\"recur\":", recurrence_words[static_cast<std::size_t>(target.recur)]);
  out.member(",\"baseline\":", target.baseline);
  out.member(",\"deadline\":", target.deadline);
  out.member(",\"hedged\":", target.hedged);
  out.raw(",\"inferred_deadline\":");
  out = write_inferred(out, target);
  out.member(",\"heading\":", target.heading);
  out.member(",\"task\":", target.task);
  out.raw(",\"section\":");
  out.raw(section);
  out.raw(",\"fields\":");
  return write_fields(out, target);
}

JsonPen PlanJson::write_task_of(JsonPen out, const plan::Target& target) {
  if (target.task < 0) {
    out.raw("\"task_number\":null,\"task_title\":null,\"lead\":[],\"responsible\":[]");
    return out;
  }
  const plan::Task& task = plan_->tasks[target.task];
  out = out_->with_room(out, room_for(task.number, task.title) + room_beside_strings);
  out.member("\"task_number\":", task.number);
  out.member(",\"task_title\":", task.title);
  out.raw(",\"lead\":");
  out = write_names(out, task, plan::UnitRole::lead, most_units);
  out.raw(",\"responsible\":");
  return write_names(out, task, plan::UnitRole::responsible, most_units);
}

void PlanJson::write_target_lines(const plan::Document& document, const plan::Plan& plan, JsonWriter& writer) {
  begin(document, plan, writer);
  for (const plan::Target& target : plan.targets) {
    const std::string_view sentence = sentence_around(document, target.span);
    JsonPen out = writer.with_room(writer.pen(), room_beside_strings);
    out.raw('{');
    out = write_source(out);
    out = writer.with_room(out, room_for(plan.meta.title.text) + room_beside_strings);
    out.member(",\"title\":", plan.meta.title.text);
    out = writer.with_room(out, room_for(plan.meta.region.text) + room_beside_strings);
    out.member(",\"region\":", plan.meta.region.text);
    out.member(",\"year\":", plan.meta.year == 0 ? -1 : static_cast<std::int32_t>(plan.meta.year));
    out.raw(',');
    out = write_target(out, target);
    out.raw(',');
    out = write_task_of(out, target);
    out = writer.with_room(out, room_for(sentence) + room_beside_strings);
    out.raw(",\"sentence\":");
    out.string(sentence);
    out.raw("}\n");
    writer.finish(out);
  }
}

}  // namespace bihuan::report
