// SPDX-License-Identifier: Apache-2.0
#include "report/plan_table.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/display_width.h"
#include "report/ledger.h"
#include "report/messages.h"
#include "report/text_lines.h"
#include "report/value_phrase.h"

namespace bihuan::report {
namespace {

constexpr std::string_view bold = "1", dim = "2", heading_colour = "1;34", notice_colour = "33", inferred_colour = "2";
constexpr int widest = 120;  // beyond, the eye loses the line between indicator and value

class Table {
 public:
  Table(const plan::Document& document, const plan::Plan& plan, const TableStyle& style, std::string& out, const Drain& drain)
      : document_(document), plan_(plan), style_(style), width_(std::clamp(style.width, 40, widest)), out_(out), drain_(drain) {
    subject_columns_ = fitting_subject_columns();
  }

  void write() {
    write_head();
    if (!plan_.targets.empty() || !plan_.tasks.empty()) write_ledger();
    write_rules();
    write_counts();
    write_notices();
    out_ += '\n';
  }

 private:
  std::string_view say(std::string_view chinese, std::string_view english) const { return pick(style_.language, chinese, english); }

  void paint(std::string_view text, std::string_view colour) {
    if (!style_.colour) {
      out_ += text;
      return;
    }
    ((out_ += "\033[") += colour) += 'm';
    (out_ += text) += "\033[0m";
  }
  void end_line() {
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += '\n';
    drain_full_block(out_, drain_);
  }
  void rule_line() {
    std::string line;
    for (int i = 0; i < width_; ++i) line += "─";
    paint(line, dim);
    out_ += '\n';
  }

  void write_head();
  std::string origin() const;
  void write_ledger();
  void write_columns();
  void write_section(std::int32_t heading);
  void write_task(std::int32_t task);
  void write_target(const plan::Target& target);
  void write_deadline(const plan::Target& target);
  void write_rules();
  void write_counts();
  void write_notices();

  // 2 spaces, subject, 2, value, 2, deadline.
  static constexpr int deadline_columns = 12;
  int value_columns() const { return std::clamp(width_ / 4, 14, 26); }
  // As wide as the longest indicator needs, so that values stand near it.
  int fitting_subject_columns() const {
    const int most = width_ - 2 - 2 - value_columns() - 2 - deadline_columns;
    int wanted = 16;
    for (const plan::Target& target : plan_.targets)
      wanted = std::max(wanted, display_width(target.action.text) + display_width(target.indicator.text));
    return std::min(wanted, most);
  }

