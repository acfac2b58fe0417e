// SPDX-License-Identifier: Apache-2.0
#include "api/caller_gate.h"

#include <utility>

#include "api/header_words.h"
#include "base/secrets.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::string_view stream_path = "/api/events";
constexpr std::string_view session_name = "bihuan_session", token_start = "bihuan_", bearer = "Bearer ";
constexpr std::size_t longest_secret = 100;

// What is left to do comes first; the code says what.
base::Result<void> finished(accounts::Stage stage) {
  switch (stage) {
    case accounts::Stage::second_factor:
      return base::fail(ErrorKind::denied, "second-factor-needed");
    case accounts::Stage::new_password:
      return base::fail(ErrorKind::denied, "password-change-needed");
    case accounts::Stage::enrolment:
      return base::fail(ErrorKind::denied, "enrolment-needed");
    case accounts::Stage::open:
      break;
  }
  return {};
}

app::Actor nobody(const Request& request, std::int64_t now) {
  return request.from_this_machine ? app::local_actor("local", now) : app::visiting_actor(now);
}

}  // namespace

std::string_view cookie_in(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    const std::string_view one = trimmed(cookies.substr(0, cookies.find(';')));
    cookies.remove_prefix(std::min(cookies.find(';'), cookies.size() - 1) + 1);
    const std::size_t equals = one.find('=');
    if (equals != std::string_view::npos && one.substr(0, equals) == name) return one.substr(equals + 1);
  }
  return {};
}

base::Result<Visitor> visitor_of(const Request& request, app::SignInDesk& desk, std::int64_t now) {
  Visitor visitor;
  visitor.actor = nobody(request, now);
  const std::string_view authorization = trimmed(request.authorization);
  if (same_word(authorization.substr(0, bearer.size()), bearer)) {
    const std::string_view secret = trimmed(authorization.substr(bearer.size()));
    if (secret.starts_with(token_start) && secret.size() <= longest_secret) visitor.caller = desk.callers.of_token(secret, now);
    if (!visitor.caller) return base::fail(ErrorKind::unauthenticated, "token-wrong", "Authorization");
  } else if (const std::string_view secret = cookie_in(request.cookie, session_name); !secret.empty() && secret.size() <= longest_secret) {
    visitor.session_secret = secret;
    visitor.caller = desk.callers.of_session(secret, now, request.path != stream_path);
  }
  if (visitor.caller) visitor.actor = app::actor_of(*visitor.caller, now);
  return visitor;
}

base::Result<void> may_pass(const Request& request, const Visitor& visitor, Access access) {
  if (access == Access::signing_in || access == Access::open) return {};
  const app::Caller* const caller = visitor.caller.get();
  if (caller == nullptr) {
    if (access == Access::published) return {};
    return base::fail(ErrorKind::unauthenticated, "sign-in-needed");
  }
  if (caller->session != 0 && request.method != "GET" && !base::is_same_secret(csrf_token_of(visitor.session_secret), request.csrf_token))
    return base::fail(ErrorKind::denied, "csrf-wrong", "X-CSRF-Token");
  if (access == Access::unfinished || (access == Access::published && request.method == "GET")) return {};
  return caller->session == 0 ? base::Result<void>() : finished(caller->stage);
}

std::string csrf_token_of(std::string_view session_secret) { return base::base64url(base::hmac_sha256(session_secret, "X-CSRF-Token")); }

std::string session_cookie(const Request& request, std::string_view secret) {
  return std::string(session_name) + "=" + std::string(secret) + "; Path=/; HttpOnly; SameSite=Strict" + (request.is_secure ? "; Secure" : "");
}

std::string ended_cookie(const Request& request) { return session_cookie(request, "") + "; Max-Age=0"; }

}  // namespace bihuan::api
