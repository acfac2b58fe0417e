// SPDX-License-Identifier: Apache-2.0
#include "report/ledger.h"

#include <algorithm>

#include "base/utf8.h"

namespace bihuan::report {
namespace {

// What hostile input makes of one heading or of the units of one task must not come back whole with every row.
constexpr std::size_t longest_heading = 600;  // bytes
constexpr std::uint32_t most_units = 200;

std::string_view shortened(std::string_view heading) {
  return heading.size() <= longest_heading ? heading : heading.substr(0, base::utf8_before(heading, longest_heading));
}

}  // namespace

std::string subject_phrase(const plan::Target& target) {
  if (!target.action.is_given() || target.indicator.text.starts_with(target.action.text)) return std::string(target.indicator.text);
  return std::string(target.action.text) + std::string(target.indicator.text);
}

std::string unit_names(const plan::Plan& plan, std::int32_t task, plan::UnitRole role) {
  std::string names;
  if (task < 0) return names;
  const plan::Task& owner = plan.tasks[task];
  for (std::uint32_t i = 0; i < std::min(owner.unit_count, most_units); ++i) {
    const plan::UnitMention& unit = plan.units[owner.first_unit + i];
    if (unit.role != role) continue;
    if (!names.empty()) names += "、";
    names += unit.name.text;
  }
  if (owner.unit_count > most_units) names += "…";
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
    const std::string text = numbered_title(plan.headings[at].number, shortened(plan.headings[at].title));
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
