// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/changes.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "domain/changes/splits.h"
#include "domain/changes/strength.h"
#include "domain/ledger/match_targets.h"
#include "domain/plan/unit_names.h"

namespace bihuan::changes {
namespace {

using ledger::PlanEntries;
using ledger::TargetEntry;
using ledger::TaskEntry;

// Words as they are read aloud: without blanks and marks, so that 、 for ， is no change, and with letters and digits in half width.
std::string spoken(std::string_view text) {
  constexpr std::u32string_view marks = U"，。；：、（）“”‘’《》〔〕！？\",;:() \t\n\r\u3000";
  std::string words;
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
    char32_t character = base::utf8_at(text, at);
    const bool may_be_mark = character < 0x80 || (character >= 0x2000 && character < 0x3100) || character >= 0xFF00;
    if (may_be_mark && marks.find(character) != std::u32string_view::npos) continue;
    if (character >= 0xFF01 && character <= 0xFF5E) character -= 0xFEE0;
    base::append_utf8(words, character);
  }
  return words;
}

bool is_one_unit(std::string_view a, std::string_view b) { return a == b || plan::normal_unit(a) == plan::normal_unit(b); }

std::vector<std::string> names_of(const TaskEntry& task, plan::UnitRole role) {
  std::vector<std::string> names;
  for (const ledger::UnitEntry& unit : task.units)
    if (unit.role == role) names.push_back(unit.name);
  return names;
}

bool same_units(const TaskEntry& before, const TaskEntry& after, plan::UnitRole role) {
  const auto a = names_of(before, role), b = names_of(after, role);
  const auto holds = [](const std::vector<std::string>& all, const std::string& name) {
    return std::any_of(all.begin(), all.end(), [&](const std::string& one) { return is_one_unit(one, name); });
  };
  return std::all_of(a.begin(), a.end(), [&](const std::string& name) { return holds(b, name); }) &&
         std::all_of(b.begin(), b.end(), [&](const std::string& name) { return holds(a, name); });
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : "、") + name;
  return list;
}

class Comparer {
 public:
  Comparer(const PlanEntries& before, const PlanEntries& after)
      : before_(before),
        after_(after),
        old_of_(ledger::match_targets(before.targets, after.targets)),
        old_task_of_(ledger::match_tasks(before.tasks, after.tasks)),
        new_of_(inverse(old_of_, before.targets.size())),
        new_task_of_(inverse(old_task_of_, before.tasks.size())),
        old_done_(before.targets.size(), false),
        new_done_(after.targets.size(), false),
        task_touched_(after.tasks.size(), false),
        old_clauses_(clauses_of(before)),
        new_clauses_(clauses_of(after)) {}

  Changes compare() && {
    find_splits();
    for (std::size_t n = 0; n < after_.targets.size(); ++n)
      if (!new_done_[n]) compare_target(static_cast<int>(n));
    for (std::size_t o = 0; o < before_.targets.size(); ++o)
      if (!old_done_[o] && new_of_[o] < 0) add({{ChangeKind::dropped}, {{static_cast<std::int32_t>(o), -1}}, {}});
    for (std::size_t n = 0; n < after_.tasks.size(); ++n) compare_task(static_cast<int>(n));
    for (std::size_t o = 0; o < before_.tasks.size(); ++o)
      if (new_task_of_[o] < 0 && before_.tasks[o].target_count == 0) add({{ChangeKind::dropped}, {{-1, static_cast<std::int32_t>(o)}}, {}});
    return std::move(changes_);
  }

  const std::vector<int>& new_of() const { return new_of_; }
  const std::vector<int>& old_of() const { return old_of_; }

 private:
  using Clauses = std::unordered_map<std::int64_t, int>;  // where a sentence begins, how many targets stand in it

  static Clauses clauses_of(const PlanEntries& entries) {
    Clauses counts;
    for (const TargetEntry& target : entries.targets) ++counts[target.clause_begins];
    return counts;
  }

  static std::vector<int> inverse(const std::vector<int>& old_of, std::size_t count) {
    std::vector<int> new_of(count, -1);
    for (std::size_t n = 0; n < old_of.size(); ++n)
      if (old_of[n] >= 0) new_of[static_cast<std::size_t>(old_of[n])] = static_cast<int>(n);
    return new_of;
  }

  void add(Change change) { changes_.items.push_back(std::move(change)); }

