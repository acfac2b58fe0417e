// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/match_targets.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "domain/ledger/search_pairs.h"

namespace bihuan::ledger {
namespace {

constexpr double like_enough = 0.6;       // of sentences
constexpr double name_like_enough = 0.3;  // of indicators in sentences that are like enough
// Sentences are compared with those that stand no further away in the order of what is left; it bounds the work on a document rewritten
// whole.
constexpr int widest_shift = 200;

using Pairs = std::unordered_map<std::string, int>;

Pairs pairs_of(std::string_view text) {
  Pairs pairs;
  for (std::string& pair : search_pairs(text)) ++pairs[std::move(pair)];
  return pairs;
}

double likeness_of(const Pairs& a, const Pairs& b) {
  int common = 0, all = 0;
  for (const auto& [pair, count] : a) {
    all += count;
    if (const auto found = b.find(pair); found != b.end()) common += std::min(count, found->second);
  }
  for (const auto& [pair, count] : b) all += count;
  return all == 0 ? 0.0 : 2.0 * common / all;
}

class Matcher {
 public:
  Matcher(std::size_t old_count, std::size_t new_count) : old_of_(new_count, -1), taken_(old_count, false) {}

  // Entries with the same key, each with the nearest in order that is free.
  template <class Entry, class Key>
  void pair_by(const std::vector<Entry>& old_entries, const std::vector<Entry>& new_entries, Key key) {
    std::map<std::string, std::vector<int>> places;
    for (std::size_t i = 0; i < old_entries.size(); ++i)
      if (!taken_[i]) places[key(old_entries[i])].push_back(static_cast<int>(i));
    for (std::size_t i = 0; i < new_entries.size(); ++i) {
      if (old_of_[i] >= 0) continue;
      const auto found = places.find(key(new_entries[i]));
      if (found == places.end() || found->second.empty()) continue;
      take_nearest(found->second, static_cast<int>(i));
    }
  }

  // Those whose key nobody else has among what is left.
  template <class Entry, class Key>
  void pair_lone(const std::vector<Entry>& old_entries, const std::vector<Entry>& new_entries, Key key) {
    std::map<std::string, std::pair<std::vector<int>, std::vector<int>>> places;
    for (const int i : left_old()) places[key(old_entries[static_cast<std::size_t>(i)])].first.push_back(i);
    for (const int i : left_new()) places[key(new_entries[static_cast<std::size_t>(i)])].second.push_back(i);
    for (const auto& [text, sides] : places)
      if (sides.first.size() == 1 && sides.second.size() == 1) take(sides.second.front(), sides.first.front());
  }

  // What is left and may be the same, by how much of their sentences they share, best first.
  template <class Entry, class MayBe>
  void pair_alike(const std::vector<Entry>& old_entries, const std::vector<Entry>& new_entries, MayBe may_be_the_same) {
    const std::vector<int> olds = left_old(), news = left_new();
    if (olds.empty() || news.empty()) return;
    std::vector<Pairs> old_pairs, new_pairs;
    for (const int i : olds) old_pairs.push_back(pairs_of(old_entries[static_cast<std::size_t>(i)].clause));
    for (const int i : news) new_pairs.push_back(pairs_of(new_entries[static_cast<std::size_t>(i)].clause));
    std::vector<std::tuple<double, int, int, int>> alike;  // less likeness, distance, new, old
    for (int n = 0; n < static_cast<int>(news.size()); ++n)
      for (int o = std::max(0, n - widest_shift); o < std::min(static_cast<int>(olds.size()), n + widest_shift); ++o) {
        const double like = likeness_of(old_pairs[static_cast<std::size_t>(o)], new_pairs[static_cast<std::size_t>(n)]);
        const int old_index = olds[static_cast<std::size_t>(o)], new_index = news[static_cast<std::size_t>(n)];
        if (like >= like_enough &&
            may_be_the_same(old_entries[static_cast<std::size_t>(old_index)], new_entries[static_cast<std::size_t>(new_index)]))
          alike.emplace_back(-like, std::abs(n - o), new_index, old_index);
      }
    std::sort(alike.begin(), alike.end());
    for (const auto& [less, distance, n, o] : alike) {
      if (old_of_[static_cast<std::size_t>(n)] >= 0 || taken_[static_cast<std::size_t>(o)]) continue;
      take(n, o);
    }
  }

  std::vector<int> result() && { return std::move(old_of_); }

 private:
  void take(int new_index, int old_index) {
    old_of_[static_cast<std::size_t>(new_index)] = old_index;
    taken_[static_cast<std::size_t>(old_index)] = true;
  }

