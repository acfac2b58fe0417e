// SPDX-License-Identifier: Apache-2.0
#include "app/sign_in.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/journal_note.h"
#include "app/kept_digest.h"
#include "app/second_factor.h"
#include "app/secret_hash.h"
#include "domain/accounts/account.h"
#include "domain/accounts/lock_out.h"
#include "store/accounts_store.h"
#include "store/counters_store.h"
#include "store/sessions_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

constexpr std::size_t longest_agent = 120;

base::Error refused() { return {ErrorKind::unauthenticated, "sign-in-refused", "", ""}; }

// A hash of nobody's password, so that a login that nobody has takes as long as any other.
const std::string& nobodys_password(base::PasswordHash kind) {
  static const std::string hash = base::hashed_password(kind, new_secret());  // a server has one kind
  return hash;
}

bool may_sign_in(const std::optional<store::StoredAccount>& account, std::int64_t now) {
  return account && account->state == "open" && !account->password.empty() && (account->one_time_until == 0 || now < account->one_time_until);
}

// What is known before the slow work begins.
struct Asked {
  std::optional<store::StoredAccount> account;
  std::int64_t locked_until = 0;
};

Asked ask(store::Connection& connection, const std::string& region, const std::string& login, std::int64_t now) {
  store::AccountsStore accounts(connection);
  Asked asked;
  asked.account = accounts.find_login(region, login);
  const auto failures = accounts.failures(region, secret_hash(login), now - (accounts::failure_window + accounts::lock_length).count());
  asked.locked_until = accounts::locked_until(failures);
  return asked;
}

class SignIn {
 public:
  SignIn(SignInDesk& desk, const Credentials& credentials, std::int64_t now)
      : desk_(desk), credentials_(credentials), now_(now), login_(accounts::normal_login(credentials.login)) {}

  base::Result<BegunSession> run() {
    if (const std::int64_t until = desk_.addresses.until(credentials_.address, now_); until > now_)
      return base::fail(ErrorKind::denied, "sign-in-slowed", "", std::to_string(accounts::minutes_until(until, now_)));
    Asked asked;
    desk_.ledger.database->read([&](store::Connection& connection) { asked = ask(connection, desk_.ledger.region, login_, now_); });
    if (asked.locked_until > now_) return locked(asked.locked_until);
    const bool is_known = may_sign_in(asked.account, now_);
    const std::string& stored = is_known ? asked.account->password : nobodys_password(desk_.password_hash);
    const bool is_right = base::is_password(stored, credentials_.password) && is_known;
    if (is_right && !base::is_hashed_as(desk_.password_hash, stored)) rehashed_ = base::hashed_password(desk_.password_hash, credentials_.password);
    const BegunSession begun{new_secret()};
    base::Result<void> outcome;
    desk_.ledger.database->write([&](store::Connection& connection) { outcome = is_right ? begin(connection, stored, begun) : refuse(connection); });
    desk_.callers.forget();
    if (outcome) return begun;
    if (outcome.error().code == "sign-in-refused") desk_.addresses.note_failure(credentials_.address, now_);
    return tl::unexpected(outcome.error());
  }

 private:
  tl::unexpected<base::Error> locked(std::int64_t until) const {
    return base::fail(ErrorKind::denied, "sign-in-locked", "", std::to_string(accounts::minutes_until(until, now_)));
  }

  // Asked again inside the write: others may have tried, or changed the account, while the password was being hashed.
  base::Result<void> begin(store::Connection& connection, const std::string& stored, const BegunSession& begun) {
    const Ledger& ledger = desk_.ledger;
    store::hold_region(connection, ledger.region);
    Asked asked = ask(connection, ledger.region, login_, now_);
    if (asked.locked_until > now_) return locked(asked.locked_until);
    if (!may_sign_in(asked.account, now_) || asked.account->password != stored) return tl::unexpected(refused());
    store::StoredAccount& account = *asked.account;
    bool gave_factor = false;
    if (!account.totp_secret.empty() && !credentials_.code.empty()) {
      gave_factor = take_code(connection, ledger, account, credentials_.code, now_);
      if (!gave_factor) return refuse(connection);
    }
    if (!rehashed_.empty()) account.password = rehashed_;
    store::AccountsStore accounts(connection);
    accounts.save(ledger.region, account);
    if (!rehashed_.empty()) {
      report::JsonText data;
      data.open_object().member("kept", account_digest(account)).close_object();
      tell_journal(connection, ledger, {account.name, now_, "password.rehashed", "account", accounts::account_id(ledger.region, account.number)}, std::move(data));
    }
    accounts.clear_failures(ledger.region, secret_hash(login_));
    add_session(connection, ledger, account, {credentials_, gave_factor, begun.secret, "password"}, now_);
    return {};
  }

