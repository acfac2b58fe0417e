// SPDX-License-Identifier: Apache-2.0
// Who asks, by the cookie or token that came along, and whether that may pass to a route. Knows no route's function.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "api/http.h"
#include "app/sign_in.h"
#include "base/result.h"

namespace bihuan::api {

// Who may pass before the route's action is asked about.
enum class Access : std::uint8_t {
  published,   // anybody whom the action is allowed to; the answer is the same for all of them, and kept
  signing_in,  // anybody: what begins a session
  open,        // anybody, be it without an account: what citizens report and follow; limited by address
  unfinished,  // signed in, be it with something left to do (accounts::Stage)
  signed_in    // signed in, with nothing left to do
};

struct Visitor {
  app::Actor actor;
  std::shared_ptr<const app::Caller> caller;  // nothing: nobody is signed in
  std::string session_secret;                 // of the cookie; empty without
};

// Errors: token-wrong (401) for a token that is none, has expired or was revoked. A cookie that counts no longer is nobody.
base::Result<Visitor> visitor_of(const Request& request, app::SignInDesk& desk, std::int64_t now);

// Errors: sign-in-needed (401), csrf-wrong, second-factor-needed, password-change-needed, enrolment-needed (403).
base::Result<void> may_pass(const Request& request, const Visitor& visitor, Access access);

// What a page sends back in X-CSRF-Token: made of the session's secret, so that nobody else can.
std::string csrf_token_of(std::string_view session_secret);

// Set-Cookie for a session that began, and for one that ended.
std::string session_cookie(const Request& request, std::string_view secret);
std::string ended_cookie(const Request& request);

// The value of a cookie; empty when it was not sent.
std::string_view cookie_in(std::string_view cookies, std::string_view name);

}  // namespace bihuan::api
