// SPDX-License-Identifier: Apache-2.0
#include "report/lint_texts.h"

#include <vector>

#include "domain/lint/rule_table.h"
#include "report/display_width.h"
#include "report/lint_text_tables.h"

namespace bihuan::report {
namespace {

// The tables are kept by group; findings name rules by their place in the table of rules.
std::vector<LintText> in_order_of_rules() {
  std::vector<LintText> texts(lint::rules().size());
  for (const auto part : lint_text_tables())
    for (const LintText& text : part)
      if (const auto rule = lint::rule_named(text.rule)) texts[*rule] = text;
  return texts;
}

std::string section(Language language, std::string_view chinese, std::string_view english, std::string_view text) {
  return "\n## " + std::string(pick(language, chinese, english)) + "\n\n" + std::string(text) + "\n";
}

}  // namespace

std::span<const LintText> lint_texts() {
  static const std::vector<LintText> texts = in_order_of_rules();
  return texts;
}

const LintText& lint_text(std::uint16_t rule) { return lint_texts()[rule]; }

std::string lint_message(const lint::Finding& finding, Language language) {
  const std::string_view pattern = lint_text(finding.rule).message.in(language);
  std::string message;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool is_gap = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    if (!is_gap) {
      message += pattern[at];
      continue;
    }
    const std::size_t figure = static_cast<std::size_t>(pattern[at + 1] - '1');
    if (figure < finding.figures.size()) message += finding.figures[figure];
    at += 2;
  }
  return message;
}

std::string_view severity_word(lint::Severity severity, Language language) {
  switch (severity) {
    case lint::Severity::error:
      return pick(language, "错误", "error");
    case lint::Severity::warning:
      return pick(language, "警告", "warning");
    case lint::Severity::note:
      return pick(language, "提醒", "note");
  }
  return "";
}

std::string_view role_word(lint::Role role, Language language) {
  switch (role) {
    case lint::Role::subject:
      return pick(language, "这里", "here");
    case lint::Role::other:
      return pick(language, "另一处", "the other place");
    case lint::Role::total:
      return pick(language, "总数", "the total");
    case lint::Role::slice:
      return pick(language, "这一年", "the year's part");
    case lint::Role::part:
      return pick(language, "部分", "the part");
    case lint::Role::rule:
      return pick(language, "规定", "the rule");
    case lint::Role::unit:
      return pick(language, "单位", "the unit");
    case lint::Role::definition:
      return pick(language, "对照", "held against");
    case lint::Role::date:
      return pick(language, "日期", "the date");
  }
  return "";
}

std::string rule_explanation(std::uint16_t rule, Language language) {
  const LintText& text = lint_text(rule);
  const lint::Severity severity = lint::rules()[rule].severity;
  std::string out = "# " + std::string(text.rule) + " · " + std::string(severity_word(severity, language)) + "\n\n";
  out += std::string(text.what.in(language)) + "\n";
  out += section(language, "为什么要紧", "Why it matters", text.why.in(language));
  out += section(language, "例子", "Example", "> " + std::string(text.example));
  out += section(language, "问谁，问什么", "What to ask whom", text.ask.in(language));
  out += section(language, "界限", "Limits", text.limits.in(language));
  return out;
}

std::string rule_list(Language language) {
  std::string out;
  for (std::uint16_t rule = 0; rule < lint::rules().size(); ++rule)
    out += padded(std::string(lint::rules()[rule].name), 24) + padded(severity_word(lint::rules()[rule].severity, language), 9) +
           std::string(lint_text(rule).what.in(language)) + "\n";
  return out;
}

}  // namespace bihuan::report
