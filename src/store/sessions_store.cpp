// SPDX-License-Identifier: Apache-2.0
#include "store/sessions_store.h"

#include "store/counters_store.h"

namespace bihuan::store {
namespace {

StoredSession session_of(const Statement& row) {
  StoredSession session;
  session.number = row.integer(0);
  session.token_hash = row.text(1);
  session.account = row.integer(2);
  session.begun_at = row.integer(3);
  session.seen_at = row.integer(4);
  session.gave_factor = row.integer(5) != 0;
  session.address = row.text(6);
  session.agent = row.text(7);
  session.is_by_provider = row.integer(8) != 0;
  return session;
}

}  // namespace

std::optional<StoredSession> SessionsStore::find_token(std::string_view region, std::string_view token_hash) {
  constexpr std::string_view sql = R"(select session_id, token_hash, account_id, begun_at, seen_at, gave_factor, address, agent, by_provider from session
    where region = $1 and token_hash = $2)";
  Statement& row = bound(connection_.prepare(sql), region, token_hash);
  std::optional<StoredSession> found;
  if (row.step()) found = session_of(row);
  row.reset();
  return found;
}

std::vector<StoredSession> SessionsStore::list(std::string_view region, std::int64_t account) {
  constexpr std::string_view sql = R"(select session_id, token_hash, account_id, begun_at, seen_at, gave_factor, address, agent, by_provider from session
    where region = $1 and account_id = $2 order by session_id desc)";
  std::vector<StoredSession> sessions;
  Statement& row = bound(connection_.prepare(sql), region, account);
  while (row.step()) sessions.push_back(session_of(row));
  return sessions;
}

std::int64_t SessionsStore::add(std::string_view region, StoredSession session) {
  constexpr std::string_view sql = R"(insert into session (region, session_id, token_hash, account_id, begun_at, seen_at, gave_factor, address, agent, by_provider)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))";
  session.number = take_numbers(connection_, region, "session");
  execute(connection_, sql, region, session.number, session.token_hash, session.account, session.begun_at, session.seen_at, session.gave_factor,
          session.address, session.agent, session.is_by_provider);
  return session.number;
}

void SessionsStore::save_seen(std::string_view region, std::int64_t number, std::int64_t at) {
  constexpr std::string_view sql = "update session set seen_at = $3 where region = $1 and session_id = $2 and seen_at < $3";
  execute(connection_, sql, region, number, at);
}

void SessionsStore::remove(std::string_view region, std::int64_t number) {
  constexpr std::string_view sql = "delete from session where region = $1 and session_id = $2";
  execute(connection_, sql, region, number);
}

std::int64_t SessionsStore::remove_others(std::string_view region, std::int64_t account, std::int64_t kept) {
  constexpr std::string_view sql = "delete from session where region = $1 and account_id = $2 and session_id <> $3";
  execute(connection_, sql, region, account, kept);
  return connection_.changed();
}

void SessionsStore::remove_ended(std::string_view region, std::int64_t not_seen_since, std::int64_t begun_before) {
  constexpr std::string_view sql = "delete from session where region = $1 and (seen_at <= $2 or begun_at <= $3)";
  execute(connection_, sql, region, not_seen_since, begun_before);
}

}  // namespace bihuan::store
