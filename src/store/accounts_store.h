// SPDX-License-Identifier: Apache-2.0
// Accounts, their former passwords and recovery codes, and wrong passwords lately. What a password must be and when a login is locked is not
// known here. Instants are microseconds UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/connection.h"
#include "store/stored.h"

namespace bihuan::store {

struct StoredAccount {
  std::int64_t number = 0;
  std::string login, name;
  std::int64_t person = 0;   // 0 for nobody
  std::string administers;   // administrator, security_administrator, auditor, or ''
  std::string state = "open";  // open, locked, closed
  std::string password;      // hash; '' for none
  std::int64_t password_at = 0;
  bool must_change = false;
  std::int64_t one_time_until = 0;
  std::string totp_secret, totp_pending;  // base32
  std::int64_t totp_step = 0;
  std::string issuer, subject, email;
  std::string created_by;
  std::int64_t created_at = 0;
};

class AccountsStore {
 public:
  explicit AccountsStore(Connection& connection) : connection_(connection) {}

  std::optional<StoredAccount> find(std::string_view region, std::int64_t number);
  std::optional<StoredAccount> find_login(std::string_view region, std::string_view login);
  std::optional<StoredAccount> find_person(std::string_view region, std::int64_t person);
  std::optional<StoredAccount> find_subject(std::string_view region, std::string_view issuer, std::string_view subject);
  // Nothing where several have it.
  std::optional<StoredAccount> find_email(std::string_view region, std::string_view email);
  // By login.
  Page<StoredAccount> list(std::string_view region, Window window);
  std::vector<StoredAccount> all(std::string_view region);  // by number
  bool has_any(std::string_view region);

  // Inside a write. Gives the number, which is taken from the region's counter.
  std::int64_t add(std::string_view region, StoredAccount account);
  // All but the number, the login and who made it.
  void save(std::string_view region, const StoredAccount& account);

  // The last hashes, newest first.
  std::vector<std::string> former_passwords(std::string_view region, std::int64_t account, std::int64_t count);
  void add_former_password(std::string_view region, std::int64_t account, std::int64_t at, std::string_view password);

  void replace_recovery_codes(std::string_view region, std::int64_t account, const std::vector<std::string>& hashes);
  // False when there is no such code or it was used.
  bool use_recovery_code(std::string_view region, std::int64_t account, std::string_view hash, std::int64_t now);
  std::int64_t unused_recovery_codes(std::string_view region, std::int64_t account);

  // When wrong passwords came for a login since `since`, oldest first.
  std::vector<std::int64_t> failures(std::string_view region, std::string_view login_hash, std::int64_t since);
  void add_failure(std::string_view region, std::string_view login_hash, std::int64_t at);
  void clear_failures(std::string_view region, std::string_view login_hash);
  void forget_failures_before(std::string_view region, std::int64_t at);

 private:
  Connection& connection_;
};

}  // namespace bihuan::store
