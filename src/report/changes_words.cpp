// SPDX-License-Identifier: Apache-2.0
#include "report/changes_words.h"

#include <algorithm>

#include "domain/changes/changes.h"

namespace bihuan::report {
namespace {

using changes::ChangeKind;
using changes::Commitment;
using ledger::PlanEntries;
using ledger::TargetEntry;
using ledger::TaskEntry;

const TargetEntry& target_of(const Commitment& commitment, const PlanEntries& entries) {
  return entries.targets[static_cast<std::size_t>(commitment.target)];
}
const TaskEntry& task_of(const Commitment& commitment, const PlanEntries& entries) {
  return entries.tasks[static_cast<std::size_t>(commitment.task)];
}

class Sentence {
 public:
  explicit Sentence(Language language) : language_(language) {}

  Sentence& fact(std::string_view chinese, std::string_view english) {
    if (!text_.empty()) text_ += pick(language_, "；", "; ");
    text_ += pick(language_, chinese, english);
    return *this;
  }
  // "期限 A → B"; nothing where both are the same.
  void moved(std::string_view chinese, std::string_view english, const std::string& from, const std::string& to) {
    if (from == to) return;
    fact(chinese, english);
    const std::string_view none = pick(language_, "未写明", "not given");
    text_ += " " + std::string(from.empty() ? none : from) + " → " + std::string(to.empty() ? none : to);
  }
  std::string take(std::string_view chinese, std::string_view english) && {
    return text_.empty() ? std::string(pick(language_, chinese, english)) : std::move(text_);
  }

  Language language() const { return language_; }

 private:
  Language language_;
  std::string text_;
};

bool has(const changes::Change& change, ChangeKind kind) {
  return std::find(change.kinds.begin(), change.kinds.end(), kind) != change.kinds.end();
}

void say_target(Sentence& sentence, const changes::Change& change, const PlanEntries& before, const PlanEntries& after) {
  const Commitment &was = change.before.front(), &now = change.after.front();
  const TargetEntry &old_target = target_of(was, before), &new_target = target_of(now, after);
  sentence.moved("名称", "name", commitment_name(was, before), commitment_name(now, after));
  sentence.moved("目标值", "value", commitment_value(was, before), commitment_value(now, after));
  sentence.moved("期限", "due", commitment_deadline(was, before), commitment_deadline(now, after));
  if (has(change, ChangeKind::handed_over)) sentence.moved("牵头单位", "lead unit", old_target.lead_unit, new_target.lead_unit);
}

void say_task(Sentence& sentence, const TaskEntry& was, const TaskEntry& now) {
  sentence.moved("名称", "name", was.title, now.title);
  sentence.moved("牵头单位", "lead unit", changes::leads_of(was), changes::leads_of(now));
  sentence.moved("责任单位", "responsible units", changes::sharers_of(was), changes::sharers_of(now));
  sentence.moved("期限", "due", was.deadline, now.deadline);
}

std::string listed(const std::vector<Commitment>& all, const PlanEntries& entries, Language language) {
  std::string list;
  for (const Commitment& one : all) {
    if (!list.empty()) list += pick(language, "、", ", ");
    list += commitment_name(one, entries) + " " + commitment_value(one, entries);
  }
  return list;
}

}  // namespace

std::string_view change_word(ChangeKind kind, Language language) {
  switch (kind) {
    case ChangeKind::weakened:
      return pick(language, "降低", "weaker");
    case ChangeKind::dropped:
      return pick(language, "删去", "dropped");
    case ChangeKind::postponed:
      return pick(language, "推迟", "later");
    case ChangeKind::handed_over:
      return pick(language, "换单位", "other unit");
    case ChangeKind::strengthened:
      return pick(language, "加码", "stronger");
    case ChangeKind::advanced:
      return pick(language, "提前", "earlier");
    case ChangeKind::added:
      return pick(language, "新增", "added");
    case ChangeKind::split:
      return pick(language, "拆开", "split");
    case ChangeKind::merged:
      return pick(language, "合并", "merged");
    case ChangeKind::reworded:
      return pick(language, "改措辞", "reworded");
  }
  return {};
}

std::string commitment_name(const Commitment& commitment, const PlanEntries& entries) {
  if (commitment.target < 0) return task_of(commitment, entries).title;
  const TargetEntry& target = target_of(commitment, entries);
  return target.action + target.indicator;
}

std::string commitment_value(const Commitment& commitment, const PlanEntries& entries) {
  if (commitment.target < 0) return {};
  const TargetEntry& target = target_of(commitment, entries);
  return target.phrase.empty() ? target.printed : target.phrase;
}

const std::string& commitment_deadline(const Commitment& commitment, const PlanEntries& entries) {
  if (commitment.target < 0) return task_of(commitment, entries).deadline;
  const TargetEntry& target = target_of(commitment, entries);
  return target.deadline.empty() ? target.inferred_deadline : target.deadline;
}

std::string commitment_lead(const Commitment& commitment, const PlanEntries& entries) {
  return commitment.target < 0 ? changes::leads_of(task_of(commitment, entries)) : target_of(commitment, entries).lead_unit;
}

const std::string& commitment_clause(const Commitment& commitment, const PlanEntries& entries) {
  return commitment.target < 0 ? task_of(commitment, entries).clause : target_of(commitment, entries).clause;
}

ledger::Place commitment_place(const Commitment& commitment, const PlanEntries& entries) {
  return commitment.target < 0 ? task_of(commitment, entries).place : target_of(commitment, entries).place;
}

std::string change_name(const changes::Change& change, const PlanEntries& before, const PlanEntries& after) {
  return change.kinds.front() == ChangeKind::split || change.after.empty() ? commitment_name(change.before.front(), before)
                                                                           : commitment_name(change.after.front(), after);
}

std::string change_sentence(const changes::Change& change, const PlanEntries& before, const PlanEntries& after, Language language) {
  const auto text = [&](std::string_view chinese, std::string_view english) { return std::string(pick(language, chinese, english)); };
  switch (change.kinds.front()) {
    case ChangeKind::added:
      return text("新提出来的", "was not there before");
    case ChangeKind::dropped:
      return text("不再提了", "is no longer mentioned");
    case ChangeKind::split:
      return text("拆成：", "became: ") + listed(change.after, after, language);
    case ChangeKind::merged:
      return text("合并自：", "was: ") + listed(change.before, before, language);
    default:
      break;
  }
  Sentence sentence(language);
  const Commitment &was = change.before.front(), &now = change.after.front();
  if (now.target >= 0)
    say_target(sentence, change, before, after);
  else
    say_task(sentence, task_of(was, before), task_of(now, after));
  return std::move(sentence).take("措辞变了；要求有没有变，请看原文", "the wording changed; read both for what is asked");
}

}  // namespace bihuan::report
