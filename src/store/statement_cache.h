// SPDX-License-Identifier: Apache-2.0
// The statements that a connection keeps prepared, so that filters and orders in every combination do not fill the memory: those asked for
// last. Knows no engine; `Prepared` has sql() and is_running().
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace bihuan::store {

template <class Prepared>
class StatementCache {
 public:
  static constexpr std::size_t most = 128;

  // The statement of this text, from now on the newest; null when it is not kept.
  Prepared* find(std::string_view sql) {
    const auto found = places_.find(sql);
    if (found == places_.end()) return nullptr;
    newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
    return newest_first_.front().get();
  }

  // Before add(): the oldest of those that do not run, no longer kept; null while there is room, or when all of them run.
  std::unique_ptr<Prepared> take_oldest() {
    if (newest_first_.size() < most) return nullptr;
    for (auto place = newest_first_.end(); place-- != newest_first_.begin();) {
      if ((*place)->is_running()) continue;
      places_.erase((*place)->sql());
      std::unique_ptr<Prepared> oldest = std::move(*place);
      newest_first_.erase(place);
      return oldest;
    }
    return nullptr;
  }

  Prepared& add(std::unique_ptr<Prepared> statement) {
    newest_first_.push_front(std::move(statement));
    Prepared& added = *newest_first_.front();
    places_.emplace(added.sql(), newest_first_.begin());
    return added;
  }

  // Ends the runs of all.
  void reset() {
    for (const auto& statement : newest_first_)
      if (statement->is_running()) statement->reset();
  }
  void clear() {
    places_.clear();
    newest_first_.clear();
  }
  std::size_t size() const { return newest_first_.size(); }

 private:
  using List = std::list<std::unique_ptr<Prepared>>;
  List newest_first_;
  std::unordered_map<std::string_view, typename List::iterator> places_;  // keyed by the statement's own text
};

}  // namespace bihuan::store
