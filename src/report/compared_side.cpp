// SPDX-License-Identifier: Apache-2.0
#include "report/compared_side.h"

#include "report/ledger.h"
#include "report/value_phrase.h"

namespace bihuan::report {
namespace {

void text_or_null(JsonText& json, std::string_view name, std::string_view text) {
  json.name(name);
  if (text.empty())
    json.null();
  else
    json.text(text);
}

void write_units(JsonText& json, const ledger::TaskEntry& task, plan::UnitRole role) {
  json.name(plan::role_name(role)).open_array();
  for (const ledger::UnitEntry& unit : task.units)
    if (unit.role == role) json.text(unit.name);
  json.close_array();
}

}  // namespace

const plan::Span& ComparedSide::span(bool is_task, int index) const {
  const auto at = static_cast<std::size_t>(index);
  return is_task ? plan_.plan.tasks[at].span : plan_.plan.targets[at].span;
}

std::string ComparedSide::place(bool is_task, int index) const {
  const TextPosition position = lines_.position(span(is_task, index).begin);
  return plan_.document.name + ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
}

std::string ComparedSide::subject(bool is_task, int index) const {
  const auto at = static_cast<std::size_t>(index);
  if (!is_task) return subject_phrase(plan_.plan.targets[at]);
  const plan::Task& task = plan_.plan.tasks[at];
  return numbered_title(task.number, task.title);
}

std::string ComparedSide::value(bool is_task, int index) const {
  if (is_task) return {};
  return value_phrase(plan_.plan.targets[static_cast<std::size_t>(index)], plan_.document.text, language_);
}

std::string ComparedSide::sentence(bool is_task, int index) const {
  const auto at = static_cast<std::size_t>(index);
  if (!is_task) return on_one_line(sentence_around(plan_.document, plan_.plan.targets[at].span));
  return on_one_line(plan_.entries.tasks[at].clause);
}

void ComparedSide::write_json(bool is_task, int index, JsonText& json) const {
  const auto at = static_cast<std::size_t>(index);
  const TextPosition position = lines_.position(span(is_task, index).begin);
  json.open_object();
  if (is_task) {
    const ledger::TaskEntry& task = plan_.entries.tasks[at];
    text_or_null(json, "number", task.label);
    json.member("title", task.title);
    write_units(json, task, plan::UnitRole::lead);
    write_units(json, task, plan::UnitRole::responsible);
    text_or_null(json, "deadline", task.deadline);
  } else {
    const ledger::TargetEntry& target = plan_.entries.targets[at];
    text_or_null(json, "action", target.action);
    json.member("indicator", target.indicator);
    json.member("op", plan::op_name(target.op));
    json.name("value");
    if (target.value)
      json.raw(target.value->to_string());
    else
      json.null();
    text_or_null(json, "unit", target.unit);
    json.member("phrase", value(false, index));
    text_or_null(json, "deadline", target.deadline.empty() ? target.inferred_deadline : target.deadline);
    json.member("hedged", target.hedged);
    text_or_null(json, "lead", target.lead_unit);
  }
  json.member("line", static_cast<std::int64_t>(position.line));
  json.member("column", static_cast<std::int64_t>(position.column));
  json.member("sentence", sentence(is_task, index));
  json.close_object();
}

void ComparedSide::write_head_json(JsonText& json) const {
  json.open_object();
  json.member("file", plan_.document.name);
  text_or_null(json, "title", plan_.plan.meta.title.text);
  json.close_object();
}

}  // namespace bihuan::report