  void take_nearest(std::vector<int>& places, int new_index) {
    const auto nearest =
        std::min_element(places.begin(), places.end(), [&](int a, int b) { return std::abs(a - new_index) < std::abs(b - new_index); });
    take(new_index, *nearest);
    places.erase(nearest);
  }

  std::vector<int> left_old() const {
    std::vector<int> left;
    for (std::size_t i = 0; i < taken_.size(); ++i)
      if (!taken_[i]) left.push_back(static_cast<int>(i));
    return left;
  }
  std::vector<int> left_new() const {
    std::vector<int> left;
    for (std::size_t i = 0; i < old_of_.size(); ++i)
      if (old_of_[i] < 0) left.push_back(static_cast<int>(i));
    return left;
  }

  std::vector<int> old_of_;
  std::vector<bool> taken_;
};

std::string measured(const TargetEntry& target) { return target.indicator + '\n' + target.unit + '\n' + target.action; }

}  // namespace

double likeness(std::string_view a, std::string_view b) { return likeness_of(pairs_of(a), pairs_of(b)); }

std::string without_figures(std::string_view clause) {
  std::string words;
  for (const char c : clause)
    if ((c < '0' || c > '9') && c != '.' && c != ' ') words += c;
  return words;
}

std::vector<int> match_targets(const std::vector<TargetEntry>& old_targets, const std::vector<TargetEntry>& new_targets) {
  Matcher matcher(old_targets.size(), new_targets.size());
  const auto pair_by = [&](auto key) { matcher.pair_by(old_targets, new_targets, key); };
  // The same sentence, of the same task where several tasks say the same; then the same but for its figures.
  pair_by([](const TargetEntry& t) { return t.clause + '\n' + measured(t) + '\n' + t.printed + '\n' + t.section + '\n' + t.lead_unit; });
  pair_by([](const TargetEntry& t) { return t.clause + '\n' + measured(t) + '\n' + t.printed; });
  pair_by([](const TargetEntry& t) { return without_figures(t.clause) + '\n' + measured(t) + '\n' + t.section; });
  pair_by([](const TargetEntry& t) { return without_figures(t.clause) + '\n' + measured(t); });
  matcher.pair_alike(old_targets, new_targets, [](const TargetEntry& a, const TargetEntry& b) { return measured(a) == measured(b); });
  // A sentence written anew: one thing measured once before and once now.
  matcher.pair_lone(old_targets, new_targets, [](const TargetEntry& t) { return measured(t) + '\n' + t.section; });
  matcher.pair_lone(old_targets, new_targets, measured);
  // One thing named otherwise; where one sentence promises several things, one of them does not become another.
  matcher.pair_alike(old_targets, new_targets, [](const TargetEntry& a, const TargetEntry& b) {
    return likeness(a.indicator, b.indicator) >= name_like_enough || (a.printed == b.printed && a.unit == b.unit);
  });
  return std::move(matcher).result();
}

std::vector<int> match_tasks(const std::vector<TaskEntry>& old_tasks, const std::vector<TaskEntry>& new_tasks) {
  Matcher matcher(old_tasks.size(), new_tasks.size());
  const auto pair_by = [&](auto key) { matcher.pair_by(old_tasks, new_tasks, key); };
  pair_by([](const TaskEntry& t) { return t.clause + '\n' + t.title + '\n' + t.label + '\n' + t.section; });
  pair_by([](const TaskEntry& t) { return t.clause + '\n' + t.title; });
  pair_by([](const TaskEntry& t) { return without_figures(t.clause) + '\n' + without_figures(t.title); });
  matcher.pair_alike(old_tasks, new_tasks, [](const TaskEntry& a, const TaskEntry& b) { return a.title == b.title; });
  matcher.pair_lone(old_tasks, new_tasks, [](const TaskEntry& t) { return t.label + '\n' + t.title + '\n' + t.section; });
  matcher.pair_lone(old_tasks, new_tasks, [](const TaskEntry& t) { return t.title; });
  matcher.pair_alike(old_tasks, new_tasks, [](const TaskEntry&, const TaskEntry&) { return true; });
  return std::move(matcher).result();
}

bool is_changed(const TargetEntry& a, const TargetEntry& b) {
  const auto shown = [](const TargetEntry& t) {
    return std::tie(t.indicator, t.action, t.op, t.value, t.value_max, t.baseline, t.unit, t.kind, t.per, t.recur, t.deadline,
                    t.inferred_deadline, t.hedged, t.chapter, t.section, t.lead_unit, t.printed);
  };
  return shown(a) != shown(b);
}

}  // namespace bihuan::ledger
