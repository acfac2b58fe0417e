// SPDX-License-Identifier: Apache-2.0
#include "report/page/ledger_pane.h"

#include <algorithm>

#include "report/display_width.h"
#include "report/ledger.h"
#include "report/messages.h"
#include "report/text_lines.h"
#include "report/value_phrase.h"

namespace bihuan::report {
namespace {

class LedgerPane {
 public:
  LedgerPane(const plan::Document& document, const plan::Plan& plan, Language language, ScriptOffsets& offsets, std::string& out,
             const Drain& drain)
      : text_(document.text),
        document_(document),
        plan_(plan),
        language_(language),
        offsets_(offsets),
        out_(out),
        drain_(drain),
        lines_(document.text) {}

  void write() {
    write_tools();
    write_rows();
    write_rules();
    write_notices();
  }

 private:
  std::string_view say(std::string_view chinese, std::string_view english) const { return pick(language_, chinese, english); }
  std::string_view quoted(plan::Span span) const { return text_.substr(span.begin, span.end - span.begin); }

  void write_tools();
  void write_chip(std::string_view filter, std::string_view word, std::size_t count);
  void write_rows();
  void write_section(std::int32_t heading);
  void write_task(std::int32_t task);
  void write_target(std::int32_t index);
  void write_deadline(const plan::Target& target);
  void write_details(const plan::Target& target);
  void write_sentence(plan::Span span);
  void write_term(char field, std::string_view name, std::string_view value);
  void write_rules();
  void write_notices();
  void open_fields() { out_ += " data-f=\"", first_field_ = true; }
  void field(char name, plan::Span span);

