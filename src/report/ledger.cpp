// SPDX-License-Identifier: Apache-2.0
#include "report/ledger.h"

namespace bihuan::report {
namespace {

// The unit behind a number: a Latin letter or a Chinese word after a space, signs such as % close up.
std::string with_unit(std::string number, std::string_view unit) {
  if (unit.empty()) return number;
  const bool closes_up = unit == "%" || unit == "％" || unit == "‰" || unit == "℃";
  if (!closes_up) number += ' ';
  number += unit == "％" ? std::string_view("%") : unit;
  return number;
}

std::string number_phrase(const plan::Target& target, std::string_view value_text) {
  if (!target.has_value) return std::string(value_text);
  std::string number = grouped_number(target.value);
  if (target.op == plan::Comparator::range && target.value_max) number += "–" + grouped_number(*target.value_max);
  if (target.baseline) number = grouped_number(*target.baseline) + " → " + number;
  return with_unit(std::move(number), target.unit.text);
}

}  // namespace

std::string grouped_number(const base::Decimal& value) {
  std::string text = value.to_string();
  const std::size_t first = value.is_negative() ? 1 : 0;
  std::size_t point = text.find_first_of(".e");
  if (point == std::string::npos) point = text.size();
  if (point - first < 5) return text;
  for (std::size_t at = point - 3; at > first && at < text.size(); at -= 3) text.insert(at, ",");
  return text;
}

std::string value_phrase(const plan::Target& target, std::string_view value_text, Language language) {
  std::string phrase;
  if (target.hedged) phrase += pick(language, "力争", "aim for ");
  phrase += recurrence_word(target.recur, language);
  if (!phrase.empty() && phrase.back() != ' ') phrase += ' ';
  if (const std::string_view sign = op_sign(target.op); !sign.empty()) (phrase += sign) += ' ';
  phrase += number_phrase(target, value_text);
  if (target.per.is_given()) (phrase += '/') += target.per.text;
  return phrase;
}

std::string subject_phrase(const plan::Target& target) {
  if (!target.action.is_given() || target.indicator.text.starts_with(target.action.text)) return std::string(target.indicator.text);
  return std::string(target.action.text) + std::string(target.indicator.text);
}

std::string unit_names(const plan::Plan& plan, std::int32_t task, plan::UnitRole role) {
  std::string names;
  if (task < 0) return names;
  const plan::Task& owner = plan.tasks[task];
  for (std::uint32_t i = 0; i < owner.unit_count; ++i) {
    const plan::UnitMention& unit = plan.units[owner.first_unit + i];
    if (unit.role != role) continue;
    if (!names.empty()) names += "、";
    names += unit.name.text;
  }
  return names;
}

std::string section_path(const plan::Plan& plan, std::int32_t heading, std::string_view separator) {
  std::string path;
  for (std::int32_t at = heading; at >= 0; at = plan.headings[at].parent) {
    const plan::Heading& part = plan.headings[at];
    std::string text(part.number);
    if (!text.empty() && text.back() != ')' && !text.ends_with("）")) text += ' ';
    text += part.title;
    path = path.empty() ? text : text + std::string(separator) + path;
  }
  return path;
}

std::optional<base::Date> effective_deadline(const plan::Target& target) {
  return target.deadline ? target.deadline : target.inferred_deadline;
}

LedgerCounts count_ledger(const plan::Plan& plan) {
  LedgerCounts counts;
  for (const plan::Target& target : plan.targets) {
    counts.dated += target.deadline.has_value();
    counts.inferred += !target.deadline && target.inferred_deadline;
    counts.owned += target.task >= 0 && plan.tasks[target.task].unit_count > 0;
  }
  return counts;
}

}  // namespace bihuan::report
