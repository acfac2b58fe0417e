// SPDX-License-Identifier: Apache-2.0
#include "app/org_tree.h"

#include <cstdlib>
#include <utility>

#include "app/ledger.h"
#include "app/today.h"
#include "store/org_units_store.h"

namespace bihuan::app {
namespace {

constexpr std::int64_t trusted_for = 2'000'000;  // microseconds

base::Result<SharedTree> read_tree(store::Connection& connection, const std::string& region, base::Date on) {
  store::OrgUnitsStore units(connection);
  auto tree = org::Tree::of(units.all(region), units.successions(region), on);
  if (!tree) return tl::unexpected(std::move(tree.error()));
  return std::make_shared<const org::Tree>(std::move(*tree));
}

}  // namespace

SharedTree KeptTree::find(const std::string& region, std::int64_t state, base::Date on) const {
  const std::lock_guard lock(mutex_);
  const bool is_it = tree_ && region_ == region && state_ == state && tree_->on() == on;
  if (!is_it) is_missed_ = true;
  return is_it ? tree_ : nullptr;
}

void KeptTree::keep(const std::string& region, std::int64_t state, SharedTree tree) {
  const std::lock_guard lock(mutex_);
  region_ = region;
  state_ = state;
  tree_ = std::move(tree);
  is_missed_ = false;
}

KeptTree::Recent KeptTree::recent(const std::string& region, base::Date on, std::int64_t now) const {
  const std::lock_guard lock(mutex_);
  if (!tree_ || newest_in_ != epoch_ || std::abs(now - newest_at_) >= trusted_for || region_ != region || tree_->on() != on) return {};
  return {tree_, state_};
}

void KeptTree::note_newest(std::uint64_t epoch, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  newest_in_ = epoch;
  newest_at_ = now;
}

void keep_tree_fresh(const Ledger& ledger, std::int64_t now) {
  if (ledger.kept_tree->is_missed()) (void)org_tree(ledger, now);  // what is wrong with it, who needs it is told
}

base::Result<SharedTree> org_tree(const Ledger& ledger, std::int64_t now) {
  const base::Date on = day_at(now);
  base::Result<SharedTree> found;
  ledger.database->read([&](store::Connection& connection) {
    const std::uint64_t epoch = ledger.kept_tree->epoch();
    const std::int64_t state = store::OrgUnitsStore(connection).state(ledger.region);
    SharedTree kept = ledger.kept_tree->find(ledger.region, state, on);
    if (!kept) {
      const std::lock_guard lock(ledger.kept_tree->building());
      kept = ledger.kept_tree->find(ledger.region, state, on);
      if (!kept) {
        found = read_tree(connection, ledger.region, on);
        if (!found) return;
        ledger.kept_tree->keep(ledger.region, state, *found);
        kept = *found;
      }
    }
    found = kept;
    ledger.kept_tree->note_newest(epoch, now);
  });
  return found;
}

// What a write has changed may yet be undone, with its number taken again by another: nothing that is read here is kept.
base::Result<SharedTree> org_tree(store::Connection& connection, const Ledger& ledger, std::int64_t now) {
  const base::Date on = day_at(now);
  const std::uint64_t epoch = ledger.kept_tree->epoch();
  if (auto kept = ledger.kept_tree->find(ledger.region, store::OrgUnitsStore(connection).state(ledger.region), on)) {
    ledger.kept_tree->note_newest(epoch, now);
    return kept;
  }
  return read_tree(connection, ledger.region, on);
}

base::Result<SharedTree> recent_tree(store::Connection& connection, const Ledger& ledger, std::int64_t now) {
  if (auto recent = ledger.kept_tree->recent(ledger.region, day_at(now), now); recent.tree) return std::move(recent.tree);
  return org_tree(connection, ledger, now);
}

base::Result<SharedTree> org_tree_on(const Ledger& ledger, base::Date on) {
  base::Result<SharedTree> found;
  ledger.database->read([&](store::Connection& connection) { found = read_tree(connection, ledger.region, on); });
  return found;
}

}  // namespace bihuan::app
