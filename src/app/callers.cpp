// SPDX-License-Identifier: Apache-2.0
#include "app/callers.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/people.h"
#include "app/secret_hash.h"
#include "app/today.h"
#include "base/date.h"
#include "domain/accounts/account.h"
#include "domain/accounts/scopes.h"
#include "store/people_store.h"
#include "store/sessions_store.h"
#include "store/tokens_store.h"

namespace bihuan::app {
namespace {

bool is_administrator(const std::vector<org::Holding>& posts) {
  return std::ranges::any_of(posts, [](const org::Holding& holding) { return accounts::is_administration(holding.kind); });
}

}  // namespace

// What may not be held beside the administration of the account is left out, however it came there.
std::vector<org::Holding> posts_of(store::Connection& connection, const Ledger& ledger, const store::StoredAccount& account, std::int64_t now) {
  std::vector<org::Holding> posts{{0, org::PostKind::visitor, "", 0, false}};  // what is published, whoever holds no post yet
  const auto administers = org::post_kind_from(account.administers);
  if (administers) posts.push_back({0, *administers, "", 0, false});
  if (account.person == 0) return posts;
  for (org::Holding& holding : holdings_of(connection, ledger.region, account.person, now))
    if (!administers || org::may_hold_both(*administers, holding.kind)) posts.push_back(std::move(holding));
  return posts;
}

Actor actor_of(const Caller& caller, std::int64_t now) {
  Actor actor;
  actor.name = caller.account.name;
  actor.now = now;
  actor.account = caller.account.number;
  actor.person = caller.account.person;
  actor.posts = caller.posts;
  actor.scopes = caller.scopes;
  return actor;
}

void Callers::forget() {
  const std::lock_guard lock(mutex_);
  ++epoch_;
  for (auto& [hash, known] : known_) known.asked_at = 0;
}

// What was asked a moment ago; a clock that went back is no reason to trust it longer.
std::shared_ptr<const Caller> Callers::known(const std::string& key, std::int64_t now, bool is_activity) {
  const std::lock_guard lock(mutex_);
  const auto found = known_.find(key);
  if (found == known_.end() || std::abs(now - found->second.asked_at) >= trusted_for.count() || now >= found->second.expires_at) return nullptr;
  if (found->second.caller->session != 0 && accounts::has_ended(found->second.caller->begun_at, found->second.seen_at, now)) return nullptr;
  if (is_activity) note_seen(found->second, now);
  return found->second.caller;
}

// Written at most once a minute, and nobody waits for it: lost, the session ends a minute early.
void Callers::note_seen(Known& known, std::int64_t now) {
  known.seen_at = std::max(known.seen_at, now);
  if (known.caller->session == 0 || now - known.saved_at < accounts::seen_step.count()) return;
  known.saved_at = now;
  ledger_.database->write_later(
      [region = ledger_.region, session = known.caller->session, now](store::Connection& connection) {
        store::SessionsStore(connection).save_seen(region, session, now);
      },
      [](const std::exception_ptr&) {});
}

std::shared_ptr<const Caller> Callers::keep(const std::string& key, std::uint64_t epoch, Known known, std::int64_t now, bool is_activity) {
  const std::lock_guard lock(mutex_);
  if (known_.size() >= purge_at_) {
    std::erase_if(known_, [now](const auto& one) { return std::abs(now - one.second.asked_at) >= trusted_for.count(); });
    purge_at_ = std::max<std::size_t>(1000, 2 * known_.size());
  }
  const auto before = known_.find(key);
  if (before != known_.end()) {
    known.seen_at = std::max(known.seen_at, before->second.seen_at);
    known.saved_at = std::max(known.saved_at, before->second.saved_at);
  }
  if (known.caller->session != 0 && accounts::has_ended(known.caller->begun_at, known.seen_at, now)) {
    known_.erase(key);
    return nullptr;
  }
  if (epoch != epoch_) known.asked_at = 0;  // somebody changed something meanwhile
  if (is_activity) note_seen(known, now);
  return known_.insert_or_assign(key, std::move(known)).first->second.caller;
}

std::shared_ptr<const Caller> Callers::of_session(std::string_view secret, std::int64_t now, bool is_activity) {
  const std::string hash = secret_hash(secret), key = "session " + hash;
  if (auto caller = known(key, now, is_activity)) return caller;
  std::uint64_t epoch = 0;
  {
    const std::lock_guard lock(mutex_);
    epoch = epoch_;
  }
  Known found;
  ledger_.database->read([&](store::Connection& connection) {
    found = {};
    const auto session = store::SessionsStore(connection).find_token(ledger_.region, hash);
    if (!session) return;
    auto account = store::AccountsStore(connection).find(ledger_.region, session->account);
    if (!account || account->state != "open") return;
    Caller caller;
    caller.session = session->number;
    caller.posts = posts_of(connection, ledger_, *account, now);
    caller.gave_factor = session->gave_factor;
    caller.begun_at = session->begun_at;
    caller.is_by_provider = session->is_by_provider;
    caller.stage = accounts::stage_of(!account->totp_secret.empty(), session->gave_factor, account->must_change && !session->is_by_provider, is_administrator(caller.posts));
    caller.account = std::move(*account);
    found = {std::make_shared<const Caller>(std::move(caller)), now, session->seen_at, session->seen_at, INT64_MAX};
  });
  if (!found.caller) {
    const std::lock_guard lock(mutex_);
    known_.erase(key);
    return nullptr;
  }
  return keep(key, epoch, std::move(found), now, is_activity);
}

std::shared_ptr<const Caller> Callers::of_token(std::string_view secret, std::int64_t now) {
  const std::string hash = secret_hash(secret), key = "token " + hash;
  if (auto caller = known(key, now, true)) return caller;
  std::uint64_t epoch = 0;
  {
    const std::lock_guard lock(mutex_);
    epoch = epoch_;
  }
  const std::string today = base::to_iso(day_at(now));
  Known found;
  bool is_first_today = false;
  ledger_.database->read([&](store::Connection& connection) {
    found = {};
    const auto token = store::TokensStore(connection).find_token(ledger_.region, hash);
    if (!token || token->revoked_at != 0 || token->expires_at <= now) return;
    auto account = store::AccountsStore(connection).find(ledger_.region, token->account);
    if (!account || account->state != "open") return;
    Caller caller;
    caller.token = token->number;
    caller.posts = posts_of(connection, ledger_, *account, now);
    caller.scopes = accounts::scopes_in(token->scopes);
    caller.account = std::move(*account);
    is_first_today = token->used_on != today;
    found = {std::make_shared<const Caller>(std::move(caller)), now, now, now, token->expires_at};
  });
  if (!found.caller) {
    const std::lock_guard lock(mutex_);
    known_.erase(key);
    return nullptr;
  }
  if (is_first_today)
    ledger_.database->write_later(
        [region = ledger_.region, token = found.caller->token, today](store::Connection& connection) {
          store::TokensStore(connection).save_used(region, token, today);
        },
        [](const std::exception_ptr&) {});
  return keep(key, epoch, std::move(found), now, true);
}

}  // namespace bihuan::app
