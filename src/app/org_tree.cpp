// SPDX-License-Identifier: Apache-2.0
#include "app/org_tree.h"

#include <utility>

#include "app/ledger.h"
#include "app/today.h"
#include "store/org_units_store.h"

namespace bihuan::app {
namespace {

base::Result<SharedTree> read_tree(store::Connection& connection, const std::string& region, base::Date on) {
  store::OrgUnitsStore units(connection);
  auto tree = org::Tree::of(units.all(region), units.successions(region), on);
  if (!tree) return tl::unexpected(std::move(tree.error()));
  return std::make_shared<const org::Tree>(std::move(*tree));
}

}  // namespace

SharedTree KeptTree::find(const std::string& region, std::int64_t state, base::Date on) const {
  const std::lock_guard lock(mutex_);
  return tree_ && region_ == region && state_ == state && tree_->on() == on ? tree_ : nullptr;
}

void KeptTree::keep(const std::string& region, std::int64_t state, SharedTree tree) {
  const std::lock_guard lock(mutex_);
  region_ = region;
  state_ = state;
  tree_ = std::move(tree);
}

base::Result<SharedTree> org_tree(const Ledger& ledger, std::int64_t now) {
  const base::Date on = day_at(now);
  base::Result<SharedTree> found;
  ledger.database->read([&](store::Connection& connection) {
    const std::int64_t state = store::OrgUnitsStore(connection).state(ledger.region);
    if (auto kept = ledger.kept_tree->find(ledger.region, state, on)) {
      found = std::move(kept);
      return;
    }
    const std::lock_guard lock(ledger.kept_tree->building());
    if (auto kept = ledger.kept_tree->find(ledger.region, state, on)) {
      found = std::move(kept);
      return;
    }
    found = read_tree(connection, ledger.region, on);
    if (found) ledger.kept_tree->keep(ledger.region, state, *found);
  });
  return found;
}

// What a write has changed may yet be undone, with its number taken again by another: nothing that is read here is kept.
base::Result<SharedTree> org_tree(store::Connection& connection, const Ledger& ledger, std::int64_t now) {
  const base::Date on = day_at(now);
  if (auto kept = ledger.kept_tree->find(ledger.region, store::OrgUnitsStore(connection).state(ledger.region), on)) return kept;
  return read_tree(connection, ledger.region, on);
}

base::Result<SharedTree> org_tree_on(const Ledger& ledger, base::Date on) {
  base::Result<SharedTree> found;
  ledger.database->read([&](store::Connection& connection) { found = read_tree(connection, ledger.region, on); });
  return found;
}

}  // namespace bihuan::app
