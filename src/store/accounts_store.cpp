// SPDX-License-Identifier: Apache-2.0
#include "store/accounts_store.h"

#include <utility>

#include "store/counters_store.h"
#include "store/query.h"

namespace bihuan::store {
namespace {

StoredAccount account_of(const Statement& row) {
  StoredAccount account;
  account.number = row.integer(0);
  account.login = row.text(1);
  account.name = row.text(2);
  account.person = row.integer(3);
  account.administers = row.text(4);
  account.state = row.text(5);
  account.password = row.text(6);
  account.password_at = row.integer(7);
  account.must_change = row.integer(8) != 0;
  account.one_time_until = row.integer(9);
  account.totp_secret = row.text(10);
  account.totp_pending = row.text(11);
  account.totp_step = row.integer(12);
  account.issuer = row.text(13);
  account.subject = row.text(14);
  account.email = row.text(15);
  account.created_by = row.text(16);
  account.created_at = row.integer(17);
  return account;
}

std::optional<StoredAccount> first_of(Statement& row) {
  std::optional<StoredAccount> found;
  if (row.step()) found = account_of(row);
  row.reset();
  return found;
}

}  // namespace

std::optional<StoredAccount> AccountsStore::find(std::string_view region, std::int64_t number) {
  constexpr std::string_view sql = R"(select account_id, login, name, person_id, administers, state, password, password_at, must_change, one_time_until,
      totp_secret, totp_pending, totp_step, issuer, subject, email, created_by, created_at from account where region = $1 and account_id = $2)";
  return first_of(bound(connection_.prepare(sql), region, number));
}

std::optional<StoredAccount> AccountsStore::find_login(std::string_view region, std::string_view login) {
  constexpr std::string_view sql = R"(select account_id, login, name, person_id, administers, state, password, password_at, must_change, one_time_until,
      totp_secret, totp_pending, totp_step, issuer, subject, email, created_by, created_at from account where region = $1 and login = $2)";
  return first_of(bound(connection_.prepare(sql), region, login));
}

std::optional<StoredAccount> AccountsStore::find_person(std::string_view region, std::int64_t person) {
  constexpr std::string_view sql = R"(select account_id, login, name, person_id, administers, state, password, password_at, must_change, one_time_until,
      totp_secret, totp_pending, totp_step, issuer, subject, email, created_by, created_at from account
      where region = $1 and person_id = $2 and person_id > 0)";
  return first_of(bound(connection_.prepare(sql), region, person));
}

std::optional<StoredAccount> AccountsStore::find_subject(std::string_view region, std::string_view issuer, std::string_view subject) {
  constexpr std::string_view sql = R"(select account_id, login, name, person_id, administers, state, password, password_at, must_change, one_time_until,
      totp_secret, totp_pending, totp_step, issuer, subject, email, created_by, created_at from account
      where region = $1 and issuer = $2 and subject = $3 and subject <> '')";
  return first_of(bound(connection_.prepare(sql), region, issuer, subject));
}

std::optional<StoredAccount> AccountsStore::find_email(std::string_view region, std::string_view email) {
  constexpr std::string_view sql = R"(select account_id, login, name, person_id, administers, state, password, password_at, must_change, one_time_until,
      totp_secret, totp_pending, totp_step, issuer, subject, email, created_by, created_at from account
      where region = $1 and email = $2 and email <> '' order by account_id limit 2)";
  Statement& row = bound(connection_.prepare(sql), region, email);
  std::optional<StoredAccount> found;
  if (row.step()) found = account_of(row);
  if (found && row.step()) found.reset();
  row.reset();
  return found;
}

Page<StoredAccount> AccountsStore::list(std::string_view region, Window window) {
  constexpr std::string_view count = "select count(*) from (select 1 from account where region = $1 limit $2) as counted";
  constexpr std::string_view sql = R"(select account_id, login, name, person_id, administers, state, password, password_at, must_change, one_time_until,
      totp_secret, totp_pending, totp_step, issuer, subject, email, created_by, created_at from account
      where region = $1 order by login limit $2 offset $3)";
  Page<StoredAccount> page;
  page.count(first_integer(bound(connection_.prepare(count), region, counted_to)));
  Statement& row = bound(connection_.prepare(sql), region, window.count, window.first);
  while (row.step()) page.rows.push_back(account_of(row));
  return page;
}

std::vector<StoredAccount> AccountsStore::all(std::string_view region) {
  constexpr std::string_view sql = R"(select account_id, login, name, person_id, administers, state, password, password_at, must_change, one_time_until,
      totp_secret, totp_pending, totp_step, issuer, subject, email, created_by, created_at from account where region = $1 order by account_id)";
  std::vector<StoredAccount> accounts;
  Statement& row = bound(connection_.prepare(sql), region);
  while (row.step()) accounts.push_back(account_of(row));
  return accounts;
}

