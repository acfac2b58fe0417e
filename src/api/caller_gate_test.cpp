// SPDX-License-Identifier: Apache-2.0
#include "api/caller_gate.h"

#include <gtest/gtest.h>

namespace bihuan::api {
namespace {

TEST(CallerGate, FindsACookieAmongOthers) {
  const struct {
    const char *cookies, *value;
  } rows[] = {
      {"", ""},
      {"bihuan_session=a", "a"},
      {"theme=dark; bihuan_session=a", "a"},
      {"bihuan_session=a; theme=dark", "a"},
      {" bihuan_session=a ;", "a"},
      {"xbihuan_session=a", ""},
      {"bihuan_sessionx=a", ""},
      {"theme=bihuan_session=a", ""},
      {"bihuan_session", ""},
      {";;=;", ""},
      {"bihuan_session=a=b", "a=b"},
      {"bihuan_session=first; bihuan_session=second", "first"},
  };
  for (const auto& row : rows) EXPECT_EQ(cookie_in(row.cookies, "bihuan_session"), row.value) << row.cookies;
}

TEST(CallerGate, TheTokenOfAPageIsThatOfItsSession) {
  EXPECT_EQ(csrf_token_of("one"), csrf_token_of("one"));
  EXPECT_NE(csrf_token_of("one"), csrf_token_of("other"));
  EXPECT_EQ(csrf_token_of("one").size(), 43u);
}

TEST(CallerGate, TheCookieIsSentOnlyToThisServerAndUnderTlsOnlyThere) {
  Request request;
  EXPECT_EQ(session_cookie(request, "s"), "bihuan_session=s; Path=/; HttpOnly; SameSite=Strict");
  request.is_secure = true;
  EXPECT_EQ(session_cookie(request, "s"), "bihuan_session=s; Path=/; HttpOnly; SameSite=Strict; Secure");
  EXPECT_EQ(ended_cookie(request), "bihuan_session=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
}

TEST(CallerGate, WhatIsLeftToDoComesFirst) {
  const auto code = [](const char* method, accounts::Stage stage, Access access, bool has_token = false) {
    Request request;
    request.method = method;
    Visitor visitor;
    app::Caller caller;
    caller.session = has_token ? 0 : 1;
    caller.token = has_token ? 1 : 0;
    caller.stage = stage;
    visitor.caller = std::make_shared<const app::Caller>(caller);
    visitor.session_secret = "secret";
    const std::string csrf = csrf_token_of("secret");
    request.csrf_token = csrf;
    const auto passes = may_pass(request, visitor, access);
    return passes ? std::string() : passes.error().code;
  };
  using accounts::Stage;
  EXPECT_EQ(code("GET", Stage::open, Access::signed_in), "");
  EXPECT_EQ(code("GET", Stage::second_factor, Access::signed_in), "second-factor-needed");
  EXPECT_EQ(code("GET", Stage::new_password, Access::signed_in), "password-change-needed");
  EXPECT_EQ(code("GET", Stage::enrolment, Access::signed_in), "enrolment-needed");
  EXPECT_EQ(code("POST", Stage::enrolment, Access::unfinished), "");
  EXPECT_EQ(code("GET", Stage::enrolment, Access::published), "") << "what everybody may see";
  EXPECT_EQ(code("POST", Stage::enrolment, Access::published), "enrolment-needed") << "but not write";
  EXPECT_EQ(code("POST", Stage::open, Access::published), "");
  EXPECT_EQ(code("POST", Stage::open, Access::signed_in, true), "") << "a token needs no other";
  Request request;
  request.method = "GET";
  EXPECT_EQ(may_pass(request, Visitor{}, Access::signed_in).error().kind, base::ErrorKind::unauthenticated);
  EXPECT_TRUE(may_pass(request, Visitor{}, Access::published));
}

}  // namespace
}  // namespace bihuan::api
