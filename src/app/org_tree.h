// SPDX-License-Identifier: Apache-2.0
// The tree of a region's units as it is today, kept in memory and shared until a unit changes or the day does. Any number of threads.
#pragma once

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
  // One thread builds while the others wait for it.
  std::mutex& building() { return building_; }

 private:
  mutable std::mutex mutex_;
  std::mutex building_;
  std::string region_;
  std::int64_t state_ = 0;
  SharedTree tree_;
};

// The tree on the day of `now` (microseconds since 1970 UTC; a day of UTC+8). It is never nothing. Error: what Tree::of finds wrong, which only rows changed
// behind the program's back can be.
base::Result<SharedTree> org_tree(const Ledger& ledger, std::int64_t now);
// Within a read or a write, with what it has written so far.
base::Result<SharedTree> org_tree(store::Connection& connection, const Ledger& ledger, std::int64_t now);
// As it was on a day; made anew each time.
base::Result<SharedTree> org_tree_on(const Ledger& ledger, base::Date on);

}  // namespace bihuan::app
