// SPDX-License-Identifier: Apache-2.0
#include "app/tokens.h"

#include <algorithm>
#include <utility>

#include "app/journal_note.h"
#include "app/kept_digest.h"
#include "app/secret_hash.h"
#include "domain/accounts/account.h"
#include "domain/accounts/scopes.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

constexpr std::ptrdiff_t most_tokens = 50;  // of an account, that are not over

void tell(store::Connection& connection, const Ledger& ledger, const std::string& actor, std::string_view action, const store::StoredToken& token, std::int64_t now) {
  report::JsonText data;
  data.open_object().member("account", accounts::account_id(ledger.region, token.account)).member("name", token.name).member("scopes", token.scopes);
  data.member("expires_at", token.expires_at).member("kept", token_digest(token)).close_object();
  tell_journal(connection, ledger, {actor, now, action, "token", accounts::token_id(ledger.region, token.number)}, std::move(data));
}

}  // namespace

base::Result<MadeToken> make_token(SignInDesk& desk, const Caller& caller, const std::string& name, const std::vector<std::string>& scopes, std::int64_t expires_at,
                                   std::int64_t now) {
  if (auto allowed = accounts::scopes_allowed(scopes, caller.posts); !allowed) return tl::unexpected(allowed.error());
  if (name.empty()) return base::fail(ErrorKind::invalid, "token-name-missing", "name");
  if (expires_at <= now || expires_at - now > accounts::longest_token_life) return base::fail(ErrorKind::invalid, "token-too-long", "expires_on");
  MadeToken made;
  made.secret = "bihuan_" + new_secret();
  made.token = {0, secret_hash(made.secret), caller.account.number, name, accounts::scopes_text(scopes), now, expires_at, "", 0};
  bool has_too_many = false;
  desk.ledger.database->write([&](store::Connection& connection) {
    store::TokensStore tokens(connection);
    const auto held = tokens.list(desk.ledger.region, caller.account.number);
    has_too_many = std::ranges::count_if(held, [now](const store::StoredToken& one) { return one.revoked_at == 0 && one.expires_at > now; }) >= most_tokens;
    if (has_too_many) return;
    made.token.number = tokens.add(desk.ledger.region, made.token);
    tell(connection, desk.ledger, caller.account.name, "token.made", made.token, now);
  });
  if (has_too_many) return base::fail(ErrorKind::conflict, "token-too-many", "", std::to_string(most_tokens));
  return made;
}

void revoke_tokens_of(store::Connection& connection, const Ledger& ledger, std::int64_t account, const std::string& actor, std::int64_t now) {
  store::TokensStore tokens(connection);
  for (store::StoredToken& token : tokens.not_revoked(ledger.region, account)) {
    tokens.revoke(ledger.region, token.number, now);
    token.revoked_at = now;
    tell(connection, ledger, actor, "token.revoked", token, now);
  }
}

std::vector<store::StoredToken> list_tokens(const Ledger& ledger, const Caller& caller, bool lists_all) {
  std::vector<store::StoredToken> tokens;
  const bool may_all = lists_all && org::may_somewhere(caller.posts, org::Action::manage_accounts);
  ledger.database->read(
      [&](store::Connection& connection) { tokens = store::TokensStore(connection).list(ledger.region, may_all ? 0 : caller.account.number); });
  return tokens;
}

base::Result<store::StoredToken> revoke_token(SignInDesk& desk, const Caller& caller, std::int64_t number, std::int64_t now) {
  std::optional<store::StoredToken> token;
  desk.ledger.database->write([&](store::Connection& connection) {
    store::TokensStore tokens(connection);
    token = tokens.find(desk.ledger.region, number);
    if (token && token->account != caller.account.number && !org::may_somewhere(caller.posts, org::Action::manage_accounts)) token.reset();
    if (!token || token->revoked_at != 0) return;
    tokens.revoke(desk.ledger.region, number, now);
    token->revoked_at = now;
    tell(connection, desk.ledger, caller.account.name, "token.revoked", *token, now);
  });
  desk.callers.forget();
  if (!token) return base::fail(ErrorKind::not_found, "token-missing", accounts::token_id(desk.ledger.region, number));
  return std::move(*token);
}

}  // namespace bihuan::app
