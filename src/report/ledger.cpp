// SPDX-License-Identifier: Apache-2.0
#include "report/ledger.h"

namespace bihuan::report {
namespace {

// The multiplier that the document itself uses, so that 6.6万亩 does not come back as 66,000 亩.
struct Multiplier {
  std::string_view word;
  int power = 0;
};

Multiplier printed_multiplier(std::string_view value_text) {
  for (const Multiplier multiplier : {Multiplier{"万亿", 12}, {"亿", 8}, {"万", 4}})
    if (value_text.find(multiplier.word) != std::string_view::npos) return multiplier;
  return {};
}

// Behind a number: 万 and 亿 close up with the unit, signs such as % with the number.
std::string with_unit(std::string number, std::string_view multiplier, std::string_view unit) {
  if (unit.empty() && multiplier.empty()) return number;
  const bool closes_up = multiplier.empty() && (unit == "%" || unit == "％" || unit == "‰" || unit == "℃");
  if (!closes_up) number += ' ';
  number += multiplier;
  number += unit == "％" ? std::string_view("%") : unit;
  return number;
}

// "4.5 → ≥ 1200.5 张"
std::string number_phrase(const plan::Target& target, std::string_view value_text) {
  std::string number(op_sign(target.op));
  if (!number.empty()) number += ' ';
  if (!target.has_value) return number += value_text;
  const Multiplier multiplier = printed_multiplier(value_text);
  const auto text = [&](const base::Decimal& value) { return grouped_number(value.scaled(-multiplier.power)); };
  number += text(target.value);
  if (target.op == plan::Comparator::range && target.value_max) number += "–" + text(*target.value_max);
  if (target.baseline) number = text(*target.baseline) + " → " + number;
  return with_unit(std::move(number), multiplier.word, target.unit.text);
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
  if (target.kind == plan::TargetKind::growth && !target.baseline) phrase += pick(language, "增减", "change");
  if (!phrase.empty() && phrase.back() != ' ') phrase += ' ';
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

std::string numbered_title(std::string_view number, std::string_view title) {
  std::string text(number);
  const bool bracketed = number.ends_with(')') || number.ends_with("）");
  const bool worded = number.starts_with("第") || number.starts_with("关键词") || number.starts_with("专栏");
  if (!number.empty() && !bracketed) text += worded ? " " : '0' <= number.back() && number.back() <= '9' ? ". " : "、";
  return text += title;
}

std::string section_path(const plan::Plan& plan, std::int32_t heading, std::string_view separator) {
  std::string path;
  for (std::int32_t at = heading; at >= 0; at = plan.headings[at].parent) {
    const std::string text = numbered_title(plan.headings[at].number, plan.headings[at].title);
    path = path.empty() ? text : text + std::string(separator) + path;
  }
  return path;
}

std::optional<base::Date> effective_deadline(const plan::Target& target) {
  return target.deadline ? target.deadline : target.inferred_deadline;
}

namespace {

class LineCollector {
 public:
  explicit LineCollector(const plan::Plan& plan) : plan_(plan) { lines_.reserve(plan.targets.size() + plan.tasks.size() * 2); }

  std::vector<LedgerLine> collect() {
    for (std::size_t i = 0; i < plan_.targets.size(); ++i) {
      const plan::Target& target = plan_.targets[i];
      while (next_task_ < plan_.tasks.size() && begins_before(target)) add_task();
      if (target.task < 0) enter(target.heading);
      lines_.push_back({LedgerLine::Kind::target, static_cast<std::int32_t>(i)});
    }
    while (next_task_ < plan_.tasks.size()) add_task();
    return std::move(lines_);
  }

 private:
  bool begins_before(const plan::Target& target) const {
    return target.task >= static_cast<std::int32_t>(next_task_) || plan_.tasks[next_task_].span.begin < target.span.begin;
  }
  void add_task() {
    const plan::Task& task = plan_.tasks[next_task_];
    // A task whose title is a heading of its own stands under the heading above that.
    const bool own = task.heading >= 0 && plan_.headings[task.heading].span.begin >= task.span.begin;
    enter(own ? plan_.headings[task.heading].parent : task.heading);
    lines_.push_back({LedgerLine::Kind::task, static_cast<std::int32_t>(next_task_++)});
  }
  void enter(std::int32_t heading) {
    if (heading == section_) return;
    const bool opens_without = heading < 0 && section_ == nowhere;
    section_ = heading;
    if (opens_without) return;
    lines_.push_back({LedgerLine::Kind::section, heading});
  }

  const plan::Plan& plan_;
  std::vector<LedgerLine> lines_;
  std::size_t next_task_ = 0;
  static constexpr std::int32_t nowhere = -2;
  std::int32_t section_ = nowhere;
};

}  // namespace

std::vector<LedgerLine> ledger_lines(const plan::Plan& plan) { return LineCollector(plan).collect(); }

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
