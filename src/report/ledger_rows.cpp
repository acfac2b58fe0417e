// SPDX-License-Identifier: Apache-2.0
#include "report/ledger_rows.h"

#include <string>

#include "report/ledger.h"
#include "report/messages.h"
#include "report/value_phrase.h"

namespace bihuan::report {
namespace {

// What is read first stands first; an office prints as far as the units.
constexpr LedgerColumn targets[] = {
    {"方案", "plan", 22},
    {"章节", "section", 22},
    columns::task_number,
    columns::task,
    columns::action,
    columns::indicator,
    columns::op,
    columns::value,
    columns::value_max,
    columns::unit,
    columns::per,
    columns::deadline,
    columns::inferred_deadline,
    columns::inferred_from,
    columns::lead,
    {"责任单位", "responsible", 26},
    columns::recurrence,
    columns::baseline,
    columns::hedged,
    columns::kind,
    columns::text,
    columns::sentence,
    {"行", "line", 7},
    {"文件", "file", 44},
};
constexpr LedgerColumn tasks[] = {
    {"方案", "plan", 30},     {"章节", "section", 28},       {"任务号", "task_number", 8},
    {"任务", "task", 40},     {"牵头单位", "lead", 22},      {"责任单位", "responsible", 36},
    {"期限", "deadline", 12}, {"目标数", "target_count", 8}, {"目标", "targets", 60},
    {"行", "line", 7},        {"文件", "file", 44},
};
constexpr LedgerColumn rules[] = {
    {"方案", "plan", 30},     {"章节", "section", 28},         {"任务号", "task_number", 8}, {"任务", "task", 28},
    {"牵头单位", "lead", 18}, {"责任单位", "responsible", 26}, {"左边", "left", 28},         {"比较", "op", 6},
    {"右边", "right", 28},    {"倍数", "factor", 8},           {"原文", "text", 50},         {"行", "line", 7},
    {"文件", "file", 44},
};
constexpr LedgerColumn notices[] = {
    {"方案", "plan", 30},   {"行", "line", 7},    {"列", "column", 7},  {"原文", "text", 40},
    {"提示", "notice", 70}, {"代码", "code", 26}, {"文件", "file", 44},
};

}  // namespace

std::string_view comparison_sign(plan::Comparator op) {
  if (op == plan::Comparator::equal) return "＝";
  return op == plan::Comparator::range ? std::string_view("–") : op_sign(op);
}

std::span<const LedgerColumn> target_columns() { return targets; }
std::span<const LedgerColumn> task_columns() { return tasks; }
std::span<const LedgerColumn> rule_columns() { return rules; }
std::span<const LedgerColumn> notice_columns() { return notices; }

LedgerRows::LedgerRows(const plan::Document& document, const plan::Plan& plan, Language language)
    : document_(document), plan_(plan), language_(language), lines_(document.text) {}

std::string_view LedgerRows::quoted(plan::Span span) const {
  return std::string_view(document_.text).substr(span.begin, span.end - span.begin);
}

void LedgerRows::write_count(std::size_t count, RowSink& sink) const { sink.decimal(base::Decimal(static_cast<std::int64_t>(count))); }

void LedgerRows::write_place(std::int32_t heading, std::int32_t task, RowSink& sink) const {
  sink.text(plan_.meta.title.text);
  sink.text(section_path(plan_, heading, " › "));
  sink.text(task < 0 ? std::string_view() : plan_.tasks[task].number);
  sink.text(task < 0 ? std::string_view() : plan_.tasks[task].title);
}

void LedgerRows::write_units(std::int32_t task, RowSink& sink) const {
  sink.text(unit_names(plan_, task, plan::UnitRole::lead));
  sink.text(unit_names(plan_, task, plan::UnitRole::responsible));
}

void LedgerRows::write_target(const plan::Target& target, RowSink& sink) const {
  write_place(target.heading, target.task, sink);
  sink.text(target.action.text);
  sink.text(target.indicator.text);
  sink.text(comparison_sign(target.op));
  sink.decimal(target.has_value ? std::optional(target.value) : std::nullopt);
  sink.decimal(target.value_max);
  sink.text(target.unit.text);
  sink.text(target.per.text);
  sink.date(target.deadline);
  sink.date(target.inferred_deadline);
  sink.text(inferred_word(target.inferred_from, language_));
  write_units(target.task, sink);
  sink.text(recurrence_word(target.recur, language_));
  sink.decimal(target.baseline);
  sink.text(target.hedged ? pick(language_, "是", "yes") : std::string_view());
  sink.text(kind_word(target.kind, language_));
  sink.text(quoted(target.span));
  sink.text(on_one_line(sentence_around(document_, target.span)));
  write_count(lines_.position(target.span.begin).line, sink);
  sink.text(document_.name);
  sink.end_row();
}

void LedgerRows::write_targets(RowSink& sink) const {
  for (const plan::Target& target : plan_.targets) write_target(target, sink);
}

void LedgerRows::write_tasks(RowSink& sink) const {
  struct Held {
    std::string text;
    std::size_t count = 0;
  };
  std::vector<Held> held(plan_.tasks.size());
  for (const plan::Target& target : plan_.targets) {
    if (target.task < 0) continue;
    Held& task = held[target.task];
    if (task.count++ > 0) task.text += "；";
    task.text += subject_phrase(target) + ' ' + value_phrase(target, document_.text, language_);
  }
  for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
    const plan::Task& task = plan_.tasks[i];
    write_place(task.heading, static_cast<std::int32_t>(i), sink);
    write_units(static_cast<std::int32_t>(i), sink);
    sink.date(task.deadline);
    write_count(held[i].count, sink);
    sink.text(held[i].text);
    write_count(lines_.position(task.span.begin).line, sink);
    sink.text(document_.name);
    sink.end_row();
  }
}

void LedgerRows::write_rules(RowSink& sink) const {
  for (const plan::Rule& rule : plan_.rules) {
    write_place(rule.heading, rule.task, sink);
    write_units(rule.task, sink);
    sink.text(rule.left.text);
    sink.text(comparison_sign(rule.op));
    sink.text(rule.right.text);
    sink.decimal(rule.factor);
    sink.text(quoted(rule.span));
    write_count(lines_.position(rule.span.begin).line, sink);
    sink.text(document_.name);
    sink.end_row();
  }
}

void LedgerRows::write_notices(RowSink& sink) const {
  const auto write = [&](const std::optional<plan::Span>& span, std::string_view code) {
    sink.text(plan_.meta.title.text);
    if (span) {
      const TextPosition position = lines_.position(span->begin);
      write_count(position.line, sink);
      write_count(position.column, sink);
      sink.text(quoted(*span));
    } else {
      sink.decimal(std::nullopt);
      sink.decimal(std::nullopt);
      sink.text({});
    }
    sink.text(notice_sentence(code, language_));
    sink.text(code);
    sink.text(document_.name);
    sink.end_row();
  };
  for (const std::string& code : document_.notice_codes) write(std::nullopt, code);
  for (const plan::Notice& notice : plan_.notices) write(notice.span.is_empty() ? std::nullopt : std::optional(notice.span), notice.code);
}

}  // namespace bihuan::report