  base::Result<void> refuse(store::Connection& connection) {
    const Ledger& ledger = desk_.ledger;
    store::hold_region(connection, ledger.region);
    const Asked asked = ask(connection, ledger.region, login_, now_);
    if (asked.locked_until > now_) return locked(asked.locked_until);
    store::AccountsStore accounts(connection);
    accounts.forget_failures_before(ledger.region, now_ - (accounts::failure_window + accounts::lock_length).count());
    accounts.add_failure(ledger.region, secret_hash(login_), now_);
    const bool locks = ask(connection, ledger.region, login_, now_).locked_until > now_;
    const std::string masked = masked_login(login_);
    report::JsonText data;
    data.open_object().member("login", masked).member("address", credentials_.address).close_object();
    const std::string id = asked.account ? accounts::account_id(ledger.region, asked.account->number) : "";
    tell_journal(connection, ledger, {masked, now_, locks ? "sign-in.locked" : "sign-in.refused", "account", id}, std::move(data));
    return tl::unexpected(refused());
  }

  SignInDesk& desk_;
  const Credentials& credentials_;
  const std::int64_t now_;
  const std::string login_;
  std::string rehashed_;
};

}  // namespace

std::int64_t SlowedAddresses::until(const std::string& address, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  const auto found = failures_.find(address);
  if (found == failures_.end()) return 0;
  std::erase_if(found->second, [now](std::int64_t at) { return now - at >= accounts::failure_window.count(); });
  const std::int64_t until = accounts::slowed_until(found->second);
  if (found->second.empty()) failures_.erase(found);
  return until;
}

void SlowedAddresses::note_failure(const std::string& address, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  if (failures_.size() >= most_addresses && !failures_.contains(address)) failures_.clear();
  auto& failures = failures_[address];
  failures.push_back(now);
  if (failures.size() > accounts::most_failures_of_address) failures.erase(failures.begin());
}

void add_session(store::Connection& connection, const Ledger& ledger, const store::StoredAccount& account, const NewSession& wanted, std::int64_t now) {
  store::SessionsStore sessions(connection);
  if (!wanted.from.replaced.empty())
    if (const auto old = sessions.find_token(ledger.region, secret_hash(wanted.from.replaced))) sessions.remove(ledger.region, old->number);
  sessions.remove_ended(ledger.region, now - accounts::idle_limit.count(), now - accounts::session_limit.count());
  const std::int64_t number = sessions.add(ledger.region, {0, secret_hash(wanted.secret), account.number, now, now, wanted.gave_factor, wanted.from.address,
                                                           plain_text(wanted.from.agent, longest_agent), wanted.is_by_provider});
  report::JsonText data;
  data.open_object().member("account", accounts::account_id(ledger.region, account.number)).member("by", wanted.by);
  data.member("second_factor", wanted.gave_factor).member("address", wanted.from.address).close_object();
  tell_journal(connection, ledger, {account.name, now, "session.begun", "session", accounts::session_id(ledger.region, number)}, std::move(data));
}

base::Result<BegunSession> sign_in(SignInDesk& desk, const Credentials& credentials, std::int64_t now) { return SignIn(desk, credentials, now).run(); }

BegunSession begin_session(SignInDesk& desk, const store::StoredAccount& account, const Credentials& from, std::string_view by, std::int64_t now) {
  const BegunSession begun{new_secret()};
  desk.ledger.database->write([&](store::Connection& connection) {
    store::hold_region(connection, desk.ledger.region);
    add_session(connection, desk.ledger, account, {from, false, begun.secret, by, true}, now);
  });
  desk.callers.forget();
  return begun;
}

void sign_out(SignInDesk& desk, const Caller& caller, std::int64_t now) {
  const Ledger& ledger = desk.ledger;
  ledger.database->write([&](store::Connection& connection) {
    store::SessionsStore(connection).remove(ledger.region, caller.session);
    report::JsonText data;
    data.open_object().member("account", accounts::account_id(ledger.region, caller.account.number)).member("why", "signed out").close_object();
    tell_journal(connection, ledger, {caller.account.name, now, "session.ended", "session", accounts::session_id(ledger.region, caller.session)},
                 std::move(data));
  });
  desk.callers.forget();
}

std::string plain_text(std::string_view text, std::size_t longest) {
  std::string plain;
  for (const char character : text.substr(0, longest)) plain += character >= 0x20 && character < 0x7F ? character : '?';
  return plain;
}

std::string masked_login(std::string_view login) {
  if (!accounts::login_allowed(login)) return "?(" + std::to_string(login.size()) + ")";
  return std::string(login.substr(0, 2)) + "…(" + std::to_string(login.size()) + ")";
}

}  // namespace bihuan::app