bool AccountsStore::has_any(std::string_view region) {
  constexpr std::string_view sql = "select count(*) from (select 1 from account where region = $1 limit 1) as counted";
  return first_integer(bound(connection_.prepare(sql), region)) > 0;
}

std::int64_t AccountsStore::add(std::string_view region, StoredAccount account) {
  constexpr std::string_view sql = R"(insert into account (region, account_id, login, name, person_id, administers, state, password, password_at, must_change,
      one_time_until, totp_secret, totp_pending, totp_step, issuer, subject, email, created_by, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19))";
  account.number = take_numbers(connection_, region, "account");
  execute(connection_, sql, region, account.number, account.login, account.name, account.person, account.administers, account.state, account.password,
          account.password_at, account.must_change, account.one_time_until, account.totp_secret, account.totp_pending, account.totp_step, account.issuer,
          account.subject, account.email, account.created_by, account.created_at);
  return account.number;
}

void AccountsStore::save(std::string_view region, const StoredAccount& account) {
  constexpr std::string_view sql = R"(update account set name = $3, person_id = $4, administers = $5, state = $6, password = $7, password_at = $8, must_change = $9,
      one_time_until = $10, totp_secret = $11, totp_pending = $12, totp_step = $13, issuer = $14, subject = $15, email = $16
      where region = $1 and account_id = $2)";
  execute(connection_, sql, region, account.number, account.name, account.person, account.administers, account.state, account.password, account.password_at,
          account.must_change, account.one_time_until, account.totp_secret, account.totp_pending, account.totp_step, account.issuer, account.subject,
          account.email);
}

std::vector<std::string> AccountsStore::former_passwords(std::string_view region, std::int64_t account, std::int64_t count) {
  constexpr std::string_view sql = "select password from former_password where region = $1 and account_id = $2 order by set_at desc limit $3";
  std::vector<std::string> passwords;
  Statement& row = bound(connection_.prepare(sql), region, account, count);
  while (row.step()) passwords.emplace_back(row.text(0));
  return passwords;
}

void AccountsStore::add_former_password(std::string_view region, std::int64_t account, std::int64_t at, std::string_view password) {
  constexpr std::string_view replace = "delete from former_password where region = $1 and account_id = $2 and set_at = $3";
  constexpr std::string_view sql = "insert into former_password (region, account_id, set_at, password) values ($1, $2, $3, $4)";
  execute(connection_, replace, region, account, at);
  execute(connection_, sql, region, account, at, password);
}

void AccountsStore::replace_recovery_codes(std::string_view region, std::int64_t account, const std::vector<std::string>& hashes) {
  constexpr std::string_view old = "delete from recovery_code where region = $1 and account_id = $2";
  constexpr std::string_view sql = "insert into recovery_code (region, account_id, code_hash, used_at) values ($1, $2, $3, 0)";
  execute(connection_, old, region, account);
  for (const std::string& hash : hashes) execute(connection_, sql, region, account, hash);
}

bool AccountsStore::use_recovery_code(std::string_view region, std::int64_t account, std::string_view hash, std::int64_t now) {
  constexpr std::string_view sql = "update recovery_code set used_at = $4 where region = $1 and account_id = $2 and code_hash = $3 and used_at = 0";
  execute(connection_, sql, region, account, hash, now);
  return connection_.changed() == 1;
}

std::int64_t AccountsStore::unused_recovery_codes(std::string_view region, std::int64_t account) {
  constexpr std::string_view sql = "select count(*) from recovery_code where region = $1 and account_id = $2 and used_at = 0";
  return first_integer(bound(connection_.prepare(sql), region, account));
}

std::vector<std::int64_t> AccountsStore::failures(std::string_view region, std::string_view login_hash, std::int64_t since) {
  constexpr std::string_view sql = "select failed_at from login_attempt where region = $1 and login_hash = $2 and failed_at >= $3 order by failed_at";
  std::vector<std::int64_t> found;
  Statement& row = bound(connection_.prepare(sql), region, login_hash, since);
  while (row.step()) found.push_back(row.integer(0));
  return found;
}

void AccountsStore::add_failure(std::string_view region, std::string_view login_hash, std::int64_t at) {
  constexpr std::string_view sql = "insert into login_attempt (region, attempt_id, login_hash, failed_at) values ($1, $2, $3, $4)";
  execute(connection_, sql, region, take_numbers(connection_, region, "login_attempt"), login_hash, at);
}

void AccountsStore::clear_failures(std::string_view region, std::string_view login_hash) {
  constexpr std::string_view sql = "delete from login_attempt where region = $1 and login_hash = $2";
  execute(connection_, sql, region, login_hash);
}

void AccountsStore::forget_failures_before(std::string_view region, std::int64_t at) {
  constexpr std::string_view sql = "delete from login_attempt where region = $1 and failed_at < $2";
  execute(connection_, sql, region, at);
}

}  // namespace bihuan::store
