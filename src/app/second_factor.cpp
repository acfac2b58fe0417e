// SPDX-License-Identifier: Apache-2.0
#include "app/second_factor.h"

#include <utility>

#include "app/journal_note.h"
#include "app/kept_digest.h"
#include "app/secret_hash.h"
#include "base/secrets.h"
#include "domain/accounts/account.h"
#include "domain/accounts/lock_out.h"
#include "domain/accounts/totp.h"
#include "store/counters_store.h"
#include "store/sessions_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

std::int64_t locked_until(store::Connection& connection, const Ledger& ledger, const store::StoredAccount& account, std::int64_t now) {
  const auto failures = store::AccountsStore(connection).failures(ledger.region, code_failures_key(account.number), now - (accounts::failure_window + accounts::lock_length).count());
  const std::int64_t until = accounts::locked_until(failures);
  return until > now ? until : 0;
}

tl::unexpected<base::Error> locked(std::int64_t until, std::int64_t now) {
  return base::fail(ErrorKind::denied, "sign-in-locked", "", std::to_string(accounts::minutes_until(until, now)));
}

tl::unexpected<base::Error> wrong_code(store::Connection& connection, const Ledger& ledger, const store::StoredAccount& account, const Credentials& from,
                                       std::int64_t now) {
  store::AccountsStore(connection).add_failure(ledger.region, code_failures_key(account.number), now);
  report::JsonText data;
  data.open_object().member("login", masked_login(account.login)).member("address", from.address).member("factor", "second").close_object();
  tell_journal(connection, ledger, {account.name, now, "sign-in.refused", "account", accounts::account_id(ledger.region, account.number)}, std::move(data));
  return base::fail(ErrorKind::denied, "code-wrong", "code");
}

bool is_digits(std::string_view code) { return code.size() == 6 && code.find_first_not_of("0123456789") == std::string_view::npos; }

// The caller's session ends and another begins: rights have changed.
void renew_session(store::Connection& connection, const Ledger& ledger, const store::StoredAccount& account, const Caller& caller, const NewSession& wanted,
                   std::int64_t now) {
  store::SessionsStore(connection).remove(ledger.region, caller.session);
  add_session(connection, ledger, account, wanted, now);
}

}  // namespace

std::string code_failures_key(std::int64_t account) { return secret_hash("code " + std::to_string(account)); }

bool take_code(store::Connection& connection, const Ledger& ledger, store::StoredAccount& account, std::string_view code, std::int64_t now) {
  store::AccountsStore accounts(connection);
  if (!is_digits(code)) return accounts.use_recovery_code(ledger.region, account.number, secret_hash(normal_recovery_code(code)), now);
  const auto step = accounts::totp_step(base::base32_decoded(account.totp_secret).value_or(""), code, now, account.totp_step);
  if (!step || account.totp_secret.empty()) return false;
  account.totp_step = *step;
  accounts.save(ledger.region, account);
  return true;
}

base::Result<Enrolment> begin_enrolment(SignInDesk& desk, const Caller& caller, std::int64_t) {
  if (caller.has_second_factor() && !caller.gave_factor) return base::fail(ErrorKind::denied, "second-factor-needed");
  const Ledger& ledger = desk.ledger;
  const std::string secret = base::random_bytes(accounts::totp_secret_bytes);
  ledger.database->write([&](store::Connection& connection) {
    store::AccountsStore accounts(connection);
    if (auto account = accounts.find(ledger.region, caller.account.number)) {
      account->totp_pending = base::base32(secret);
      accounts.save(ledger.region, *account);
    }
  });
  desk.callers.forget();
  return Enrolment{base::base32(secret), accounts::otpauth_uri(secret, "Bihuan " + ledger.region, caller.account.login)};
}

base::Result<Confirmed> confirm_enrolment(SignInDesk& desk, const Caller& caller, std::string_view code, const Credentials& from, std::int64_t now) {
  const Ledger& ledger = desk.ledger;
  Confirmed confirmed;
  confirmed.session.secret = new_secret();
  std::vector<std::string> hashes;
  for (std::size_t i = 0; i < accounts::recovery_code_count; ++i) {
    confirmed.recovery_codes.push_back(recovery_code());
    hashes.push_back(secret_hash(normal_recovery_code(confirmed.recovery_codes.back())));
  }
  base::Result<void> outcome;
  ledger.database->write([&](store::Connection& connection) {
    outcome = {};
    store::hold_region(connection, ledger.region);
    store::AccountsStore accounts(connection);
    auto account = accounts.find(ledger.region, caller.account.number);
    if (!account || account->totp_pending.empty()) {
      outcome = base::fail(ErrorKind::conflict, "enrolment-missing");
      return;
    }
    if (const std::int64_t until = locked_until(connection, ledger, *account, now)) {
      outcome = locked(until, now);
      return;
    }
    const auto step = is_digits(code) ? accounts::totp_step(base::base32_decoded(account->totp_pending).value_or(""), code, now, 0) : std::nullopt;
    if (!step) {
      outcome = wrong_code(connection, ledger, *account, from, now);
      return;
    }
    account->totp_secret = std::exchange(account->totp_pending, "");
    account->totp_step = *step;
    accounts.save(ledger.region, *account);
    accounts.replace_recovery_codes(ledger.region, account->number, hashes);
    report::JsonText data;
    data.open_object().member("kept", account_digest(*account)).close_object();
    tell_journal(connection, ledger, {account->name, now, "second-factor.enrolled", "account", accounts::account_id(ledger.region, account->number)},
                 std::move(data));
    renew_session(connection, ledger, *account, caller, {from, true, confirmed.session.secret, "second factor enrolled", caller.is_by_provider}, now);
  });
  desk.callers.forget();
  if (!outcome) return tl::unexpected(outcome.error());
  return confirmed;
}

base::Result<BegunSession> give_code(SignInDesk& desk, const Caller& caller, std::string_view code, const Credentials& from, std::int64_t now) {
  const Ledger& ledger = desk.ledger;
  const BegunSession begun{new_secret()};
  base::Result<void> outcome;
  ledger.database->write([&](store::Connection& connection) {
    outcome = {};
    store::hold_region(connection, ledger.region);
    store::AccountsStore accounts(connection);
    auto account = accounts.find(ledger.region, caller.account.number);
    if (!account || account->state != "open") {
      outcome = base::fail(ErrorKind::unauthenticated, "sign-in-needed");
    } else if (const std::int64_t until = locked_until(connection, ledger, *account, now)) {
      outcome = locked(until, now);
    } else if (!take_code(connection, ledger, *account, code, now)) {
      outcome = wrong_code(connection, ledger, *account, from, now);
    } else {
      accounts.clear_failures(ledger.region, code_failures_key(account->number));
      renew_session(connection, ledger, *account, caller, {from, true, begun.secret, "second factor", caller.is_by_provider}, now);
    }
  });
  desk.callers.forget();
  if (!outcome) return tl::unexpected(outcome.error());
  return begun;
}

}  // namespace bihuan::app
