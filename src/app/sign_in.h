// SPDX-License-Identifier: Apache-2.0
// Signing in and out. A wrong password and a login that nobody has are one answer, after the same work. Knows no cookie.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/callers.h"
#include "app/ledger.h"
#include "base/password_hash.h"

namespace bihuan::app {

// Addresses from which wrong passwords came lately. Of this process only: it slows, the lock of a login is what protects it.
class SlowedAddresses {
 public:
  // 0, or until when the address is not listened to.
  std::int64_t until(const std::string& address, std::int64_t now);
  void note_failure(const std::string& address, std::int64_t now);

 private:
  static constexpr std::size_t most_addresses = 10'000;
  std::mutex mutex_;
  std::map<std::string, std::vector<std::int64_t>> failures_;
};

// What signing in needs beside the ledger; one for each server.
struct SignInDesk {
  explicit SignInDesk(Ledger given, base::PasswordHash hash = base::PasswordHash::argon2id) : ledger(given), password_hash(hash), callers(given) {}

  const Ledger ledger;
  const base::PasswordHash password_hash;  // of new passwords, and of old ones at their next sign-in
  Callers callers;
  SlowedAddresses addresses;
};

struct Credentials {
  std::string login, password;
  std::string code;      // of the second factor; may come later
  std::string address;   // from where
  std::string agent;     // what the browser calls itself
  std::string replaced;  // the secret of a session that ends with this; '' for none
};

// The secret of a new session; kept nowhere.
struct BegunSession {
  std::string secret;
};

// Errors: sign-in-refused (401), sign-in-locked and sign-in-slowed (detail = minutes to wait). Journal: session.begun, sign-in.refused, sign-in.locked.
base::Result<BegunSession> sign_in(SignInDesk& desk, const Credentials& credentials, std::int64_t now);

// For somebody whom an identity provider has named. The second factor of an administrator is still asked for.
BegunSession begin_session(SignInDesk& desk, const store::StoredAccount& account, const Credentials& from, std::string_view by, std::int64_t now);

// Journal: session.ended.
void sign_out(SignInDesk& desk, const Caller& caller, std::int64_t now);

// A session inside a write that does more.
struct NewSession {
  const Credentials& from;
  bool gave_factor = false;
  const std::string& secret;
  std::string_view by;  // "password", "identity provider", …
  bool is_by_provider = false;
};
void add_session(store::Connection& connection, const Ledger& ledger, const store::StoredAccount& account, const NewSession& wanted, std::int64_t now);

// Of ASCII, cut; anything else becomes a question mark.
std::string plain_text(std::string_view text, std::size_t longest);

// "wa…(8)": enough to see which login was meant by those who know it, and never a line end or a password typed in the wrong field.
std::string masked_login(std::string_view login);

}  // namespace bihuan::app
