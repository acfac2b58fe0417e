// SPDX-License-Identifier: Apache-2.0
#include "domain/org/permissions.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace bihuan::org {
namespace {

using enum PostKind;
using enum Action;

constexpr Reach all = Reach::everything, branch = Reach::branch, own = Reach::own_unit;

constexpr std::string_view action_names[] = {"look_at_plans",  "write_plans",  "read_journal",  "look_at_units",   "write_units",  "look_at_people",
                                             "write_people",   "manage_accounts", "own_account", "look_at_packs",   "publish_packs", "report_case",
                                             "look_at_cases",  "act_on_case",  "see_reporter",  "look_at_rates", "manage_webhooks"};
constexpr Action actions[] = {look_at_plans, write_plans,   read_journal, look_at_units, write_units,   look_at_people, write_people,  manage_accounts, own_account,
                              look_at_packs, publish_packs, report_case,  look_at_cases, act_on_case,   see_reporter,   look_at_rates,   manage_webhooks};

constexpr Right table[] = {
    {visitor, look_at_plans, all, 0},
    {visitor, look_at_packs, all, 0},

    {local, look_at_plans, all, 0},
    {local, write_plans, all, 0},
    {local, read_journal, all, 0},
    {local, look_at_units, all, 0},
    {local, look_at_packs, all, 0},

    // What becomes of the one case whose code a citizen holds is the case's to say.
    {citizen, look_at_plans, all, 0},
    {citizen, look_at_packs, all, 0},
    {citizen, report_case, all, 3},

    {grid_worker, look_at_plans, all, 0},
    {grid_worker, look_at_units, all, 0},
    {grid_worker, look_at_people, all, 0},
    {grid_worker, own_account, all, 0},
    {grid_worker, look_at_packs, all, 0},
    {grid_worker, report_case, all, 1},  // whoever sees something says it, on whichever side of the line it lies
    {grid_worker, look_at_cases, branch, 1},
    {grid_worker, act_on_case, branch, 1},

    // Keeps sight of what was taken down; of what is protected without the reporter, once it is written.
    {clerk, look_at_plans, all, 0},
    {clerk, look_at_units, all, 0},
    {clerk, look_at_people, all, 0},
    {clerk, own_account, all, 0},
    {clerk, look_at_packs, all, 0},
    {clerk, report_case, all, 3},
    {clerk, look_at_cases, branch, 3},
    {clerk, act_on_case, branch, 3},
    {clerk, see_reporter, branch, 2},

    {dispatcher, look_at_plans, all, 0},
    {dispatcher, look_at_units, all, 0},
    {dispatcher, look_at_people, all, 0},
    {dispatcher, own_account, all, 0},
    {dispatcher, look_at_packs, all, 0},
    {dispatcher, report_case, all, 3},
    {dispatcher, look_at_cases, branch, 3},
    {dispatcher, act_on_case, branch, 3},
    {dispatcher, look_at_rates, branch, 0},

    // Sees what goes on below the unit, and acts for the unit alone. Handles what is protected without learning who reported it.
    {liaison, look_at_plans, all, 0},
    {liaison, look_at_units, all, 0},
    {liaison, look_at_people, all, 0},
    {liaison, own_account, all, 0},
    {liaison, look_at_packs, all, 0},
    {liaison, report_case, all, 2},
    {liaison, look_at_cases, branch, 3},
    {liaison, act_on_case, own, 3},
    {liaison, see_reporter, own, 2},
    {liaison, look_at_rates, branch, 0},

    // Decides what nobody else may, also about what is protected, without learning who reported it.
    {supervisor, look_at_plans, all, 0},
    {supervisor, write_plans, all, 0},  // the office that keeps the ledger
    {supervisor, look_at_units, all, 0},
    {supervisor, look_at_people, all, 0},
    {supervisor, own_account, all, 0},
    {supervisor, look_at_packs, all, 0},
    {supervisor, report_case, all, 2},
    {supervisor, look_at_cases, branch, 3},
    {supervisor, act_on_case, branch, 3},
    {supervisor, look_at_rates, branch, 0},

    // Calls back, and so dials the number: neither the handler nor who took the case down.
    {verifier, look_at_plans, all, 0},
    {verifier, look_at_units, all, 0},
    {verifier, look_at_people, all, 0},
    {verifier, own_account, all, 0},
    {verifier, look_at_packs, all, 0},
    {verifier, look_at_cases, branch, 3},
    {verifier, act_on_case, branch, 3},
    {verifier, see_reporter, branch, 3},
    {verifier, look_at_rates, branch, 0},

    // Reads the branch and decides what a pack leaves to a leader: approves a whistle, an extension.
    {leader, look_at_plans, all, 0},
    {leader, look_at_units, all, 0},
    {leader, look_at_people, all, 0},
    {leader, own_account, all, 0},
    {leader, look_at_packs, all, 0},
    {leader, look_at_cases, branch, 3},
    {leader, act_on_case, branch, 3},
    {leader, look_at_rates, branch, 0},

    {evaluator, look_at_plans, all, 0},
    {evaluator, look_at_units, all, 0},
    {evaluator, look_at_people, all, 0},
    {evaluator, own_account, all, 0},
    {evaluator, look_at_packs, all, 0},
    {evaluator, look_at_cases, branch, 1},
    {evaluator, look_at_rates, branch, 0},

    {administrator, look_at_plans, all, 0},
    {administrator, look_at_units, all, 0},
    {administrator, write_units, all, 0},
    {administrator, look_at_people, all, 0},
    {administrator, write_people, all, 0},
    {administrator, own_account, all, 0},
    {administrator, look_at_packs, all, 0},
    {administrator, publish_packs, all, 0},
    {administrator, look_at_cases, all, 0},
    {administrator, manage_webhooks, all, 0},

    {security_administrator, look_at_plans, all, 0},
    {security_administrator, look_at_units, all, 0},
    {security_administrator, look_at_people, all, 0},
    {security_administrator, manage_accounts, all, 0},
    {security_administrator, own_account, all, 0},
    {security_administrator, look_at_packs, all, 0},

    {auditor, look_at_plans, all, 0},
    {auditor, read_journal, all, 3},
    {auditor, look_at_units, all, 0},
    {auditor, look_at_people, all, 0},
    {auditor, own_account, all, 0},
    {auditor, look_at_packs, all, 0},
    {auditor, look_at_cases, all, 3},
    {auditor, see_reporter, all, 2},  // not of whom the law protects
    {auditor, look_at_rates, all, 0},

    {timer, look_at_plans, all, 0},
    {timer, look_at_units, all, 0},
    {timer, look_at_people, all, 0},
    {timer, look_at_packs, all, 0},
    {timer, look_at_cases, all, 3},
    {timer, act_on_case, all, 3},
};

bool reaches(const Holding& holding, Reach reach, const Tree& tree, UnitNumber unit) {
  switch (reach) {
    case Reach::nothing:
      return false;
    case Reach::own_unit:
      return unit == 0 || tree.standing(unit) == holding.unit;
    case Reach::branch:
      return unit == 0 || tree.is_within(unit, holding.unit);
    case Reach::everything:
      return true;
  }
  return false;
}

// The same where it is found at once: a list asks it for every row.
constexpr auto rights_by_post = [] {
  constexpr std::size_t posts = static_cast<std::size_t>(PostKind::timer) + 1;
  std::array<std::array<Right, std::size(actions)>, posts> found{};
  for (std::size_t post = 0; post < posts; ++post)
    for (const Action action : actions) found[post][static_cast<std::size_t>(action)] = {static_cast<PostKind>(post), action, Reach::nothing, 0};
  for (const Right& right : table) found[static_cast<std::size_t>(right.post)][static_cast<std::size_t>(right.action)] = right;
  return found;
}();

}  // namespace

std::string_view action_name(Action action) { return action_names[static_cast<std::size_t>(action)]; }
std::span<const Action> all_actions() { return actions; }

std::optional<Action> action_from(std::string_view name) {
  const auto found = std::find(std::begin(action_names), std::end(action_names), name);
  if (found == std::end(action_names)) return std::nullopt;
  return actions[found - std::begin(action_names)];
}

std::span<const Right> rights() { return table; }

Right right_of(PostKind post, Action action) { return rights_by_post[static_cast<std::size_t>(post)][static_cast<std::size_t>(action)]; }

bool may(std::span<const Holding> holdings, Action action, const Tree& tree, UnitNumber unit, Secrecy secrecy) {
  return std::any_of(holdings.begin(), holdings.end(), [&](const Holding& holding) {
    const Right right = right_of(holding.kind, action);
    return right.reach != Reach::nothing && secrecy <= right.most_secrecy && reaches(holding, right.reach, tree, unit);
  });
}

bool may_somewhere(std::span<const Holding> holdings, Action action) {
  return std::any_of(holdings.begin(), holdings.end(),
                     [&](const Holding& holding) { return right_of(holding.kind, action).reach != Reach::nothing; });
}

}  // namespace bihuan::org
