// SPDX-License-Identifier: Apache-2.0
#include "api/tokens_routes.h"

#include <utility>

#include "api/json_members.h"
#include "api/parameters.h"
#include "api/shapes.h"
#include "app/tokens.h"
#include "base/date.h"
#include "domain/accounts/account.h"
#include "domain/accounts/scopes.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t longest_name = 100, longest_scope = 40, most_scopes = 40, longest_day = 10;
constexpr std::int64_t hour = 3600LL * 1'000'000, day = 24 * hour, zone = 8 * hour;

void write_token(JsonText& json, const Call& call, const store::StoredToken& token) {
  json.open_object().member("id", accounts::token_id(call.ledger.region, token.number)).member("account", accounts::account_id(call.ledger.region, token.account));
  json.member("name", token.name).name("scopes").open_array();
  for (const std::string& scope : accounts::scopes_in(token.scopes)) json.text(scope);
  json.close_array().member("made_at", instant_text(token.made_at)).member("expires_at", instant_text(token.expires_at));
  json.member("used_on", token.used_on).member("is_revoked", token.revoked_at != 0).close_object();
}

}  // namespace

Answer list_tokens(const Call& call) {
  static constexpr std::string_view whose[] = {"own", "all"};
  Parameters parameters(call);
  const bool lists_all = parameters.one_of("of", whose) == 1;
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  JsonText json;
  json.open_object().name("items").open_array();
  for (const store::StoredToken& token : app::list_tokens(call.ledger, *call.caller, lists_all)) write_token(json, call, token);
  json.close_array().close_object();
  return json_response(std::move(json));
}

// It ends with the day that is given, in UTC+8.
Answer make_token(const Call& call) {
  JsonMembers body(call.request);
  const std::string name = body.text("name", longest_name), expires_on = body.text("expires_on", longest_day);
  const std::vector<std::string> scopes = body.texts("scopes", most_scopes, longest_scope);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (call.caller->session == 0) return base::fail(ErrorKind::denied, "session-needed");
  const auto last_day = base::from_iso(expires_on);
  if (!last_day) return base::fail(ErrorKind::invalid, "body-wrong-member", "expires_on");
  const std::int64_t expires_at = (base::to_day_count(*last_day) + 1) * day - zone;
  const auto made = app::make_token(call.desk, *call.caller, name, scopes, expires_at, call.actor.now);
  if (!made) return tl::unexpected(made.error());
  JsonText json;
  json.open_object().name("token");
  write_token(json, call, made->token);
  json.member("secret", made->secret).close_object();
  return json_response(std::move(json), 201);
}

Answer revoke_token(const Call& call) {
  const auto number = accounts::number_in(call.path_parts.front(), call.ledger.region, 't');
  if (!number) return base::fail(ErrorKind::not_found, "token-missing", call.path_parts.front());
  const auto token = app::revoke_token(call.desk, *call.caller, *number, call.actor.now);
  if (!token) return tl::unexpected(token.error());
  JsonText json;
  write_token(json, call, *token);
  return json_response(std::move(json));
}

}  // namespace bihuan::api
