// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/changes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "domain/changes/parts.h"
#include "domain/ledger/match_targets.h"

namespace bihuan::changes {
namespace {

using ledger::PlanEntries;
using ledger::TargetEntry;
using ledger::TaskEntry;
using plan::UnitRole;

template <class Entries>
const auto& at(const Entries& entries, int index) {
  return entries[static_cast<std::size_t>(index)];
}

const std::string& effective_deadline(const TargetEntry& target) {
  return target.deadline.empty() ? target.inferred_deadline : target.deadline;
}

std::string unit_names(const TaskEntry& task, UnitRole role) {
  std::set<std::string> names;
  for (const ledger::UnitEntry& unit : task.units)
    if (unit.role == role) names.insert(unit.name);
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : "、") + name;
  return joined;
}

std::vector<int> inverse(const std::vector<int>& old_of, std::size_t old_count) {
  std::vector<int> new_of(old_count, -1);
  for (std::size_t i = 0; i < old_of.size(); ++i)
    if (old_of[i] >= 0) new_of[static_cast<std::size_t>(old_of[i])] = static_cast<int>(i);
  return new_of;
}

// A date that is later, or none any more, is put off; the same seen from the other side is brought forward.
ChangeKind moved(const std::string& before, const std::string& after) {
  if (after.empty()) return ChangeKind::postponed;
  return before.empty() || after < before ? ChangeKind::advanced : ChangeKind::postponed;
}

class Differ {
 public:
  Differ(const PlanEntries& old_plan, const PlanEntries& new_plan)
      : old_(old_plan),
        new_(new_plan),
        old_target_of_(ledger::match_targets(old_plan.targets, new_plan.targets)),
        old_task_of_(ledger::match_tasks(old_plan.tasks, new_plan.tasks)),
        new_target_of_(inverse(old_target_of_, old_plan.targets.size())),
        new_task_of_(inverse(old_task_of_, old_plan.tasks.size())) {}

  std::vector<Change> find() {
    find_parts();
    compare_tasks();
    for (int n = 0; n < size(new_.targets); ++n)
      if (at(old_target_of_, n) >= 0) compare_targets(at(old_target_of_, n), n);
    find_lone();
    find_rewordings();
    return std::move(changes_);
  }

 private:
  template <class Entries>
  static int size(const Entries& entries) {
    return static_cast<int>(entries.size());
  }

  void add(ChangeKind kind, bool is_task, std::vector<int> olds, std::vector<int> news, std::string before = {}, std::string after = {},
           UnitRole role = UnitRole::lead) {
    for (const int i : olds) touch(is_task, at_old(is_task, i), old_clauses_, is_task ? i : at(old_.targets, i).task, old_tasks_);
    for (const int i : news) touch(is_task, at_new(is_task, i), new_clauses_, is_task ? i : at(new_.targets, i).task, new_tasks_);
    changes_.push_back({kind, is_task, std::move(olds), std::move(news), std::move(before), std::move(after), role});
  }

  const std::string& at_old(bool is_task, int i) const { return is_task ? at(old_.tasks, i).clause : at(old_.targets, i).clause; }
  const std::string& at_new(bool is_task, int i) const { return is_task ? at(new_.tasks, i).clause : at(new_.targets, i).clause; }

  // What has changed otherwise is not told as reworded too.
  static void touch(bool is_task, const std::string& clause, std::set<std::string>& clauses, int task, std::set<int>& tasks) {
    if (!is_task) clauses.insert(clause);
    if (task >= 0) tasks.insert(task);
  }

