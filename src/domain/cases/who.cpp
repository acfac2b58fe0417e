// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/who.h"

#include <algorithm>

#include "domain/org/permissions.h"

namespace bihuan::cases {
namespace {

bool reaches_branch(org::PostKind kind) { return org::right_of(kind, org::Action::act_on_case).reach >= org::Reach::branch; }

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
      return std::any_of(one.involved.begin(), one.involved.end(), [&](const Involved& involved) { return involved.unit == post.unit; });
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

Fitting fitting_one(const packs::Who& who, const Case& one, const Party& party, const org::Tree& tree) {
  const Fit apart = who.is_apart_from_handler && !is_apart_from_handler(one, party, tree) ? Fit::not_apart : Fit::yes;
  if (who.is_timer) return {party.is_timer ? Fit::yes : Fit::no};
  if (who.is_reporter) return {is_reporter_of(one, party) ? apart : Fit::no};
  for (const org::Holding& post : party.holdings)
    if (has_post(post, who.post) && stands(who.relation, post, one, tree)) return {apart, &post};
  return {};
}

}  // namespace

Fitting fitting(std::span<const packs::Who> who, const Case& one, const Party& party, const org::Tree& tree) {
  Fitting best;
  for (const packs::Who& asked : who) {
    const Fitting now = fitting_one(asked, one, party, tree);
    if (now.fit == Fit::yes) return now;
    if (now.fit == Fit::not_apart) best = now;
  }
  return best;
}

bool is_apart_from_handler(const Case& one, const Party& party, const org::Tree& tree) {
  if (one.handler_person != 0 && party.person == one.handler_person) return false;
  const org::UnitNumber handler = one.handler != 0 ? one.handler : one.owner;
  if (handler == 0) return true;
  return std::none_of(party.holdings.begin(), party.holdings.end(),
                      [&](const org::Holding& post) { return post.unit != 0 && tree.is_within(post.unit, handler); });
}

std::vector<org::UnitNumber> nearest_above(const org::Tree& tree, org::UnitNumber unit) {
  std::vector<org::UnitNumber> above;
  for (org::UnitNumber next = unit == 0 ? 0 : tree.next_above(unit); next != 0 && above.size() < 2; next = tree.parent_of(next))
    above.push_back(next);
  return above;
}

}  // namespace bihuan::cases