  void find_splits() {
    std::vector<bool> is_new(after_.targets.size()), is_gone(before_.targets.size());
    for (std::size_t n = 0; n < is_new.size(); ++n) is_new[n] = old_of_[n] < 0;
    for (std::size_t o = 0; o < is_gone.size(); ++o) is_gone[o] = new_of_[o] < 0;
    for (const Split& split : splits_in(before_.targets, after_.targets, new_of_, is_new)) {
      Change change{{ChangeKind::split}, {{split.whole, -1}}, {}};
      for (const std::int32_t part : split.parts) change.after.push_back({part, -1}), new_done_[static_cast<std::size_t>(part)] = true;
      old_done_[static_cast<std::size_t>(split.whole)] = true;
      add(std::move(change));
    }
    for (std::size_t o = 0; o < is_gone.size(); ++o) is_gone[o] = is_gone[o] && !old_done_[o];
    for (const Split& merge : splits_in(after_.targets, before_.targets, old_of_, is_gone)) {
      if (new_done_[static_cast<std::size_t>(merge.whole)]) continue;
      Change change{{ChangeKind::merged}, {}, {{merge.whole, -1}}};
      for (const std::int32_t part : merge.parts) change.before.push_back({part, -1}), old_done_[static_cast<std::size_t>(part)] = true;
      new_done_[static_cast<std::size_t>(merge.whole)] = true;
      add(std::move(change));
    }
  }

  void compare_target(int n) {
    const TargetEntry& now = after_.targets[static_cast<std::size_t>(n)];
    const int o = old_of_[static_cast<std::size_t>(n)];
    if (o < 0 || old_done_[static_cast<std::size_t>(o)]) {
      touch(now);
      add({{ChangeKind::added}, {}, {{n, -1}}});
      return;
    }
    std::vector<ChangeKind> kinds = kinds_between(before_.targets[static_cast<std::size_t>(o)], now);
    if (kinds.empty()) {
      ++changes_.kept;
      return;
    }
    touch(now);
    add({std::move(kinds), {{o, -1}}, {{n, -1}}});
  }

  void touch(const TargetEntry& target) {
    if (target.task >= 0) task_touched_[static_cast<std::size_t>(target.task)] = true;
  }

  std::vector<ChangeKind> kinds_between(const TargetEntry& was, const TargetEntry& now) const {
    std::vector<ChangeKind> kinds;
    const Shift strength = strength_shift(was, now), due = deadline_shift(was, now);
    const bool had_day = !was.deadline.empty() || !was.inferred_deadline.empty(),
               has_day = !now.deadline.empty() || !now.inferred_deadline.empty();
    if (strength == Shift::weaker || (due == Shift::weaker && had_day && !has_day)) kinds.push_back(ChangeKind::weakened);
    if (due == Shift::weaker && had_day && has_day) kinds.push_back(ChangeKind::postponed);
    if (is_handed_over(was, now)) kinds.push_back(ChangeKind::handed_over);
    if (strength == Shift::stronger || (due == Shift::stronger && !had_day)) kinds.push_back(ChangeKind::strengthened);
    if (due == Shift::stronger && had_day) kinds.push_back(ChangeKind::advanced);
    if (kinds.empty() && (strength == Shift::other || is_reworded(was, now))) kinds.push_back(ChangeKind::reworded);
    return kinds;
  }

  // Of a target without a task that is the same one; else it is said of the task.
  bool is_handed_over(const TargetEntry& was, const TargetEntry& now) const {
    if (now.task >= 0 && was.task >= 0 && old_task_of_[static_cast<std::size_t>(now.task)] == was.task) return false;
    return !is_one_unit(was.lead_unit, now.lead_unit);
  }

  // The rest of a sentence counts where it promises nothing else.
  bool is_reworded(const TargetEntry& was, const TargetEntry& now) const {
    const auto named = [](const TargetEntry& target) { return spoken(target.action + target.indicator + target.per); };
    if (named(was) != named(now) || was.unit != now.unit) return true;
    const bool is_alone = old_clauses_.at(was.clause_begins) == 1 && new_clauses_.at(now.clause_begins) == 1;
    return is_alone && ledger::without_figures(spoken(was.clause)) != ledger::without_figures(spoken(now.clause));
  }