  void find_parts() {
    for (Parts& parts : target_parts(old_.targets, new_.targets, old_target_of_)) {
      parted_old_.insert(parts.whole);
      parted_new_.insert(parts.parts.begin(), parts.parts.end());
      add(ChangeKind::split, false, {parts.whole}, std::move(parts.parts));
    }
    for (Parts& parts : target_parts(new_.targets, old_.targets, new_target_of_)) {
      if (parted_new_.contains(parts.whole) ||
          std::any_of(parts.parts.begin(), parts.parts.end(), [&](int i) { return parted_old_.contains(i); }))
        continue;
      parted_new_.insert(parts.whole);
      parted_old_.insert(parts.parts.begin(), parts.parts.end());
      add(ChangeKind::merged, false, std::move(parts.parts), {parts.whole});
    }
    for (Parts& parts : task_parts(old_.tasks, new_.tasks, old_task_of_)) {
      parted_old_tasks_.insert(parts.whole);
      parted_new_tasks_.insert(parts.parts.begin(), parts.parts.end());
      add(ChangeKind::split, true, {parts.whole}, std::move(parts.parts));
    }
    for (Parts& parts : task_parts(new_.tasks, old_.tasks, new_task_of_)) {
      if (parted_new_tasks_.contains(parts.whole)) continue;
      if (std::any_of(parts.parts.begin(), parts.parts.end(), [&](int i) { return parted_old_tasks_.contains(i); })) continue;
      parted_new_tasks_.insert(parts.whole);
      parted_old_tasks_.insert(parts.parts.begin(), parts.parts.end());
      add(ChangeKind::merged, true, std::move(parts.parts), {parts.whole});
    }
  }

  void compare_tasks() {
    for (int n = 0; n < size(new_.tasks); ++n) {
      const int o = at(old_task_of_, n);
      if (o < 0) continue;
      const TaskEntry &before = at(old_.tasks, o), &after = at(new_.tasks, n);
      if (before.deadline != after.deadline) {
        add(moved(before.deadline, after.deadline), true, {o}, {n}, before.deadline, after.deadline);
        moved_tasks_.insert(n);
      }
      if (parted_new_tasks_.contains(n)) continue;  // parts share the units of the whole among them
      for (const UnitRole role : {UnitRole::lead, UnitRole::responsible})
        if (const std::string was = unit_names(before, role), is = unit_names(after, role); was != is) {
          add(ChangeKind::handed_over, true, {o}, {n}, was, is, role);
          break;
        }
    }
  }

  bool same_task(const TargetEntry& before, const TargetEntry& after) const {
    if (before.task < 0 || after.task < 0) return false;
    return at(old_task_of_, after.task) == before.task;
  }

  void compare_targets(int o, int n) {
    const TargetEntry &before = at(old_.targets, o), &after = at(new_.targets, n);
    if (!parted_old_.contains(o) && !parted_new_.contains(n)) switch (strength_of(before, after)) {
        case Strength::same:
          break;
        case Strength::stronger:
          add(ChangeKind::strengthened, false, {o}, {n});
          break;
        case Strength::weaker:
          add(ChangeKind::weakened, false, {o}, {n});
          break;
        case Strength::other:
          add(ChangeKind::altered, false, {o}, {n});
          break;
      }
    const std::string &was = effective_deadline(before), &is = effective_deadline(after);
    const bool told_of_task =
        same_task(before, after) && moved_tasks_.contains(after.task) && before.deadline.empty() && after.deadline.empty();
    if (was != is && !told_of_task) add(moved(was, is), false, {o}, {n}, was, is);
    if (before.lead_unit != after.lead_unit && !same_task(before, after))
      add(ChangeKind::handed_over, false, {o}, {n}, before.lead_unit, after.lead_unit);
  }

  void find_lone() {
    for (int i = 0; i < size(new_.targets); ++i)
      if (at(old_target_of_, i) < 0 && !parted_new_.contains(i)) add(ChangeKind::added, false, {}, {i});
    for (int i = 0; i < size(old_.targets); ++i)
      if (at(new_target_of_, i) < 0 && !parted_old_.contains(i)) add(ChangeKind::dropped, false, {i}, {});
    for (int i = 0; i < size(new_.tasks); ++i)
      if (at(old_task_of_, i) < 0 && !parted_new_tasks_.contains(i)) add(ChangeKind::added, true, {}, {i});
    for (int i = 0; i < size(old_.tasks); ++i)
      if (at(new_task_of_, i) < 0 && !parted_old_tasks_.contains(i)) add(ChangeKind::dropped, true, {i}, {});
  }