  std::string_view text_;
  const plan::Document& document_;
  const plan::Plan& plan_;
  Language language_;
  ScriptOffsets& offsets_;
  std::string& out_;
  const Drain& drain_;
  TextLines lines_;
  bool first_field_ = true;
};

void LedgerPane::field(char name, plan::Span span) {
  if (span.is_empty()) return;
  if (!first_field_) out_ += ' ';
  first_field_ = false;
  ((out_ += name) += std::to_string(offsets_.at(span.begin)) + "-") += std::to_string(offsets_.at(span.end));
}

void LedgerPane::write_chip(std::string_view filter, std::string_view word, std::size_t count) {
  const bool is_all = filter == "all";
  out_ += "<button type=button data-show=" + std::string(filter) + " aria-pressed=" + (is_all ? "true" : "false") + ">" +
          std::string(word) + " <b>" + std::to_string(count) + "</b></button>";
}

void LedgerPane::write_tools() {
  const LedgerCounts counts = count_ledger(plan_);
  out_ += "<div class=tools><input type=search class=find aria-label=\"";
  out_ += say("筛选", "Filter");
  out_ += "\" placeholder=\"";
  out_ += say("筛选：指标、单位、年份…", "Filter: indicator, unit, year…");
  out_ += "\"><select class=group aria-label=\"";
  out_ += say("排列", "Group");
  out_ += "\"><option value=task>";
  (out_ += say("按任务", "by task")) += "<option value=unit>";
  (out_ += say("按单位", "by unit")) += "<option value=due>";
  (out_ += say("按期限", "by deadline")) += "</select><div class=chips>";
  write_chip("all", say("目标", "targets"), plan_.targets.size());
  write_chip("dated", say("写明期限", "dated"), counts.dated);
  write_chip("inferred", say("推定", "inferred"), counts.inferred);
  write_chip("none", say("未写明", "no date"), plan_.targets.size() - counts.dated - counts.inferred);
  out_ += "</div><p class=found role=status></p></div>";
}

void LedgerPane::write_section(std::int32_t heading) {
  const std::string path = section_path(plan_, heading, " › ");
  out_ +=
      "<tr class=s><th colspan=3>" + html(path.empty() ? say("不在标题之下", "under no heading") : std::string_view(path)) + "</th></tr>\n";
}

void LedgerPane::write_task(std::int32_t index) {
  const plan::Task& task = plan_.tasks[index];
  const std::string lead = unit_names(plan_, index, plan::UnitRole::lead), others = unit_names(plan_, index, plan::UnitRole::responsible);
  out_ += "<tr class=k";
  open_fields();
  field('v',
        task.heading >= 0 && plan_.headings[task.heading].span.begin >= task.span.begin ? plan_.headings[task.heading].span : task.span);
  out_ += "\"><td colspan=3><button type=button class=go>" + html(numbered_title(task.number, task.title)) + "</button>";
  if (!lead.empty()) out_ += "<p class=own><span>" + std::string(say("牵头", "lead")) + "</span> " + html(lead) + "</p>";
  if (!others.empty())
    out_ += "<p class=\"own more\"><span>" + std::string(say("责任", "responsible")) + "</span> " + html(others) + "</p>";
  if (task.deadline)
    out_ += "<p class=own><span>" + std::string(say("时限", "deadline")) + "</span> " + base::to_iso(*task.deadline) + "</p>";
  out_ += "</td></tr>\n";
}

void LedgerPane::write_deadline(const plan::Target& target) {
  if (target.deadline) {
    out_ += base::to_iso(*target.deadline);
  } else if (target.inferred_deadline) {
    out_ += "<span class=guess>" + base::to_iso(*target.inferred_deadline) + "</span> <small>" + std::string(say("推定", "inferred")) +
            "</small>";
  } else {
    out_ += "<span class=lacking>" + std::string(say("未写明", "not given")) + "</span>";
  }
}

void LedgerPane::write_target(std::int32_t index) {
  const plan::Target& target = plan_.targets[index];
  const auto due = effective_deadline(target);
  std::string owner = unit_names(plan_, target.task, plan::UnitRole::lead);
  if (owner.empty()) owner = unit_names(plan_, target.task, plan::UnitRole::responsible);
  out_ += "<tr class=t data-t=" + std::to_string(index);
  open_fields();
  field('v', target.span);
  field('i', target.indicator.span);
  field('a', target.action.span);
  field('o', target.op_span);
  field('p', target.per.span);
  field('r', target.recur_span);
  field('b', target.baseline_span);
  field('d', target.deadline_span);
  field('h', target.hedge_span);
  field('g', target.inferred_span);
  out_ += "\" data-due=\"" + (due ? base::to_iso(*due) : std::string()) + "\" data-own=\"" + html(owner) + "\" data-state=";
  out_ += target.deadline ? "dated" : target.inferred_deadline ? "inferred" : "none";
  out_ += "><td><button type=button class=go aria-expanded=false>" + html(subject_phrase(target)) + "</button></td><td class=num>";
  out_ += html(value_phrase(target, text_, language_)) + "</td><td class=due>";
  write_deadline(target);
  out_ += "</td></tr>\n<tr class=x hidden><td colspan=3>";
  write_details(target);
  out_ += "</td></tr>\n";
}

// The sentence with the value standing out.
void LedgerPane::write_sentence(plan::Span span) {
  const std::string_view sentence = sentence_around(document_, span);
  const auto begin = static_cast<std::size_t>(sentence.data() - text_.data());
  const std::size_t cut = std::min<std::size_t>(span.end > begin ? span.end - begin : 0, sentence.size());
  const std::size_t before = span.begin > begin ? span.begin - begin : 0;
  out_ += "<blockquote>" + html(on_one_line(sentence.substr(0, before))) + "<b>" +
          html(on_one_line(sentence.substr(before, cut - before))) + "</b>" + html(on_one_line(sentence.substr(cut))) + "</blockquote>";
}

void LedgerPane::write_term(char field, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out_ += "<div><dt class=f-" + std::string(1, field) + ">" + std::string(name) + "</dt><dd>" + html(value) + "</dd></div>";
}

void LedgerPane::write_details(const plan::Target& target) {
  write_sentence(target.span);
  out_ += "<dl>";
  write_term('i', say("指标", "indicator"), target.indicator.text);
  write_term('a', say("动作", "action"), target.action.text);
  write_term('v', say("原文数值", "as printed"), quoted(target.span));
  write_term('k', say("类型", "kind"), kind_word(target.kind, language_));
  write_term('p', say("每", "per"), target.per.text);
  write_term('r', say("频次", "recurs"), recurrence_word(target.recur, language_));
  if (target.baseline) write_term('b', say("基数", "baseline"), grouped_number(*target.baseline));
  if (target.hedged) write_term('h', say("语气", "tone"), say("力争、计划一类，未作硬性承诺", "hedged: an aim, not a firm promise"));
  if (target.deadline) write_term('d', say("期限", "deadline"), base::to_iso(*target.deadline));
  if (!target.deadline && target.inferred_deadline) {
    const std::string reason = base::to_iso(*target.inferred_deadline) + std::string(say("，依据：", ", from ")) +
                               std::string(inferred_word(target.inferred_from, language_));
    write_term('g', say("推定期限", "inferred"), reason);
  }
  write_term('u', say("牵头单位", "lead"), unit_names(plan_, target.task, plan::UnitRole::lead));
  write_term('u', say("责任单位", "responsible"), unit_names(plan_, target.task, plan::UnitRole::responsible));
  write_term('l', say("位置", "place"),
             std::string(say("第 ", "line ")) + std::to_string(lines_.position(target.span.begin).line) + std::string(say(" 行", "")));
  out_ += "</dl>";
}

void LedgerPane::write_rows() {
  if (plan_.targets.empty() && plan_.tasks.empty()) {
    out_ += "<p class=empty>" +
            std::string(say("这份文件里没有读出量化目标。它可能不是方案，或目标写在图片里。",
                            "No quantified target was found. It may be no plan, or its targets stand in pictures.")) +
            "</p>";
    return;
  }
  out_ += "<table class=rows><thead><tr><th>" + std::string(say("指标", "Indicator")) + "</th><th class=num>" +
          std::string(say("目标值", "Target")) + "</th><th>" + std::string(say("期限", "Deadline")) + "</th></tr></thead><tbody>\n";
  for (const LedgerLine line : ledger_lines(plan_)) {
    drain_full_block(out_, drain_);
    switch (line.kind) {
      case LedgerLine::Kind::section:
        write_section(line.index);
        break;
      case LedgerLine::Kind::task:
        write_task(line.index);
        break;
      case LedgerLine::Kind::target:
        write_target(line.index);
        break;
    }
  }
  out_ += "</tbody></table>\n";
}

void LedgerPane::write_rules() {
  if (plan_.rules.empty()) return;
  out_ += "<section class=list><h3>" + std::string(say("与其他数量相比的要求", "Tied to other quantities")) + " <b>" +
          std::to_string(plan_.rules.size()) + "</b></h3><ul>";
  for (std::size_t i = 0; i < plan_.rules.size(); ++i) {
    const plan::Rule& rule = plan_.rules[i];
    drain_full_block(out_, drain_);
    out_ += "<li data-r=" + std::to_string(i);
    open_fields();
    field('v', rule.span);
    field('i', rule.left.span);
    field('d', rule.right.span);
    field('o', rule.factor_span);
    std::string phrase(rule.left.text);
    phrase += rule.op == plan::Comparator::equal ? " = " : " " + std::string(op_sign(rule.op)) + " ";
    phrase += rule.right.text;
    if (rule.factor) phrase += " × " + rule.factor->to_string();
    out_ += "\"><button type=button class=go>" + html(phrase) + "</button></li>";
  }
  out_ += "</ul></section>\n";
}

void LedgerPane::write_notices() {
  const std::size_t count = plan_.notices.size() + document_.notice_codes.size();
  if (count == 0) return;
  out_ += "<section class=\"list notices\"><h3>" + std::string(say("没有读准的", "Not settled")) + " <b>" + std::to_string(count) +
          "</b></h3><ul>";
  for (const std::string& code : document_.notice_codes) out_ += "<li>▲ " + html(notice_sentence(code, language_)) + "</li>";
  for (const plan::Notice& notice : plan_.notices) {
    drain_full_block(out_, drain_);
    if (notice.span.is_empty()) {
      out_ += "<li>▲ " + html(notice_sentence(notice.code, language_)) + "</li>";
      continue;
    }
    out_ += "<li";
    open_fields();
    field('n', notice.span);
    const std::string line = std::to_string(lines_.position(notice.span.begin).line);
    out_ += "\"><button type=button class=go>▲ " + (language_ == Language::chinese ? "第 " + line + " 行" : "line " + line) + "</button> ";
    out_ += "<q>" + html(fitted(quoted(notice.span), 60)) + "</q> ";
    out_ += html(notice_sentence(notice.code, language_)) + "</li>";
  }
  out_ += "</ul></section>\n";
}

}  // namespace

void write_ledger_pane(const plan::Document& document, const plan::Plan& plan, Language language, ScriptOffsets& offsets, std::string& out,
                       const Drain& drain) {
  LedgerPane(document, plan, language, offsets, out, drain).write();
}

}  // namespace bihuan::report