  void compare_task(int n) {
    const TaskEntry& now = after_.tasks[static_cast<std::size_t>(n)];
    const int o = old_task_of_[static_cast<std::size_t>(n)];
    if (o < 0) {
      if (now.target_count == 0) add({{ChangeKind::added}, {}, {{-1, n}}});
      return;
    }
    const TaskEntry& was = before_.tasks[static_cast<std::size_t>(o)];
    std::vector<ChangeKind> kinds;
    const bool has_own_day = !was.deadline.empty() && !now.deadline.empty() && now.target_count == 0 && was.target_count == 0;
    const bool is_bare = now.target_count == 0 && was.target_count == 0;
    if (is_bare && !was.deadline.empty() && now.deadline.empty()) kinds.push_back(ChangeKind::weakened);
    if (has_own_day && now.deadline > was.deadline) kinds.push_back(ChangeKind::postponed);
    if (!same_units(was, now, plan::UnitRole::lead) || !same_units(was, now, plan::UnitRole::responsible))
      kinds.push_back(ChangeKind::handed_over);
    if (is_bare && was.deadline.empty() && !now.deadline.empty()) kinds.push_back(ChangeKind::strengthened);
    if (has_own_day && now.deadline < was.deadline) kinds.push_back(ChangeKind::advanced);
    if (kinds.empty() && !task_touched_[static_cast<std::size_t>(n)] && now.target_count == 0 && was.target_count == 0 &&
        spoken(was.clause) != spoken(now.clause))
      kinds.push_back(ChangeKind::reworded);
    if (!kinds.empty())
      add({std::move(kinds), {{-1, o}}, {{-1, n}}});
    else if (now.target_count == 0)
      ++changes_.kept;
  }

  const PlanEntries &before_, &after_;
  std::vector<int> old_of_, old_task_of_, new_of_, new_task_of_;
  std::vector<bool> old_done_, new_done_, task_touched_;
  Clauses old_clauses_, new_clauses_;
  Changes changes_;
};

// All that matching looks at: puts two plans into one order, whichever is given first.
std::string looks_of(const PlanEntries& plan) {
  std::string looks;
  for (const TargetEntry& target : plan.targets)
    looks += target.clause + '\n' + target.indicator + '\n' + target.printed + '\n' + target.deadline + '\n';
  for (const TaskEntry& task : plan.tasks) looks += task.clause + '\n' + leads_of(task) + '\n';
  return looks;
}

std::int64_t begins(const Commitment& commitment, const PlanEntries& plan) {
  return commitment.target >= 0 ? plan.targets[static_cast<std::size_t>(commitment.target)].place.begins
                                : plan.tasks[static_cast<std::size_t>(commitment.task)].place.begins;
}

// In the order of the newer text; what was dropped stands behind what stood before it and is still there. `new_of`: for each older target.
void put_in_order(std::vector<Change>& changes, const PlanEntries& older, const PlanEntries& newer, const std::vector<int>& new_of) {
  std::vector<std::int64_t> anchors;  // for each older target the place of the last one up to it that is still there
  for (const int n : new_of)
    anchors.push_back(n >= 0 ? newer.targets[static_cast<std::size_t>(n)].place.begins : anchors.empty() ? 0 : anchors.back());
  const auto place = [&](const Change& change) -> std::pair<std::int64_t, std::int64_t> {
    if (!change.after.empty()) return {begins(change.after.front(), newer), 0};
    const std::int64_t stood = begins(change.before.front(), older);
    const auto behind = std::lower_bound(older.targets.begin(), older.targets.end(), stood,
                                         [](const TargetEntry& target, std::int64_t at) { return target.place.begins < at; });
    return {behind == older.targets.begin() ? 0 : anchors[static_cast<std::size_t>(behind - older.targets.begin()) - 1], stood + 1};
  };
  std::stable_sort(changes.begin(), changes.end(), [&](const Change& a, const Change& b) { return place(a) < place(b); });
}

}  // namespace

// Which entry is which is asked in one direction only: the likeliest pairs of one are not always those of the other.
Changes changes_between(const PlanEntries& before, const PlanEntries& after) {
  const bool is_turned = looks_of(after) < looks_of(before);
  Comparer comparer(is_turned ? after : before, is_turned ? before : after);
  const std::vector<int> new_of = is_turned ? comparer.old_of() : comparer.new_of();
  Changes changes = std::move(comparer).compare();
  if (is_turned)
    for (Change& change : changes.items) {
      for (ChangeKind& kind : change.kinds) kind = mirrored(kind);
      std::sort(change.kinds.begin(), change.kinds.end());
      change.before.swap(change.after);
    }
  put_in_order(changes.items, before, after, new_of);
  return changes;
}

std::string leads_of(const TaskEntry& task) { return listed(names_of(task, plan::UnitRole::lead)); }
std::string sharers_of(const TaskEntry& task) { return listed(names_of(task, plan::UnitRole::responsible)); }

}  // namespace bihuan::changes
