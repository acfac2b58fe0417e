// SPDX-License-Identifier: Apache-2.0
#include "app/actor.h"

#include <algorithm>
#include <utility>

namespace bihuan::app {
namespace {

Actor with_post(std::string name, std::int64_t now, org::PostKind kind) {
  Actor actor;
  actor.name = std::move(name);
  actor.now = now;
  actor.posts.push_back({0, kind, "", 0, false});
  return actor;
}

// A token does what it was made for; what everybody may do it need not name.
bool is_in_scope(const Actor& actor, org::Action action) {
  return actor.scopes.empty() || org::right_of(org::PostKind::visitor, action).reach != org::Reach::nothing ||
         std::find(actor.scopes.begin(), actor.scopes.end(), org::action_name(action)) != actor.scopes.end();
}

base::Result<void> answer(const Actor& actor, bool may) {
  if (may) return {};
  if (actor.account == 0) return base::fail(base::ErrorKind::unauthenticated, "sign-in-needed");
  return base::fail(base::ErrorKind::denied, "not-allowed");
}

}  // namespace

Actor visiting_actor(std::int64_t now) { return with_post("", now, org::PostKind::visitor); }

Actor local_actor(std::string name, std::int64_t now) {
  Actor actor = with_post(std::move(name), now, org::PostKind::local);
  actor.is_local = true;
  return actor;
}

Actor administering_actor(std::string name, std::int64_t now) {
  Actor actor = local_actor(std::move(name), now);
  actor.posts.push_back({0, org::PostKind::administrator, "", 0, false});
  return actor;
}

bool is_allowed(const Actor& actor, org::Action action) { return is_in_scope(actor, action) && org::may_somewhere(actor.posts, action); }

bool is_allowed(const Actor& actor, org::Action action, const org::Tree& tree, org::UnitNumber unit, org::Secrecy secrecy) {
  return is_in_scope(actor, action) && org::may(actor.posts, action, tree, unit, secrecy);
}

base::Result<void> allowed(const Actor& actor, org::Action action) { return answer(actor, is_allowed(actor, action)); }

base::Result<void> allowed(const Actor& actor, org::Action action, const org::Tree& tree, org::UnitNumber unit, org::Secrecy secrecy) {
  return answer(actor, is_allowed(actor, action, tree, unit, secrecy));
}

}  // namespace bihuan::app
