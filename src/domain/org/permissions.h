// SPDX-License-Identifier: Apache-2.0
// Who may do what: the one table of post × action × reach × secrecy (docs/security.md prints it). What is not in it is denied.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/org/post.h"

namespace bihuan::org {

enum class Action : std::uint8_t {
  look_at_plans,
  write_plans,       // add, correct, name
  read_journal,
  look_at_units,
  write_units,
  look_at_people,    // names and posts
  write_people,      // people, posts, deputies, handover
  manage_accounts,   // accounts, tokens, sessions, lock-outs
  own_account,       // one's own password, second factor, sessions
  look_at_packs,
  publish_packs,     // packs, calendars, the burden page
  report_case,
  look_at_cases,
  act_on_case,       // what a pack's transition then narrows
  see_reporter,      // names and telephone numbers of reporters, unmasked
  look_at_rates,
  manage_webhooks
};
std::string_view action_name(Action action);
std::optional<Action> action_from(std::string_view name);
std::span<const Action> all_actions();

// How far a right goes: nowhere, one's own unit, one's unit with all below it, all of the region.
enum class Reach : std::uint8_t { nothing, own_unit, branch, everything };

// 0 open, 1 internal, 2 sensitive (rosters, petitions), 3 protected (reporter asks for secrecy, crime clues).
using Secrecy = int;

struct Right {
  PostKind post;
  Action action;
  Reach reach;
  Secrecy most_secrecy;
};

// The table; the source of docs/security.md and of the test that walks every endpoint with every post.
std::span<const Right> rights();
// reach `nothing` when there is no row.
Right right_of(PostKind post, Action action);

// Whether any of what somebody holds allows it, for a thing of `unit` (0: a thing of no unit, that needs any reach) and `secrecy`.
bool may(std::span<const Holding> holdings, Action action, const Tree& tree, UnitNumber unit, Secrecy secrecy);
// Whether it may be allowed at all, whatever it is about.
bool may_somewhere(std::span<const Holding> holdings, Action action);

}  // namespace bihuan::org