  void find_rewordings() {
    const auto old_touched = old_clauses_, new_touched = new_clauses_;
    std::set<std::pair<std::string, std::string>> told;
    for (int n = 0; n < size(new_.targets); ++n) {
      const int o = at(old_target_of_, n);
      if (o < 0) continue;
      const std::string &was = at(old_.targets, o).clause, &is = at(new_.targets, n).clause;
      if (old_touched.contains(was) || new_touched.contains(is) || ledger::without_figures(was) == ledger::without_figures(is)) continue;
      if (told.emplace(was, is).second) add(ChangeKind::reworded, false, {o}, {n});
      new_tasks_.insert(at(new_.targets, n).task);
      old_tasks_.insert(at(old_.targets, o).task);
    }
    const auto touched_old = old_tasks_, touched_new = new_tasks_;
    for (int n = 0; n < size(new_.tasks); ++n) {
      const int o = at(old_task_of_, n);
      if (o < 0 || touched_old.contains(o) || touched_new.contains(n)) continue;
      const auto words = [](const TaskEntry& task) { return ledger::without_figures(task.title + '\n' + task.clause); };
      if (words(at(old_.tasks, o)) != words(at(new_.tasks, n))) add(ChangeKind::reworded, true, {o}, {n});
    }
  }

  const PlanEntries &old_, &new_;
  std::vector<int> old_target_of_, old_task_of_, new_target_of_, new_task_of_;
  std::set<int> parted_old_, parted_new_, parted_old_tasks_, parted_new_tasks_, moved_tasks_;
  std::set<std::string> old_clauses_, new_clauses_;  // of targets with a change
  std::set<int> old_tasks_, new_tasks_;              // with a change, their own or of a target
  std::vector<Change> changes_;
};

// All that the comparison looks at, to put two plans into one order whichever of them is given first.
std::string fingerprint(const PlanEntries& plan) {
  std::string print;
  for (const TargetEntry& target : plan.targets)
    print += target.clause + '\n' + target.indicator + '\n' + target.printed + '\n' + effective_deadline(target) + '\n' + target.lead_unit +
             '\n';
  for (const TaskEntry& task : plan.tasks)
    print += task.clause + '\n' + task.deadline + '\n' + unit_names(task, UnitRole::lead) + '\n' + unit_names(task, UnitRole::responsible) +
             '\n';
  return print;
}

void mirror(Change& change) {
  change.kind = mirrored(change.kind);
  change.old_ones.swap(change.new_ones);
  change.before.swap(change.after);
}

// By the place in the new plan; what was dropped by what stood before it in the old one.
class Places {
 public:
  Places(const PlanEntries& old_plan, const PlanEntries& new_plan, const std::vector<Change>& changes) : old_(old_plan), new_(new_plan) {
    for (const Change& change : changes)
      if (!change.old_ones.empty() && !change.new_ones.empty())
        anchors_[begins(old_, change.is_task, change.old_ones.front())] = begins(new_, change.is_task, change.new_ones.front());
  }

  std::tuple<std::int64_t, int, std::int64_t> of(const Change& change) const {
    if (!change.new_ones.empty()) return {begins(new_, change.is_task, change.new_ones.front()), change.is_task ? 0 : 1, 0};
    const std::int64_t stood = begins(old_, change.is_task, change.old_ones.front());
    const auto next = anchors_.upper_bound(stood);
    return {next == anchors_.begin() ? stood : std::prev(next)->second + (stood - std::prev(next)->first), 2, stood};
  }

 private:
  static std::int64_t begins(const PlanEntries& plan, bool is_task, int index) {
    return is_task ? at(plan.tasks, index).place.begins : at(plan.targets, index).place.begins;
  }

  const PlanEntries &old_, &new_;
  std::map<std::int64_t, std::int64_t> anchors_;
};

}  // namespace

std::vector<Change> changes_between(const PlanEntries& old_plan, const PlanEntries& new_plan) {
  // Which entry is which is asked in one direction only: the likeliest pairs of one are not always those of the other.
  const bool is_turned = fingerprint(new_plan) < fingerprint(old_plan);
  std::vector<Change> changes = is_turned ? Differ(new_plan, old_plan).find() : Differ(old_plan, new_plan).find();
  if (is_turned) std::for_each(changes.begin(), changes.end(), mirror);
  const Places places(old_plan, new_plan, changes);
  std::stable_sort(changes.begin(), changes.end(), [&](const Change& a, const Change& b) { return places.of(a) < places.of(b); });
  return changes;
}

}  // namespace bihuan::changes
