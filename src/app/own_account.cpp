// SPDX-License-Identifier: Apache-2.0
#include "app/own_account.h"

#include <algorithm>
#include <utility>

#include "app/journal_note.h"
#include "app/kept_digest.h"
#include "app/secret_hash.h"
#include "app/tokens.h"
#include "domain/accounts/account.h"
#include "domain/accounts/lock_out.h"
#include "domain/accounts/password_policy.h"
#include "store/counters_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

std::string failures_key(const store::StoredAccount& account) { return secret_hash(account.login); }

std::int64_t lock_of(store::Connection& connection, const Ledger& ledger, const store::StoredAccount& account, std::int64_t now) {
  const auto failures = store::AccountsStore(connection).failures(ledger.region, failures_key(account), now - (accounts::failure_window + accounts::lock_length).count());
  const std::int64_t until = accounts::locked_until(failures);
  return until > now ? until : 0;
}

class PasswordChange {
 public:
  PasswordChange(SignInDesk& desk, const Caller& caller, const Credentials& from, std::int64_t now)
      : desk_(desk), ledger_(desk.ledger), caller_(caller), from_(from), now_(now) {}

  base::Result<BegunSession> run(std::string_view old_password, std::string_view new_password) {
    if (auto allowed = accounts::password_allowed(new_password, caller_.account.login, caller_.account.name); !allowed)
      return tl::unexpected(allowed.error());
    look();
    if (locked_until_ > now_)
      return base::fail(ErrorKind::denied, "sign-in-locked", "", std::to_string(accounts::minutes_until(locked_until_, now_)));
    if (!account_ || !base::is_password(account_->password, old_password)) return refuse();
    const bool came_before = std::ranges::any_of(former_, [&](const std::string& former) { return base::is_password(former, new_password); });
    if (came_before || base::is_password(account_->password, new_password))
      return base::fail(ErrorKind::invalid, "password-used-before", "password", std::to_string(accounts::remembered_passwords));
    return keep(base::hashed_password(desk_.password_hash, new_password));
  }

 private:
  void look() {
    ledger_.database->read([&](store::Connection& connection) {
      store::AccountsStore accounts(connection);
      account_ = accounts.find(ledger_.region, caller_.account.number);
      former_ = accounts.former_passwords(ledger_.region, caller_.account.number, accounts::remembered_passwords);
      locked_until_ = account_ ? lock_of(connection, ledger_, *account_, now_) : 0;
    });
  }

  tl::unexpected<base::Error> refuse() {
    ledger_.database->write([&](store::Connection& connection) {
      store::AccountsStore(connection).add_failure(ledger_.region, failures_key(caller_.account), now_);
      report::JsonText data;
      data.open_object().member("login", masked_login(caller_.account.login)).member("address", from_.address).member("at", "change of password").close_object();
      tell_journal(connection, ledger_,
                   {caller_.account.name, now_, "sign-in.refused", "account", accounts::account_id(ledger_.region, caller_.account.number)}, std::move(data));
    });
    return base::fail(ErrorKind::denied, "password-wrong", "old");
  }

  base::Result<BegunSession> keep(const std::string& hash) {
    const BegunSession begun{new_secret()};
    base::Result<void> outcome;
    ledger_.database->write([&](store::Connection& connection) {
      outcome = {};
      store::hold_region(connection, ledger_.region);
      store::AccountsStore accounts(connection);
      auto account = accounts.find(ledger_.region, caller_.account.number);
      if (!account || account->password != account_->password) {
        outcome = base::fail(ErrorKind::conflict, "account-changed");
        return;
      }
      account->password = hash;
      account->password_at = now_;
      account->must_change = false;
      account->one_time_until = 0;
      accounts.save(ledger_.region, *account);
      accounts.add_former_password(ledger_.region, account->number, now_, hash);
      accounts.clear_failures(ledger_.region, failures_key(*account));
      store::SessionsStore(connection).remove_others(ledger_.region, account->number, 0);
      revoke_tokens_of(connection, ledger_, account->number, account->name, now_);
      report::JsonText data;
      data.open_object().member("kept", account_digest(*account)).close_object();
      tell_journal(connection, ledger_, {account->name, now_, "password.changed", "account", accounts::account_id(ledger_.region, account->number)},
                   std::move(data));
      add_session(connection, ledger_, *account, {from_, caller_.gave_factor, begun.secret, "password changed"}, now_);
    });
    desk_.callers.forget();
    if (!outcome) return tl::unexpected(outcome.error());
    return begun;
  }

  SignInDesk& desk_;
  const Ledger& ledger_;
  const Caller& caller_;
  const Credentials& from_;
  const std::int64_t now_;
  std::optional<store::StoredAccount> account_;
  std::vector<std::string> former_;
  std::int64_t locked_until_ = 0;
};

}  // namespace

base::Result<BegunSession> change_password(SignInDesk& desk, const Caller& caller, std::string_view old_password, std::string_view new_password,
                                           const Credentials& from, std::int64_t now) {
  return PasswordChange(desk, caller, from, now).run(old_password, new_password);
}

std::vector<store::StoredSession> list_sessions(const Ledger& ledger, const Caller& caller) {
  std::vector<store::StoredSession> sessions;
  ledger.database->read(
      [&](store::Connection& connection) { sessions = store::SessionsStore(connection).list(ledger.region, caller.account.number); });
  return sessions;
}

base::Result<void> end_sessions(SignInDesk& desk, const Caller& caller, std::int64_t number, std::int64_t now) {
  const Ledger& ledger = desk.ledger;
  base::Result<void> outcome;
  ledger.database->write([&](store::Connection& connection) {
    outcome = {};
    store::SessionsStore sessions(connection);
    std::vector<std::int64_t> ended;
    for (const store::StoredSession& session : sessions.list(ledger.region, caller.account.number))
      if (number == 0 ? session.number != caller.session : session.number == number) ended.push_back(session.number);
    if (ended.empty() && number != 0) outcome = base::fail(ErrorKind::not_found, "session-missing", accounts::session_id(ledger.region, number));
    for (const std::int64_t one : ended) {
      sessions.remove(ledger.region, one);
      report::JsonText data;
      data.open_object().member("account", accounts::account_id(ledger.region, caller.account.number)).member("why", "ended from another").close_object();
      tell_journal(connection, ledger, {caller.account.name, now, "session.ended", "session", accounts::session_id(ledger.region, one)}, std::move(data));
    }
  });
  desk.callers.forget();
  return outcome;
}

}  // namespace bihuan::app
