// SPDX-License-Identifier: Apache-2.0
// Every endpoint with everybody who may ask: tests/api/access_matrix.txt is what is expected, a row for each endpoint. BIHUAN_UPDATE=1 writes it anew; read
// the difference.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "api/routes.h"

namespace bihuan::api {
namespace {

constexpr const char* matrix_file = BIHUAN_SOURCE_DIR "/tests/api/access_matrix.txt";

Visitor visitor_with(org::PostKind kind) {
  Visitor visitor;
  visitor.actor = app::visiting_actor(1);
  visitor.actor.posts = {{1, kind, "", 0, false}};
  visitor.actor.is_local = kind == org::PostKind::local;
  if (org::may_be_held(kind)) {  // signed in, here by a token of all its rights: a session would have a CSRF token beside
    visitor.actor.account = 1;
    auto caller = std::make_shared<app::Caller>();
    caller->token = 1;
    caller->posts = visitor.actor.posts;
    visitor.caller = std::move(caller);
  }
  return visitor;
}

// "+" may, "401" sign in first, "403" denied.
std::string verdict(const Route& route, org::PostKind kind) {
  Request request;
  request.method = route.method;
  request.path = route.path;
  const auto enters = may_enter(route, request, visitor_with(kind));
  if (enters) return "+";
  return enters.error().kind == base::ErrorKind::unauthenticated ? "401" : "403";
}

std::string matrix() {
  std::string text;
  for (const Route& route : routes()) {
    text += std::string(route.method) + ' ' + std::string(route.path) + " :" + std::string(org::action_name(route.action)) + ':';
    for (int kind = 0; kind <= static_cast<int>(org::PostKind::timer); ++kind) {
      const auto post = static_cast<org::PostKind>(kind);
      text += ' ' + std::string(org::post_kind_name(post)) + '=' + verdict(route, post);
    }
    text += '\n';
  }
  return text;
}

TEST(AccessMatrix, is_the_one_that_was_agreed) {
  const std::string now = matrix();
  if (std::getenv("BIHUAN_UPDATE") != nullptr) std::ofstream(matrix_file) << now;
  std::ifstream file(matrix_file);
  const std::string agreed((std::istreambuf_iterator<char>(file)), {});
  EXPECT_EQ(now, agreed);
}

TEST(AccessMatrix, lets_nobody_in_whom_the_table_of_rights_does_not) {
  for (const Route& route : routes())
    for (int kind = 0; kind <= static_cast<int>(org::PostKind::timer); ++kind) {
      const auto post = static_cast<org::PostKind>(kind);
      if (route.access == Access::signing_in || route.access == Access::open || verdict(route, post) != "+") continue;
      EXPECT_NE(org::right_of(post, route.action).reach, org::Reach::nothing) << route.path << ' ' << org::post_kind_name(post);
    }
}

TEST(AccessMatrix, gives_a_visitor_nothing_to_write_but_what_is_open) {
  for (const Route& route : routes()) {
    if (route.method == "GET" || route.access == Access::open || route.access == Access::signing_in) continue;
    EXPECT_EQ(verdict(route, org::PostKind::visitor), "401") << route.method << ' ' << route.path;
  }
}

TEST(AccessMatrix, keeps_in_memory_only_what_a_visitor_may_see) {
  for (const Route& route : routes()) {
    if (route.kept != Kept::for_all) continue;
    EXPECT_EQ(route.method, "GET") << route.path;
    EXPECT_NE(org::right_of(org::PostKind::visitor, route.action).reach, org::Reach::nothing) << route.path;
    EXPECT_EQ(verdict(route, org::PostKind::visitor), "+") << route.path;
  }
}

TEST(AccessMatrix, does_what_a_token_is_for_and_nothing_else) {
  Visitor visitor = visitor_with(org::PostKind::administrator);
  visitor.actor.scopes = {"look_at_units"};
  std::set<std::string_view> entered;
  for (const Route& route : routes()) {
    if (route.access == Access::signing_in || route.access == Access::open) continue;
    Request request;
    request.method = route.method;
    if (may_enter(route, request, visitor)) entered.insert(org::action_name(route.action));
  }
  EXPECT_EQ(entered, (std::set<std::string_view>{"look_at_plans", "look_at_packs", "look_at_units"}));
}

}  // namespace
}  // namespace bihuan::api
