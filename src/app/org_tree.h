// SPDX-License-Identifier: Apache-2.0
// The tree of a region's units as it is today, kept in memory and shared until a unit changes or the day does. Any number of threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "base/date.h"
#include "base/result.h"
#include "domain/org/unit.h"
#include "store/connection.h"

namespace bihuan::app {

struct Ledger;

using SharedTree = std::shared_ptr<const org::Tree>;

// Each Ledger has one, shared with its copies.
class KeptTree {
 public:
  // Nothing where it is another region's, state's or day's.
  SharedTree find(const std::string& region, std::int64_t state, base::Date on) const;
  void keep(const std::string& region, std::int64_t state, SharedTree tree);
  // A tree and the state it is of, where it was found to be the newest less than two seconds ago and this program has changed no unit since: what another
  // program changes is seen after two seconds. Nothing otherwise. For looking; and for a write that compares the state.
  struct Recent {
    SharedTree tree;
    std::int64_t state = 0;
  };
  Recent recent(const std::string& region, base::Date on, std::int64_t now) const;
  // Before the store is asked for the state, and when it was the kept one.
  std::uint64_t epoch() const { return epoch_; }
  void note_newest(std::uint64_t epoch, std::int64_t now);
  // After a change of units by this program.
  void forget_recent() { ++epoch_; }
  // Whether somebody has asked in vain since it was kept.
  bool is_missed() const { return is_missed_; }
  // One thread builds while the others wait for it.
  std::mutex& building() { return building_; }

 private:
  mutable std::mutex mutex_;
  mutable std::atomic<bool> is_missed_ = true;
  std::mutex building_;
  std::string region_;
  std::int64_t state_ = 0;
  SharedTree tree_;
  std::atomic<std::uint64_t> epoch_ = 1;
  std::uint64_t newest_in_ = 0;  // the epoch in which it was found to be the newest
  std::int64_t newest_at_ = 0;
};

// The tree on the day of `now` (microseconds since 1970 UTC; a day of UTC+8). It is never nothing. Error: what Tree::of finds wrong, which only rows changed
// behind the program's back can be.
base::Result<SharedTree> org_tree(const Ledger& ledger, std::int64_t now);
// Within a read or a write, with what it has written so far.
base::Result<SharedTree> org_tree(store::Connection& connection, const Ledger& ledger, std::int64_t now);
// The same for looking: without asking the store where it was asked a moment ago (KeptTree::recent).
base::Result<SharedTree> recent_tree(store::Connection& connection, const Ledger& ledger, std::int64_t now);
// Before a write that needs it: one that finds no kept tree makes its own and keeps it for nobody, since what it has seen may yet be undone.
void keep_tree_fresh(const Ledger& ledger, std::int64_t now);
// As it was on a day; made anew each time.
base::Result<SharedTree> org_tree_on(const Ledger& ledger, base::Date on);

}  // namespace bihuan::app