  const plan::Document& document_;
  const plan::Plan& plan_;
  const TableStyle& style_;
  int width_;
  std::string& out_;
  const Drain& drain_;
  int subject_columns_;
};

std::string Table::origin() const {
  const plan::Metadata& meta = plan_.meta;
  std::string line;
  const auto add = [&](std::string_view text) {
    if (text.empty()) return;
    if (!line.empty()) line += " · ";
    line += text;
  };
  add(meta.issuer.text);
  add(meta.doc_number.text);
  if (meta.published.date) add(base::to_iso(*meta.published.date));
  if (meta.plan_start.date && meta.plan_end.date) {
    std::string years = std::to_string(meta.plan_start.date->year);
    if (meta.plan_end.date->year != meta.plan_start.date->year) years += "–" + std::to_string(meta.plan_end.date->year);
    add(std::string(say("实施期 ", "period ")) + years);
  }
  add(document_.name);
  return line;
}

void Table::write_head() {
  const std::string_view title = plan_.meta.title.is_given() ? plan_.meta.title.text : std::string_view(document_.name);
  paint(fitted(title, width_), bold);
  out_ += '\n';
  paint(fitted(origin(), width_), dim);
  out_ += '\n';
}

void Table::write_columns() {
  rule_line();
  std::string line = "  " + padded(say("指标", "Indicator"), subject_columns_) + "  ";
  line += padded_left(say("目标值", "Target"), value_columns()) + "  " + padded(say("期限", "Deadline"), deadline_columns);
  paint(line, dim);
  end_line();
}

void Table::write_section(std::int32_t heading) {
  out_ += '\n';
  const std::string path = section_path(plan_, heading, " › ");
  paint(fitted(path.empty() ? say("（不在标题之下）", "(under no heading)") : std::string_view(path), width_), heading_colour);
  out_ += '\n';
}

void Table::write_task(std::int32_t index) {
  const plan::Task& task = plan_.tasks[index];
  std::string owners = unit_names(plan_, index, plan::UnitRole::lead);
  if (owners.empty()) owners = unit_names(plan_, index, plan::UnitRole::responsible);
  const std::string title = numbered_title(task.number, task.title);
  const int owner_columns = owners.empty() ? 0 : std::min(display_width(owners), width_ * 2 / 5);
  out_ += padded(title, width_ - owner_columns - (owners.empty() ? 0 : 2));
  if (!owners.empty()) {
    out_ += "  ";
    paint(fitted(owners, owner_columns), bold);
  }
  end_line();
}

void Table::write_deadline(const plan::Target& target) {
  if (target.deadline) {
    out_ += base::to_iso(*target.deadline);
  } else if (target.inferred_deadline) {
    paint("~" + base::to_iso(*target.inferred_deadline), inferred_colour);
  } else {
    paint(say("未写明", "not given"), dim);
  }
}

void Table::write_target(const plan::Target& target) {
  const std::string subject = subject_phrase(target), value = value_phrase(target, document_.text, style_.language);
  const int both_columns = subject_columns_ + 2 + value_columns(), wanted = std::max(value_columns(), display_width(value));
  out_ += "  ";
  if (display_width(subject) + 2 + wanted <= both_columns || wanted <= value_columns()) {
    // A long value takes what the subject leaves.
    out_ += padded(subject, both_columns - 2 - wanted) + "  ";
    paint(padded_left(value, wanted), bold);
  } else {
    out_ += fitted(subject, width_ - 2) + "\n  ";
    paint(padded_left(value, std::max(both_columns, std::min(wanted, width_ - 2))), bold);
  }
  out_ += "  ";
  write_deadline(target);
  end_line();
}

void Table::write_ledger() {
  write_columns();
  for (const LedgerLine line : ledger_lines(plan_)) {
    switch (line.kind) {
      case LedgerLine::Kind::section:
        write_section(line.index);
        break;
      case LedgerLine::Kind::task:
        write_task(line.index);
        break;
      case LedgerLine::Kind::target:
        write_target(plan_.targets[line.index]);
        break;
    }
  }
}

void Table::write_rules() {
  if (plan_.rules.empty()) return;
  out_ += '\n';
  paint(say("与其他数量相比的要求", "Tied to other quantities"), heading_colour);
  out_ += '\n';
  for (const plan::Rule& rule : plan_.rules) {
    std::string line = "  " + std::string(rule.left.text) + ' ';
    line += rule.op == plan::Comparator::equal ? std::string_view("=") : op_sign(rule.op);
    line += ' ' + std::string(rule.right.text);
    if (rule.factor) line += " × " + rule.factor->to_string();
    out_ += "  " + fitted(line, width_ - 2);
    end_line();
  }
}

void Table::write_counts() {
  const LedgerCounts counts = count_ledger(plan_);
  const std::size_t undated = plan_.targets.size() - counts.dated - counts.inferred,
                    notices = plan_.notices.size() + document_.notice_codes.size();
  const auto count = [&](std::string_view chinese, std::string_view english, std::size_t number) {
    const std::string digits = std::to_string(number);
    if (style_.language == Language::chinese) return std::string(chinese) + ' ' + digits;
    if (number == 1 && english.ends_with('s')) english.remove_suffix(1);
    return digits + ' ' + std::string(english);
  };
  const std::string parts[] = {count("任务", "tasks", plan_.tasks.size()), count("目标", "targets", plan_.targets.size()),
                               count("写明期限", "dated", counts.dated),   count("推定期限 ~", "inferred ~", counts.inferred),
                               count("未写明", "undated", undated),        count("规则", "rules", plan_.rules.size()),
                               count("提示", "notices", notices)};
  rule_line();
  int columns = 0;
  for (const std::string& part : parts) {
    const int wanted = display_width(part) + 3;
    if (columns > 0) out_ += columns + wanted > width_ ? "\n" : " · ";
    if (columns + wanted > width_) columns = 0;
    out_ += part;
    columns += wanted;
  }
  out_ += '\n';
}

void Table::write_notices() {
  constexpr std::size_t shown = 20;
  for (const std::string& code : document_.notice_codes) {
    paint("! ", notice_colour);
    (out_ += notice_sentence(code, style_.language)) += '\n';
  }
  if (plan_.notices.empty()) return;
  const TextLines lines(document_.text);
  for (std::size_t i = 0; i < plan_.notices.size() && i < shown; ++i) {
    const plan::Notice& notice = plan_.notices[i];
    paint("! ", notice_colour);
    if (!notice.span.is_empty()) {
      const std::string line = std::to_string(lines.position(notice.span.begin).line);
      out_ += style_.language == Language::chinese ? "第 " + line + " 行" : "line " + line + " ";
      const std::string_view text = std::string_view(document_.text).substr(notice.span.begin, notice.span.end - notice.span.begin);
      out_ += std::string(say("“", "\"")) + fitted(text, 30) + std::string(say("”：", "\": "));
    }
    (out_ += notice_sentence(notice.code, style_.language)) += '\n';
  }
  if (plan_.notices.size() > shown) {
    const std::string rest = std::to_string(plan_.notices.size() - shown);
    out_ += style_.language == Language::chinese ? "  另有 " + rest + " 处，见 --json 或 --html。\n"
                                                 : "  " + rest + " more: see --json or --html.\n";
  }
}

}  // namespace

void write_plan_table(const plan::Document& document, const plan::Plan& plan, const TableStyle& style, std::string& out,
                      const Drain& drain) {
  Table(document, plan, style, out, drain).write();
}

}  // namespace bihuan::report
