// SPDX-License-Identifier: Apache-2.0
#include "report/plan_csv.h"

#include <array>
#include <string_view>

#include "report/ledger.h"
#include "report/text_lines.h"

namespace bihuan::report {
namespace {

struct ColumnName {
  std::string_view chinese, english;
};

constexpr ColumnName target_columns[] = {
    {"文件", "file"},         {"方案", "plan"},           {"章节", "section"},     {"任务号", "task_number"},     {"任务", "task"},
    {"牵头单位", "lead"},     {"责任单位", "responsible"}, {"动作", "action"},     {"指标", "indicator"},         {"比较", "op"},
    {"目标值", "value"},      {"上限", "value_max"},       {"单位", "unit"},       {"每", "per"},                 {"类型", "kind"},
    {"频次", "recurrence"},   {"基数", "baseline"},        {"力争", "hedged"},     {"期限", "deadline"},          {"推定期限", "inferred_deadline"},
    {"推定依据", "inferred_from"}, {"原文数值", "text"},   {"原句", "sentence"},   {"行", "line"},
};
constexpr ColumnName task_columns[] = {
    {"文件", "file"},     {"方案", "plan"},       {"章节", "section"},     {"任务号", "task_number"}, {"任务", "task"},
    {"牵头单位", "lead"}, {"责任单位", "responsible"}, {"期限", "deadline"}, {"目标数", "target_count"}, {"目标", "targets"}, {"行", "line"},
};

// One line of fields.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}
  ~Row() { out_ += "\r\n"; }

  void number(std::string_view text) {
    comma();
    out_ += text;
  }
  void text(std::string_view text) {
    comma();
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    if (text.find_first_of(",\"\r\n") == std::string_view::npos && !formula) {
      out_ += text;
      return;
    }
    out_ += '"';
    if (formula) out_ += '\'';
    for (const char character : text) {
      if (character == '"') out_ += '"';
      out_ += character;
    }
    out_ += '"';
  }
  void decimal(const std::optional<base::Decimal>& value) { number(value ? value->to_string() : std::string()); }
  void date(const std::optional<base::Date>& date) { number(date ? base::to_iso(*date) : std::string()); }

 private:
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  std::string& out_;
  bool first_ = true;
};

template <std::size_t N>
void write_header(const ColumnName (&columns)[N], Language language, std::string& out) {
  out += "\xEF\xBB\xBF";
  Row row(out);
  for (const ColumnName& column : columns) row.text(pick(language, column.chinese, column.english));
}

// What both kinds of row begin with; `task` and `heading` are -1 where there is none.
void write_place(Row& row, const plan::Document& document, const plan::Plan& plan, std::int32_t heading, std::int32_t task) {
  row.text(document.name);
  row.text(plan.meta.title.text);
  row.text(section_path(plan, heading, " › "));
  row.text(task < 0 ? std::string_view() : plan.tasks[task].number);
  row.text(task < 0 ? std::string_view() : plan.tasks[task].title);
  row.text(unit_names(plan, task, plan::UnitRole::lead));
  row.text(unit_names(plan, task, plan::UnitRole::responsible));
}

void write_target(const plan::Document& document, const plan::Plan& plan, const plan::Target& target, const TextLines& lines,
                  Language language, std::string& out) {
  const std::string_view text = document.text;
  Row row(out);
  write_place(row, document, plan, target.heading, target.task);
  row.text(target.action.text);
  row.text(target.indicator.text);
  row.number(target.op == plan::Comparator::equal ? std::string_view() : target.op == plan::Comparator::range ? "–" : op_sign(target.op));
  row.decimal(target.has_value ? std::optional(target.value) : std::nullopt);
  row.decimal(target.value_max);
  row.text(target.unit.text);
  row.text(target.per.text);
  row.text(kind_word(target.kind, language));
  row.text(recurrence_word(target.recur, language));
  row.decimal(target.baseline);
  row.text(target.hedged ? pick(language, "是", "yes") : std::string_view());
  row.date(target.deadline);
  row.date(target.inferred_deadline);
  row.text(inferred_word(target.inferred_from, language));
  row.text(text.substr(target.span.begin, target.span.end - target.span.begin));
  row.text(sentence_around(text, target.span));
  row.number(std::to_string(lines.position(target.span.begin).line));
}

void write_task(const plan::Document& document, const plan::Plan& plan, std::int32_t index, const TextLines& lines, Language language,
                std::string& out) {
  const plan::Task& task = plan.tasks[index];
  std::string targets;
  std::size_t count = 0;
  for (const plan::Target& target : plan.targets) {
    if (target.task != index) continue;
    if (count++ > 0) targets += "；";
    const std::string_view value = std::string_view(document.text).substr(target.span.begin, target.span.end - target.span.begin);
    targets += subject_phrase(target) + ' ' + value_phrase(target, value, language);
  }
  Row row(out);
  write_place(row, document, plan, task.heading, index);
  row.date(task.deadline);
  row.number(std::to_string(count));
  row.text(targets);
  row.number(std::to_string(lines.position(task.span.begin).line));
}

}  // namespace

void write_csv_header(CsvRows rows, Language language, std::string& out) {
  if (rows == CsvRows::targets)
    write_header(target_columns, language, out);
  else
    write_header(task_columns, language, out);
}

void write_csv_rows(CsvRows rows, const plan::Document& document, const plan::Plan& plan, Language language, std::string& out) {
  const TextLines lines(document.text);
  if (rows == CsvRows::targets) {
    for (const plan::Target& target : plan.targets) write_target(document, plan, target, lines, language, out);
  } else {
    for (std::size_t i = 0; i < plan.tasks.size(); ++i)
      write_task(document, plan, static_cast<std::int32_t>(i), lines, language, out);
  }
}

}  // namespace bihuan::report
