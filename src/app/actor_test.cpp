// SPDX-License-Identifier: Apache-2.0
#include "app/actor.h"

#include <gtest/gtest.h>

namespace bihuan::app {
namespace {

using org::Action;

TEST(Actor, visits_without_a_name_and_looks_at_what_is_published) {
  const Actor visitor = visiting_actor(1);
  EXPECT_TRUE(allowed(visitor, Action::look_at_plans));
  const auto refused = allowed(visitor, Action::write_plans);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::ErrorKind::unauthenticated);
  EXPECT_EQ(refused.error().code, "sign-in-needed");
}

TEST(Actor, at_this_machine_keeps_the_plans_and_nothing_else) {
  const Actor local = local_actor("local", 1);
  EXPECT_TRUE(local.is_local);
  EXPECT_TRUE(allowed(local, Action::write_plans));
  EXPECT_TRUE(allowed(local, Action::read_journal));
  EXPECT_EQ(allowed(local, Action::write_units).error().kind, base::ErrorKind::unauthenticated);
  EXPECT_TRUE(allowed(administering_actor("王某", 1), Action::write_units));
}

TEST(Actor, signed_in_without_the_right_is_refused_as_somebody) {
  Actor actor = visiting_actor(1);
  actor.account = 3;
  EXPECT_EQ(allowed(actor, Action::write_plans).error().kind, base::ErrorKind::denied);
  EXPECT_EQ(allowed(actor, Action::write_plans).error().code, "not-allowed");
}

TEST(Actor, with_a_token_does_what_the_token_is_for) {
  Actor actor = visiting_actor(1);
  actor.account = 3;
  actor.posts = {{1, org::PostKind::supervisor, "", 0}};
  EXPECT_TRUE(is_allowed(actor, Action::write_plans));
  actor.scopes = {"look_at_cases"};
  EXPECT_FALSE(is_allowed(actor, Action::write_plans));
  EXPECT_TRUE(is_allowed(actor, Action::look_at_cases));
  EXPECT_TRUE(is_allowed(actor, Action::look_at_plans)) << "everybody may";
  actor.scopes = {"write_units"};
  EXPECT_FALSE(is_allowed(actor, Action::write_units)) << "a scope gives no right";
}

}  // namespace
}  // namespace bihuan::app
