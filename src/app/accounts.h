// SPDX-License-Identifier: Apache-2.0
// Accounts as the security administrator keeps them, and as the console does. Passwords that others are given are made here, shown once and good for
// one sign-in.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/ledger.h"
#include "base/password_hash.h"
#include "store/accounts_store.h"

namespace bihuan::app {

inline constexpr std::chrono::microseconds one_time_limit = std::chrono::hours(72);  // within which such a password must be used

// How somebody works on accounts: from the console, or signed in and allowed to.
struct AccountKeeper {
  const Ledger& ledger;
  const Actor& actor;
  base::PasswordHash password_hash = base::PasswordHash::argon2id;
  bool is_console = false;  // of the machine: may do everything
};

struct NewAccount {
  std::string login, name, administers, email;
  std::int64_t person = 0;
};

struct OneTimePassword {
  store::StoredAccount account;
  std::string password;  // kept nowhere
};

// What a change leaves alone is not given.
struct AccountChange {
  std::optional<std::string> name, administers, email, issuer, subject;
  std::optional<std::int64_t> person;
  std::optional<bool> is_closed;
};

// Who may: the security administrator; and the administrator, until there is one, the first security administrator and the first auditor. Errors: login-wrong, login-taken,
// administers-unknown, person-has-account, posts-not-together, not-allowed. Journal: account.created.
base::Result<OneTimePassword> create_account(const AccountKeeper& keeper, const NewAccount& wanted);

// Nobody changes his own, and one person holds one of the three administrations at most: an account has one, and a person has one account. Errors: account-missing, account-own,
// administers-unknown, administrator-last (nobody would be left), person-has-account, posts-not-together, subject-taken, not-allowed. What it was signed in with ends. Journal: account.changed.
base::Result<store::StoredAccount> change_account(const AccountKeeper& keeper, std::int64_t number, const AccountChange& change);

// A new one-time password; the second factor goes too if `forgets_factor`. Every session ends. Journal: account.reset.
base::Result<OneTimePassword> reset_account(const AccountKeeper& keeper, std::int64_t number, bool forgets_factor);

// By hand, and until it is unlocked; unlocking also forgives wrong passwords. Journal: account.locked, account.unlocked.
base::Result<store::StoredAccount> lock_account(const AccountKeeper& keeper, std::int64_t number, bool is_locked);

store::Page<store::StoredAccount> list_accounts(const Ledger& ledger, store::Window window);
std::optional<store::StoredAccount> find_account(const Ledger& ledger, std::int64_t number);
std::optional<store::StoredAccount> find_login(const Ledger& ledger, std::string_view login);

// The administrator `admin` of a ledger that has no account; nothing where there is one.
std::optional<OneTimePassword> first_account(const Ledger& ledger, base::PasswordHash hash, std::int64_t now);

}  // namespace bihuan::app
