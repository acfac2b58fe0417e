// SPDX-License-Identifier: Apache-2.0
#include "api/accounts_routes.h"

#include <utility>

#include "api/json_members.h"
#include "api/parameters.h"
#include "api/shapes.h"
#include "app/accounts.h"
#include "domain/accounts/account.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t longest_name = 200, longest_email = 200, longest_issuer = 300, longest_subject = 255, longest_kind = 40, longest_id = 40;

app::AccountKeeper keeper_of(const Call& call) { return {call.ledger, call.actor, call.desk.password_hash, false}; }

void write_account(JsonText& json, const Call& call, const store::StoredAccount& account) {
  json.open_object().member("id", accounts::account_id(call.ledger.region, account.number)).member("login", account.login).member("name", account.name);
  json.member("person", account.person == 0 ? std::string() : call.ledger.region + "-p-" + std::to_string(account.person));
  json.member("administers", account.administers).member("state", account.state).member("second_factor", !account.totp_secret.empty());
  json.member("must_change_password", account.must_change).member("email", account.email).member("issuer", account.issuer).member("subject", account.subject);
  json.member("created_by", account.created_by).member("created_at", instant_text(account.created_at)).close_object();
}

Answer account_response(const Call& call, const base::Result<store::StoredAccount>& account) {
  if (!account) return tl::unexpected(account.error());
  call.desk.callers.forget();
  JsonText json;
  write_account(json, call, *account);
  return json_response(std::move(json));
}

Answer password_response(const Call& call, const base::Result<app::OneTimePassword>& made, int status) {
  if (!made) return tl::unexpected(made.error());
  call.desk.callers.forget();
  JsonText json;
  json.open_object().name("account");
  write_account(json, call, made->account);
  json.member("one_time_password", made->password).close_object();
  return json_response(std::move(json), status);
}

base::Result<std::int64_t> account_in_path(const Call& call) {
  const auto number = accounts::number_in(call.path_parts.front(), call.ledger.region, 'a');
  if (!number) return base::fail(ErrorKind::not_found, "account-missing", call.path_parts.front());
  return *number;
}

// "990101-p-7"; empty for nobody.
base::Result<std::int64_t> person_in(const Call& call, const std::string& id) {
  if (id.empty()) return 0;
  const auto number = accounts::number_in(id, call.ledger.region, 'p');
  if (!number) return base::fail(ErrorKind::invalid, "body-wrong-member", "person");
  return *number;
}

}  // namespace

Answer list_accounts(const Call& call) {
  Parameters parameters(call);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return page_response(app::list_accounts(call.ledger, window), parameters.page(), parameters.page_size(),
                       [&](JsonText& json, const store::StoredAccount& account) { write_account(json, call, account); });
}

Answer create_account(const Call& call) {
  JsonMembers body(call.request);
  app::NewAccount wanted;
  wanted.login = body.text("login", accounts::longest_login);
  wanted.name = body.text("name", longest_name);
  wanted.administers = body.text("administers", longest_kind);
  wanted.email = body.text("email", longest_email);
  const std::string person = body.text("person", longest_id);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  const auto number = person_in(call, person);
  if (!number) return tl::unexpected(number.error());
  wanted.person = *number;
  return password_response(call, app::create_account(keeper_of(call), wanted), 201);
}

Answer show_account(const Call& call) {
  const auto number = account_in_path(call);
  if (!number) return tl::unexpected(number.error());
  const auto account = app::find_account(call.ledger, *number);
  if (!account) return base::fail(ErrorKind::not_found, "account-missing", call.path_parts.front());
  JsonText json;
  write_account(json, call, *account);
  return json_response(std::move(json));
}

Answer change_account(const Call& call) {
  const auto number = account_in_path(call);
  if (!number) return tl::unexpected(number.error());
  JsonMembers body(call.request);
  app::AccountChange change;
  change.name = body.optional_text("name", longest_name);
  change.administers = body.optional_text("administers", longest_kind);
  change.email = body.optional_text("email", longest_email);
  change.issuer = body.optional_text("issuer", longest_issuer);
  change.subject = body.optional_text("subject", longest_subject);
  change.is_closed = body.boolean("closed");
  const auto person = body.optional_text("person", longest_id);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (person) {
    const auto who = person_in(call, *person);
    if (!who) return tl::unexpected(who.error());
    change.person = *who;
  }
  return account_response(call, app::change_account(keeper_of(call), *number, change));
}

Answer reset_account(const Call& call) {
  const auto number = account_in_path(call);
  if (!number) return tl::unexpected(number.error());
  JsonMembers body(call.request);
  const bool forgets_factor = body.boolean("second_factor").value_or(false);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  return password_response(call, app::reset_account(keeper_of(call), *number, forgets_factor), 200);
}

Answer lock_account(const Call& call) {
  const auto number = account_in_path(call);
  if (!number) return tl::unexpected(number.error());
  return account_response(call, app::lock_account(keeper_of(call), *number, true));
}

Answer unlock_account(const Call& call) {
  const auto number = account_in_path(call);
  if (!number) return tl::unexpected(number.error());
  return account_response(call, app::lock_account(keeper_of(call), *number, false));
}

}  // namespace bihuan::api
