// SPDX-License-Identifier: Apache-2.0
#include "app/list_cases.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "app/case_work.h"

namespace bihuan::app {
namespace {

std::vector<org::UnitNumber> units_of(const Actor& actor) {
  std::vector<org::UnitNumber> units;
  for (const org::Holding& holding : actor.posts)
    if (holding.unit != 0 && std::ranges::find(units, holding.unit) == units.end()) units.push_back(holding.unit);
  return units;
}

// Of a case to which one of the actor's units is called: through that unit, as far as its secrecy allows.
bool may_as_called(const Actor& actor, const org::Tree& tree, const store::CaseRow& row) {
  return std::ranges::any_of(units_of(actor), [&](org::UnitNumber unit) { return is_allowed(actor, org::Action::look_at_cases, tree, unit, row.secrecy); });
}

bool is_post(const org::Holding& holding, std::string_view post) { return post == holding.title || post == org::post_kind_name(holding.kind); }

// "clerk,dispatcher"
template <class Test>
bool any_post(std::string_view turn, const Test& test) {
  while (!turn.empty()) {
    const std::size_t comma = std::min(turn.find(','), turn.size());
    if (test(turn.substr(0, comma))) return true;
    turn.remove_prefix(std::min(comma + 1, turn.size()));
  }
  return false;
}

// By a post whose turn it is, and which may act where the case lies or with who has it.
bool is_turn_of(const Actor& actor, const org::Tree& tree, const store::CaseRow& row) {
  return any_post(row.turn, [&](std::string_view post) {
    return std::ranges::any_of(actor.posts, [&](const org::Holding& holding) {
      if (!is_post(holding, post)) return false;
      const org::Right right = org::right_of(holding.kind, org::Action::act_on_case);
      if (right.reach == org::Reach::nothing || row.secrecy > right.most_secrecy) return false;
      if (right.reach == org::Reach::everything) return true;
      if (right.reach == org::Reach::own_unit) return holding.unit == row.owner_unit;
      return tree.is_within(row.owner_unit, holding.unit) || tree.is_within(row.place_unit, holding.unit);
    });
  });
}

// Those of the texts that name one of the actor's posts.
std::vector<std::string> turns_of(const Actor& actor, const std::vector<std::string>& all) {
  std::vector<std::string> turns;
  for (const std::string& turn : all) {
    const auto is_held = [&](std::string_view post) {
      return std::ranges::any_of(actor.posts, [&](const org::Holding& holding) { return is_post(holding, post); });
    };
    if (any_post(turn, is_held)) turns.push_back(turn);
  }
  return turns;
}

bool is_in_branch(const org::Tree& tree, org::UnitNumber branch, const store::CaseRow& row) {
  return branch == 0 || tree.is_within(row.place_unit, branch) || tree.is_within(row.owner_unit, branch);
}

}  // namespace

base::Result<CaseList> list_cases(const Ledger& ledger, const Actor& actor, const CaseQuery& query) {
  if (auto may = allowed(actor, org::Action::look_at_cases); !may) return tl::unexpected(std::move(may.error()));
  CaseList list;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->read([&](store::Connection& connection) {
    CaseWork work = CaseWork::looking(ledger, connection, actor.now);
    list.tree = work.shared_tree();
    list.page = {};
    const std::vector<org::UnitNumber> units = units_of(actor);
    list.called = work.cases().called_to(units);
    store::CaseFilter filter = query.filter;
    switch (query.side) {
      case CaseSide::everything: break;
      case CaseSide::mine:
        filter.turns = turns_of(actor, work.cases().turns());
        filter.is_open = true;
        if (filter.turns.empty()) return;
        break;
      case CaseSide::called:
        filter.called = units;
        filter.is_open = true;
        if (list.called.empty()) return;
        break;
      case CaseSide::handled:
        filter.handled = units;
        if (units.empty()) return;
        break;
    }
    list.page = work.cases().list(filter, query.after, query.count, [&](const store::CaseRow& row) {
      if (!is_in_branch(work.tree(), query.branch, row)) return false;
      if (query.side == CaseSide::mine) return is_turn_of(actor, work.tree(), row);
      if (query.side == CaseSide::handled && row.is_open && is_turn_of(actor, work.tree(), row)) return false;
      return may_with(actor, org::Action::look_at_cases, work.tree(), row) ||
             (list.called.contains(row.number) && may_as_called(actor, work.tree(), row));
    });
  });
  return list;
}

}  // namespace bihuan::app
