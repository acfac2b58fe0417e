// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/who.h"

#include <algorithm>

#include "domain/org/permissions.h"

namespace bihuan::cases {
namespace {

bool reaches_branch(org::PostKind kind) { return org::right_of(kind, org::Action::act_on_case).reach >= org::Reach::branch; }

// The post itself must be allowed to act on what is so secret; a right that ends at one's own unit reaches a place only when it is that unit.
bool may_act(const org::Holding& post, packs::Relation relation, const Case& one) {
  const org::Right right = org::right_of(post.kind, org::Action::act_on_case);
  if (right.reach == org::Reach::nothing || one.secrecy > right.most_secrecy) return false;
  return right.reach != org::Reach::own_unit || relation != packs::Relation::place || post.unit == one.place.unit;
}

bool is_owner(const org::Holding& post, org::UnitNumber owner, const org::Tree& tree) {
  return owner != 0 && (post.unit == tree.standing(owner) || (reaches_branch(post.kind) && tree.is_within(owner, post.unit)));
}

bool stands(packs::Relation relation, const org::Holding& post, const Case& one, const org::Tree& tree) {
  switch (relation) {
    case packs::Relation::place: return tree.is_within(one.place.unit, post.unit);
    case packs::Relation::owner: return is_owner(post, one.owner, tree);
    case packs::Relation::above_owner: {
      const auto above = nearest_above(tree, one.owner);
      return std::find(above.begin(), above.end(), post.unit) != above.end();
    }
    case packs::Relation::called:
      return std::any_of(one.involved.begin(), one.involved.end(), [&](const Involved& involved) { return involved.unit == post.unit && !involved.released_at; });
    case packs::Relation::caller: return one.caller != 0 && post.unit == one.caller;
    case packs::Relation::anywhere: return true;
  }
  return false;
}

bool has_post(const org::Holding& post, const std::string& name) {
  return name.empty() || post.title == name || org::post_kind_name(post.kind) == name;
}

bool is_reporter_of(const Case& one, const Party& party) {
  return party.is_reporter || (party.person != 0 && party.person == one.reporter.person);
}

// Of one unit, or below it.
bool is_of(org::UnitNumber unit, const Party& party, const org::Tree& tree) {
  const bool is_top = tree.parent_of(unit) == 0;
  return std::any_of(party.holdings.begin(), party.holdings.end(), [&](const org::Holding& post) {
    if (is_top) return post.unit == unit && (post.kind == org::PostKind::liaison || post.kind == org::PostKind::grid_worker);
    return post.unit != 0 && tree.is_within(post.unit, unit);
  });
}

bool was_called(const Case& one, org::UnitNumber unit) {
  return std::any_of(one.involved.begin(), one.involved.end(), [&](const Involved& involved) { return involved.is_called && involved.unit == unit; });
}

void keep_better(Fitting& best, const Fitting& now) {
  if (now.fit > best.fit) best = now;
}

Fitting fitting_one(const packs::Who& who, const Case& one, const Party& party, const org::Tree& tree, const Hinders& hinders) {
  const Fit apart = who.is_apart_from_handler && !is_apart_from_handler(one, party, tree) ? Fit::not_apart : Fit::yes;
  if (who.is_timer) return {party.is_timer ? Fit::yes : Fit::no, nullptr, {}};
  if (who.is_reporter) return {is_reporter_of(one, party) ? apart : Fit::no, nullptr, {}};
  Fitting best;
  for (const org::Holding& post : party.holdings) {
    if (!has_post(post, who.post) || !stands(who.relation, post, one, tree) || !may_act(post, who.relation, one)) continue;
    const std::string_view hindrance = apart == Fit::yes && hinders ? hinders(post.unit) : std::string_view();
    keep_better(best, {hindrance.empty() ? apart : Fit::hindered, &post, hindrance});
  }
  return best;
}

}  // namespace

Fitting fitting(std::span<const packs::Who> who, const Case& one, const Party& party, const org::Tree& tree, const Hinders& hinders) {
  Fitting best;
  for (const packs::Who& asked : who) {
    keep_better(best, fitting_one(asked, one, party, tree, hinders));
    if (best.fit == Fit::yes) return best;
  }
  return best;
}

bool is_apart_from_handler(const Case& one, const Party& party, const org::Tree& tree) {
  if (one.handler_person != 0 && party.person == one.handler_person) return false;
  if (one.handler != 0 && is_of(one.handler, party, tree)) return false;
  return one.owner == 0 || (one.handler != 0 && was_called(one, one.handler)) || !is_of(one.owner, party, tree);
}

std::vector<org::UnitNumber> nearest_above(const org::Tree& tree, org::UnitNumber unit) {
  std::vector<org::UnitNumber> above;
  for (org::UnitNumber next = unit == 0 ? 0 : tree.next_above(unit); next != 0 && above.size() < 2; next = tree.parent_of(next))
    above.push_back(next);
  return above;
}

}  // namespace bihuan::cases
