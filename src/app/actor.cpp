// SPDX-License-Identifier: Apache-2.0
#include "app/actor.h"

#include <algorithm>
#include <utility>

namespace bihuan::app {

base::Result<void> allowed(const Actor& actor, org::Action action) {
  const bool is_in_scope = actor.scopes.empty() || std::ranges::find(actor.scopes, org::action_name(action)) != actor.scopes.end();
  if (is_in_scope && org::may_somewhere(actor.posts, action)) return {};
  if (action == org::Action::own_account && actor.account != 0 && actor.scopes.empty()) return {};  // also before any post is held
  if (actor.account == 0 && !actor.is_local && action != org::Action::write_plans) return base::fail(base::ErrorKind::unauthenticated, "sign-in-needed");
  return base::fail(base::ErrorKind::denied, "not-allowed");
}

Actor local_actor(std::string name, std::int64_t now) {
  Actor actor;
  actor.name = std::move(name);
  actor.now = now;
  actor.is_local = true;
  actor.posts.push_back({.kind = org::PostKind::local});
  return actor;
}

}  // namespace bihuan::app
