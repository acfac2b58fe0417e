// SPDX-License-Identifier: Apache-2.0
// Who a session's cookie or a token stands for, kept in memory so that an authenticated request costs no query of its own. What is changed by
// this process counts at once, what another process changes after two seconds. Any number of threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/ledger.h"
#include "domain/accounts/session.h"
#include "store/accounts_store.h"

namespace bihuan::app {

struct Caller {
  std::int64_t session = 0, token = 0;  // one of them is 0
  store::StoredAccount account;
  std::vector<org::Holding> posts;
  std::vector<std::string> scopes;  // of a token
  bool gave_factor = false;
  accounts::Stage stage = accounts::Stage::open;
  std::int64_t begun_at = 0;
  bool is_by_provider = false;  // an identity provider named the person

  bool has_second_factor() const { return !account.totp_secret.empty(); }
};

class Callers {
 public:
  static constexpr std::chrono::microseconds trusted_for = std::chrono::seconds(2);

  explicit Callers(Ledger ledger) : ledger_(std::move(ledger)) {}

  // Nothing when there is no such session or token, it has ended, or its account is not open. `now` in microseconds UTC; the session counts as seen then.
  // Without `is_activity` it does not: a stream that a page keeps open must not keep a session that nobody uses.
  std::shared_ptr<const Caller> of_session(std::string_view secret, std::int64_t now, bool is_activity = true);
  std::shared_ptr<const Caller> of_token(std::string_view secret, std::int64_t now);

  // After a change of accounts, sessions, tokens or posts: everything is asked for anew.
  void forget();

 private:
  struct Known {
    std::shared_ptr<const Caller> caller;
    std::int64_t asked_at = 0, seen_at = 0, saved_at = 0, expires_at = 0;
  };

  std::shared_ptr<const Caller> known(const std::string& key, std::int64_t now, bool is_activity);
  std::shared_ptr<const Caller> keep(const std::string& key, std::uint64_t epoch, Known known, std::int64_t now, bool is_activity);
  void note_seen(Known& known, std::int64_t now);

  const Ledger ledger_;
  std::mutex mutex_;
  std::uint64_t epoch_ = 0;  // of the last forget()
  std::unordered_map<std::string, Known> known_;  // by "session " or "token " and the hash of the secret
  std::size_t purge_at_ = 1000;
};

// The posts that somebody holds at `now`, and those that all have who are signed in.
std::vector<org::Holding> posts_of(store::Connection& connection, const Ledger& ledger, const store::StoredAccount& account, std::int64_t now);

// Who acts, for everything else of the application.
Actor actor_of(const Caller& caller, std::int64_t now);

}  // namespace bihuan::app
