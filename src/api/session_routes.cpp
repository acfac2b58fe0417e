// SPDX-License-Identifier: Apache-2.0
#include "api/session_routes.h"

#include <utility>

#include "api/json_members.h"
#include "api/problem.h"
#include "api/shapes.h"
#include "app/own_account.h"
#include "app/second_factor.h"
#include "domain/accounts/account.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t longest_code = 32;

app::Credentials credentials_of(const Call& call) {
  app::Credentials credentials;
  credentials.address = call.request.address;
  credentials.agent = call.request.agent;
  return credentials;
}

// Too many wrong ones: 429, with how long to wait.
Answer refusal(const Call& call, const base::Error& error) {
  if (error.code != "sign-in-locked" && error.code != "sign-in-slowed") return tl::unexpected(error);
  Response response = problem(call.request, 429, error);
  response.headers.emplace_back("Retry-After", std::to_string(60 * std::stoi(error.detail)));
  return response;
}

void write_session(JsonText& json, const Call& call, const app::Caller& caller, std::string_view secret) {
  json.open_object().member("account", accounts::account_id(call.ledger.region, caller.account.number)).member("login", caller.account.login);
  json.member("name", caller.account.name).member("stage", accounts::stage_name(caller.stage)).member("second_factor", caller.has_second_factor());
  json.name("posts").open_array();
  for (const org::Holding& post : caller.posts)
    if (post.kind != org::PostKind::visitor) json.text(org::post_kind_name(post.kind));
  json.close_array().name("actions").open_array();
  const app::Actor actor = app::actor_of(caller, call.actor.now);
  for (const org::Action action : org::all_actions())
    if (app::allowed(actor, action)) json.text(org::action_name(action));
  json.close_array().member("csrf_token", secret.empty() ? std::string() : csrf_token_of(secret)).close_object();
}

// Of a session that has just begun: the answer is what GET will give, and the cookie goes with it.
Answer begun(const Call& call, const app::BegunSession& session, int status) {
  const auto caller = call.desk.callers.of_session(session.secret, call.actor.now);
  if (!caller) return base::fail(ErrorKind::unauthenticated, "sign-in-needed");
  JsonText json;
  write_session(json, call, *caller, session.secret);
  Response response = json_response(std::move(json), status);
  response.headers.emplace_back("Set-Cookie", session_cookie(call.request, session.secret));
  return response;
}

Answer begun_or_refused(const Call& call, const base::Result<app::BegunSession>& session, int status = 200) {
  return session ? begun(call, *session, status) : refusal(call, session.error());
}

// One's own account is a person's: a token has no password and no session.
base::Result<void> has_session(const Call& call) {
  if (call.caller == nullptr || call.caller->session == 0) return base::fail(ErrorKind::denied, "session-needed");
  return {};
}

}  // namespace

Answer begin_session(const Call& call) {
  JsonMembers body(call.request);
  app::Credentials credentials = credentials_of(call);
  credentials.login = body.secret("login", accounts::longest_login);
  credentials.password = body.secret("password", accounts::longest_password);
  credentials.code = body.secret("code", longest_code);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  credentials.replaced = call.session_secret;
  return begun_or_refused(call, app::sign_in(call.desk, credentials, call.actor.now), 201);
}

Answer show_session(const Call& call) {
  JsonText json;
  write_session(json, call, *call.caller, call.session_secret);
  return json_response(std::move(json));
}

Answer end_session(const Call& call) {
  if (auto session = has_session(call); !session) return tl::unexpected(session.error());
  app::sign_out(call.desk, *call.caller, call.actor.now);
  Response response;
  response.status = 204;
  response.headers.emplace_back("Set-Cookie", ended_cookie(call.request));
  return response;
}

Answer change_password(const Call& call) {
  if (auto session = has_session(call); !session) return tl::unexpected(session.error());
  JsonMembers body(call.request);
  const std::string old_password = body.secret("old", accounts::longest_password), new_password = body.secret("new", accounts::longest_password);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (call.caller->stage == accounts::Stage::second_factor) return base::fail(ErrorKind::denied, "second-factor-needed");
  return begun_or_refused(call, app::change_password(call.desk, *call.caller, old_password, new_password, credentials_of(call), call.actor.now));
}

Answer give_code(const Call& call) {
  if (auto session = has_session(call); !session) return tl::unexpected(session.error());
  JsonMembers body(call.request);
  const std::string code = body.secret("code", longest_code);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  return begun_or_refused(call, app::give_code(call.desk, *call.caller, code, credentials_of(call), call.actor.now));
}

Answer begin_enrolment(const Call& call) {
  if (auto session = has_session(call); !session) return tl::unexpected(session.error());
  if (call.caller->stage == accounts::Stage::new_password) return base::fail(ErrorKind::denied, "password-change-needed");
  const auto enrolment = app::begin_enrolment(call.desk, *call.caller, call.actor.now);
  if (!enrolment) return tl::unexpected(enrolment.error());
  JsonText json;
  json.open_object().member("secret", enrolment->secret).member("uri", enrolment->uri).close_object();
  return json_response(std::move(json), 201);
}

Answer confirm_enrolment(const Call& call) {
  if (auto session = has_session(call); !session) return tl::unexpected(session.error());
  JsonMembers body(call.request);
  const std::string code = body.secret("code", longest_code);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  const auto confirmed = app::confirm_enrolment(call.desk, *call.caller, code, credentials_of(call), call.actor.now);
  if (!confirmed) return refusal(call, confirmed.error());
  const auto caller = call.desk.callers.of_session(confirmed->session.secret, call.actor.now);
  if (!caller) return base::fail(ErrorKind::unauthenticated, "sign-in-needed");
  JsonText json;
  json.open_object().name("recovery_codes").open_array();
  for (const std::string& one : confirmed->recovery_codes) json.text(one);
  json.close_array().name("session");
  write_session(json, call, *caller, confirmed->session.secret);
  json.close_object();
  Response response = json_response(std::move(json));
  response.headers.emplace_back("Set-Cookie", session_cookie(call.request, confirmed->session.secret));
  return response;
}

Answer list_sessions(const Call& call) {
  JsonText json;
  json.open_object().name("items").open_array();
  for (const store::StoredSession& session : app::list_sessions(call.ledger, *call.caller)) {
    json.open_object().member("id", accounts::session_id(call.ledger.region, session.number)).member("is_this", session.number == call.caller->session);
    json.member("begun_at", instant_text(session.begun_at)).member("seen_at", instant_text(session.seen_at));
    json.member("address", session.address).member("agent", session.agent).close_object();
  }
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer end_other_sessions(const Call& call) {
  const auto ended = app::end_sessions(call.desk, *call.caller, 0, call.actor.now);
  if (!ended) return tl::unexpected(ended.error());
  Response response;
  response.status = 204;
  return response;
}

Answer end_one_session(const Call& call) {
  const auto number = accounts::number_in(call.path_parts.front(), call.ledger.region, 's');
  if (!number) return base::fail(ErrorKind::not_found, "session-missing", call.path_parts.front());
  const auto ended = app::end_sessions(call.desk, *call.caller, *number, call.actor.now);
  if (!ended) return tl::unexpected(ended.error());
  Response response;
  response.status = 204;
  return response;
}

}  // namespace bihuan::api
