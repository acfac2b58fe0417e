// SPDX-License-Identifier: Apache-2.0
#include "store/tokens_store.h"

#include "store/counters_store.h"

namespace bihuan::store {
namespace {

constexpr std::int64_t most_listed = 1000;

StoredToken token_of(const Statement& row) {
  StoredToken token;
  token.number = row.integer(0);
  token.token_hash = row.text(1);
  token.account = row.integer(2);
  token.name = row.text(3);
  token.scopes = row.text(4);
  token.made_at = row.integer(5);
  token.expires_at = row.integer(6);
  token.used_on = row.text(7);
  token.revoked_at = row.integer(8);
  return token;
}

std::optional<StoredToken> first_of(Statement& row) {
  std::optional<StoredToken> found;
  if (row.step()) found = token_of(row);
  row.reset();
  return found;
}

std::vector<StoredToken> tokens_of(Statement& row) {
  std::vector<StoredToken> tokens;
  while (row.step()) tokens.push_back(token_of(row));
  return tokens;
}

}  // namespace

std::optional<StoredToken> TokensStore::find(std::string_view region, std::int64_t number) {
  constexpr std::string_view sql = R"(select token_id, token_hash, account_id, name, scopes, made_at, expires_at, used_on, revoked_at from api_token
    where region = $1 and token_id = $2)";
  return first_of(bound(connection_.prepare(sql), region, number));
}

std::optional<StoredToken> TokensStore::find_token(std::string_view region, std::string_view token_hash) {
  constexpr std::string_view sql = R"(select token_id, token_hash, account_id, name, scopes, made_at, expires_at, used_on, revoked_at from api_token
    where region = $1 and token_hash = $2)";
  return first_of(bound(connection_.prepare(sql), region, token_hash));
}

std::vector<StoredToken> TokensStore::not_revoked(std::string_view region, std::int64_t account) {
  constexpr std::string_view sql = R"(select token_id, token_hash, account_id, name, scopes, made_at, expires_at, used_on, revoked_at from api_token
    where region = $1 and account_id = $2 and revoked_at = 0 order by token_id)";
  return tokens_of(bound(connection_.prepare(sql), region, account));
}

std::vector<StoredToken> TokensStore::all(std::string_view region) {
  constexpr std::string_view sql = R"(select token_id, token_hash, account_id, name, scopes, made_at, expires_at, used_on, revoked_at from api_token
    where region = $1 order by token_id)";
  return tokens_of(bound(connection_.prepare(sql), region));
}

std::vector<StoredToken> TokensStore::list(std::string_view region, std::int64_t account) {
  constexpr std::string_view sql = R"(select token_id, token_hash, account_id, name, scopes, made_at, expires_at, used_on, revoked_at from api_token
    where region = $1 and (account_id = $2 or $2 = 0) order by token_id desc limit $3)";
  return tokens_of(bound(connection_.prepare(sql), region, account, most_listed));
}

std::int64_t TokensStore::add(std::string_view region, StoredToken token) {
  constexpr std::string_view sql = R"(insert into api_token (region, token_id, token_hash, account_id, name, scopes, made_at, expires_at, used_on, revoked_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))";
  token.number = take_numbers(connection_, region, "api_token");
  execute(connection_, sql, region, token.number, token.token_hash, token.account, token.name, token.scopes, token.made_at, token.expires_at, token.used_on,
          token.revoked_at);
  return token.number;
}

void TokensStore::save_used(std::string_view region, std::int64_t number, std::string_view on) {
  constexpr std::string_view sql = "update api_token set used_on = $3 where region = $1 and token_id = $2";
  execute(connection_, sql, region, number, on);
}

void TokensStore::revoke(std::string_view region, std::int64_t number, std::int64_t at) {
  constexpr std::string_view sql = "update api_token set revoked_at = $3 where region = $1 and token_id = $2 and revoked_at = 0";
  execute(connection_, sql, region, number, at);
}

}  // namespace bihuan::store
