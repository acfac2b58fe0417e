// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/carried.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <unordered_map>

#include "domain/changes/word_pairs.h"
#include "domain/indicators/indicator_name.h"
#include "domain/indicators/match.h"
#include "domain/indicators/measure_unit.h"
#include "domain/indicators/name_index.h"

namespace bihuan::changes {
namespace {

using ledger::PlanEntries;
using ledger::TargetEntry;
using ledger::TaskEntry;

constexpr double name_like_enough = 0.7;
constexpr double title_like_enough = 0.6;
constexpr double clause_like_enough = 0.5;

// What is measured, for holding many against many.
struct Named {
  std::string key;  // of the vocabulary: id, aspect, scope; empty for none
  std::string words;
};

Named named(const TargetEntry& target) {
  const auto match = indicators::match({target.indicator, target.action, target.unit, target.per, target.kind});
  const indicators::NameForm form = indicators::name_form(target.indicator);
  if (!match) return {{}, form.key()};
  return {std::string(match->indicator->id) + '|' + std::string(indicators::aspect_name(match->aspect)) + '|' + match->scope, form.key()};
}

int year_of(const std::string& date) { return date.size() < 4 ? 0 : std::atoi(date.substr(0, 4).c_str()); }

bool is_due(const std::string& deadline, plan::Recurrence recur, int year) {
  return deadline.empty() || year == 0 || recur != plan::Recurrence::none || year_of(deadline) == year;
}

class Checker {
 public:
  Checker(const PlanEntries& plan, const PlanEntries& list) : plan_(plan), list_(list) {
    for (int i = 0; i < static_cast<int>(list.targets.size()); ++i) {
      const TargetEntry& target = list.targets[static_cast<std::size_t>(i)];
      names_.push_back(named(target));
      clauses_.emplace_back(target.clause);
      if (names_.back().key.empty())
        unknown_by_unit_[target.unit].push_back(i);
      else
        by_key_[names_.back().key].push_back(i);
    }
    for (const TaskEntry& task : list.tasks) {
      titles_.emplace_back(task.title);
      task_clauses_.emplace_back(task.clause);
    }
  }

  ListCheck check() {
    ListCheck check;
    std::set<int> carrying;
    std::vector<std::pair<std::int64_t, Carried>> placed;
    for (int i = 0; i < static_cast<int>(plan_.targets.size()); ++i) {
      const TargetEntry& target = plan_.targets[static_cast<std::size_t>(i)];
      Carried carried{false, i, carrier_of(target)};
      carried.is_due = is_due(target.deadline.empty() ? target.inferred_deadline : target.deadline, target.recur, list_.plan.year);
      if (carried.list_entry >= 0) {
        carrying.insert(carried.list_entry);
        carried.strength = strength_of(target, list_.targets[static_cast<std::size_t>(carried.list_entry)]);
      }
      placed.emplace_back(target.place.begins, carried);
    }
    for (int i = 0; i < static_cast<int>(plan_.tasks.size()); ++i) {
      const TaskEntry& task = plan_.tasks[static_cast<std::size_t>(i)];
      if (task.target_count > 0) continue;
      Carried carried{true, i, carrier_of(task)};
      carried.is_due = is_due(task.deadline, plan::Recurrence::none, list_.plan.year);
      placed.emplace_back(task.place.begins, carried);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [place, carried] : placed) check.plan.push_back(carried);
    for (int i = 0; i < static_cast<int>(list_.targets.size()); ++i)
      if (!carrying.contains(i)) check.only_in_list.push_back(i);
    return check;
  }

 private:
  // The target of the list that measures the same, the one whose sentence is most alike where there are several.
  int carrier_of(const TargetEntry& target) const {
    const Named name = named(target);
    std::vector<int> candidates;
    if (!name.key.empty()) {
      if (const auto found = by_key_.find(name.key); found != by_key_.end()) candidates = found->second;
    } else if (const auto found = unknown_by_unit_.find(target.unit); found != unknown_by_unit_.end()) {
      for (const int i : found->second)
        if (const std::string& words = names_[static_cast<std::size_t>(i)].words;
            indicators::similarity(name.words, words) >= name_like_enough && !indicators::are_contrasting(name.words, words))
          candidates.push_back(i);
    }
    const WordPairs clause(target.clause);
    int best = -1;
    double most = -1;
    for (const int i : candidates) {
      const TargetEntry& entry = list_.targets[static_cast<std::size_t>(i)];
      if (!indicators::converted(base::Decimal(1), target.unit, entry.unit)) continue;
      const double like = clause.likeness(clauses_[static_cast<std::size_t>(i)]) + (entry.value == target.value ? 1.0 : 0.0) +
                          indicators::similarity(name.words, names_[static_cast<std::size_t>(i)].words);
      if (like > most) {
        most = like;
        best = i;
      }
    }
    return best;
  }

  int carrier_of(const TaskEntry& task) const {
    const WordPairs own_title(task.title), own_words(task.clause);
    int best = -1;
    double most = 0;
    for (int i = 0; i < static_cast<int>(list_.tasks.size()); ++i) {
      const double title = own_title.likeness(titles_[static_cast<std::size_t>(i)]);
      const double words = own_words.likeness(task_clauses_[static_cast<std::size_t>(i)]);
      if (title < title_like_enough && words < clause_like_enough) continue;
      if (title + words > most) {
        most = title + words;
        best = i;
      }
    }
    return best;
  }

  const PlanEntries &plan_, &list_;
  std::vector<Named> names_;        // of the list's targets
  std::vector<WordPairs> clauses_;  // theirs
  std::vector<WordPairs> titles_, task_clauses_;
  std::unordered_map<std::string, std::vector<int>> by_key_, unknown_by_unit_;
};

}  // namespace

ListCheck check_list(const PlanEntries& plan, const PlanEntries& list) { return Checker(plan, list).check(); }

}  // namespace bihuan::changes
