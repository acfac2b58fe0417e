// SPDX-License-Identifier: Apache-2.0
#include "store/webhooks_store.h"

#include "store/query.h"

namespace bihuan::store {
namespace {

constexpr std::string_view columns =
    "select webhook_id, url, secret, actions, state, position, failures, next_at, last_status, last_error, made_by, made_at from webhook ";

Webhook hook_of(const Statement& row) {
  return {row.integer(0),
          std::string(row.text(1)),
          std::string(row.text(2)),
          std::string(row.text(3)),
          std::string(row.text(4)),
          row.integer(5),
          static_cast<int>(row.integer(6)),
          row.integer(7),
          static_cast<int>(row.integer(8)),
          std::string(row.text(9)),
          std::string(row.text(10)),
          row.integer(11)};
}

std::vector<Webhook> all_of(Statement& row) {
  std::vector<Webhook> hooks;
  while (row.step()) hooks.push_back(hook_of(row));
  return hooks;
}

}  // namespace

std::vector<Webhook> WebhooksStore::list() {
  return all_of(Query().add(columns).add("where region = ? order by webhook_id", region_).on(connection_));
}

std::optional<Webhook> WebhooksStore::find(std::int64_t number) {
  auto hooks = all_of(Query().add(columns).add("where region = ? and webhook_id = ?", region_, number).on(connection_));
  if (hooks.empty()) return std::nullopt;
  return std::move(hooks.front());
}

std::vector<Webhook> WebhooksStore::due(std::int64_t now) {
  return all_of(Query().add(columns).add("where region = ? and state = 'active' and next_at <= ? order by next_at", region_, now).on(connection_));
}

void WebhooksStore::add(const Webhook& hook) {
  constexpr std::string_view sql = R"(insert into webhook (region, webhook_id, url, secret, actions, state, position, failures, next_at, last_status,
    last_error, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))";
  execute(connection_, sql, region_, hook.number, hook.url, hook.secret, hook.actions, hook.state, hook.position, hook.failures, hook.next_at,
          hook.last_status, hook.last_error, hook.made_by, hook.made_at);
}

void WebhooksStore::save(const Webhook& hook) {
  constexpr std::string_view sql = R"(update webhook set state = $3, position = $4, failures = $5, next_at = $6, last_status = $7, last_error = $8
    where region = $1 and webhook_id = $2)";
  execute(connection_, sql, region_, hook.number, hook.state, hook.position, hook.failures, hook.next_at, hook.last_status, hook.last_error);
}

void WebhooksStore::save_position(std::int64_t number, std::int64_t position) {
  constexpr std::string_view sql = "update webhook set position = $3 where region = $1 and webhook_id = $2 and position < $3";
  execute(connection_, sql, region_, number, position);
}

void WebhooksStore::remove(std::int64_t number) {
  execute(connection_, "delete from webhook where region = $1 and webhook_id = $2", region_, number);
}

}  // namespace bihuan::store
