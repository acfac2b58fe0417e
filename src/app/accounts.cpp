// SPDX-License-Identifier: Apache-2.0
#include "app/accounts.h"

#include <functional>
#include <utility>

#include "app/journal_note.h"
#include "app/kept_digest.h"
#include "app/people.h"
#include "app/second_factor.h"
#include "app/secret_hash.h"
#include "app/tokens.h"
#include "domain/accounts/account.h"
#include "store/counters_store.h"
#include "store/sessions_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;
using store::StoredAccount;

bool is_known_administration(std::string_view name) {
  if (name.empty()) return true;
  const auto kind = org::post_kind_from(name);
  return kind && accounts::is_administration(*kind);
}

bool has_open(store::AccountsStore& accounts, const std::string& region, std::string_view administers, std::int64_t except = 0) {
  for (const StoredAccount& account : accounts.all(region))
    if (account.administers == administers && account.state != "closed" && account.number != except) return true;
  return false;
}

bool is_administrator(const Actor& actor) {
  for (const org::Holding& post : actor.posts)
    if (post.kind == org::PostKind::administrator) return true;
  return false;
}

// One write on accounts: who may, the rule, the journal.
class Keeping {
 public:
  Keeping(const AccountKeeper& keeper, store::Connection& connection)
      : keeper_(keeper), region_(keeper.ledger.region), connection_(connection), accounts_(connection) {
    store::hold_region(connection, region_);
  }

  base::Result<StoredAccount> create(const NewAccount& wanted, const std::string& hash) {
    if (auto may = may_create(wanted.administers); !may) return tl::unexpected(may.error());
    if (auto login = accounts::login_allowed(wanted.login); !login) return tl::unexpected(login.error());
    StoredAccount account;
    account.login = accounts::normal_login(wanted.login);
    account.name = wanted.name.empty() ? account.login : wanted.name;
    account.email = wanted.email;
    account.created_by = keeper_.actor.name;
    account.created_at = keeper_.actor.now;
    if (accounts_.find_login(region_, account.login)) return base::fail(ErrorKind::conflict, "login-taken", "login", account.login);
    if (auto set = settle(account, wanted.administers, wanted.person); !set) return tl::unexpected(set.error());
    give_password(account, hash);
    account.number = accounts_.add(region_, account);
    accounts_.add_former_password(region_, account.number, keeper_.actor.now, hash);
    tell("account.created", account);
    return account;
  }

  base::Result<StoredAccount> change(std::int64_t number, const AccountChange& change) {
    auto account = other(number);
    if (!account) return account;
    const StoredAccount before = *account;
    if (auto set = settle(*account, change.administers.value_or(account->administers), change.person.value_or(account->person)); !set)
      return tl::unexpected(set.error());
    if (change.name) account->name = *change.name;
    if (change.email) account->email = *change.email;
    if (change.issuer) account->issuer = *change.issuer;
    if (change.subject) account->subject = *change.subject;
    const bool was_administrator = before.administers == "administrator" && before.state != "closed";
    const bool is_no_more = account->administers != "administrator" || change.is_closed.value_or(false);
    if (was_administrator && is_no_more && !has_open(accounts_, region_, "administrator", number))
      return base::fail(ErrorKind::conflict, "administrator-last", "administers", before.login);
    if (change.is_closed) account->state = *change.is_closed ? "closed" : account->state == "closed" ? "open" : account->state;
    if (const auto linked = accounts_.find_subject(region_, account->issuer, account->subject); linked && linked->number != number)
      return base::fail(ErrorKind::conflict, "subject-taken", "subject", linked->login);
    accounts_.save(region_, *account);
    if (before.administers != account->administers || before.state != account->state || before.person != account->person) end_all(*account);
    tell("account.changed", *account);
    return account;
  }

  base::Result<StoredAccount> reset(std::int64_t number, const std::string& hash, bool forgets_factor) {
    auto account = other(number);
    if (!account) return account;
    give_password(*account, hash);
    if (forgets_factor) {
      account->totp_secret = account->totp_pending = "";
      accounts_.replace_recovery_codes(region_, number, {});
    }
    accounts_.save(region_, *account);
    accounts_.add_former_password(region_, number, keeper_.actor.now, hash);
    forgive(*account);
    end_all(*account);
    revoke_tokens(*account);
    tell("account.reset", *account, forgets_factor);
    return account;
  }

  base::Result<StoredAccount> lock(std::int64_t number, bool is_locked) {
    auto account = other(number);
    if (!account) return account;
    if (account->state != "closed") account->state = is_locked ? "locked" : "open";
    accounts_.save(region_, *account);
    if (is_locked)
      end_all(*account);
    else
      forgive(*account);
    tell(is_locked ? "account.locked" : "account.unlocked", *account);
    return account;
  }

 private:
  base::Result<void> may_create(std::string_view administers) {
    if (keeper_.is_console) return {};
    auto may = allowed(keeper_.actor, org::Action::manage_accounts);
    const bool is_first = administers == "security_administrator" || administers == "auditor";
    if (may || !is_first || !is_administrator(keeper_.actor) || has_open(accounts_, region_, administers)) return may;
    return {};
  }

  // The account, where the actor may change it: not his own.
  base::Result<StoredAccount> other(std::int64_t number) {
    if (auto may = allowed(keeper_.actor, org::Action::manage_accounts); !may && !keeper_.is_console) return tl::unexpected(may.error());
    auto account = accounts_.find(region_, number);
    if (!account) return base::fail(ErrorKind::not_found, "account-missing", accounts::account_id(region_, number));
    if (!keeper_.is_console && number == keeper_.actor.account) return base::fail(ErrorKind::denied, "account-own", account->login);
    return std::move(*account);
  }

  base::Result<void> settle(StoredAccount& account, const std::string& administers, std::int64_t person) {
    if (!is_known_administration(administers)) return base::fail(ErrorKind::invalid, "administers-unknown", "administers", administers);
    if (const auto held = accounts_.find_person(region_, person); held && held->number != account.number)
      return base::fail(ErrorKind::conflict, "person-has-account", "person", held->login);
    account.administers = administers;
    account.person = person;
    const auto kind = org::post_kind_from(administers);
    if (!kind || person == 0) return {};
    for (const org::Holding& post : holdings_of(connection_, region_, person, keeper_.actor.now))
      if (!org::may_hold_both(*kind, post.kind)) return base::fail(ErrorKind::conflict, "posts-not-together", "administers", org::post_kind_name(post.kind));
    return {};
  }

  void give_password(StoredAccount& account, const std::string& hash) {
    account.password = hash;
    account.password_at = keeper_.actor.now;
    account.must_change = true;
    account.one_time_until = keeper_.actor.now + one_time_limit.count();
  }

  void forgive(const StoredAccount& account) {
    accounts_.clear_failures(region_, secret_hash(account.login));
    accounts_.clear_failures(region_, code_failures_key(account.number));
  }

  void end_all(const StoredAccount& account) {
    store::SessionsStore(connection_).remove_others(region_, account.number, 0);
    if (account.state == "closed") revoke_tokens(account);
  }

  void revoke_tokens(const StoredAccount& account) {
    revoke_tokens_of(connection_, keeper_.ledger, account.number, keeper_.actor.name, keeper_.actor.now);
  }

  void tell(std::string_view action, const StoredAccount& account, bool forgets_factor = false) {
    report::JsonText data;
    data.open_object().member("login", account.login).member("name", account.name).member("administers", account.administers);
    data.member("person", account.person).member("state", account.state).member("email", account.email);
    data.member("issuer", account.issuer).member("subject", account.subject);
    if (forgets_factor) data.member("second_factor", "forgotten");
    data.member("kept", account_digest(account)).close_object();
    tell_journal(connection_, keeper_.ledger, {keeper_.actor.name, keeper_.actor.now, action, "account", accounts::account_id(region_, account.number)},
                 std::move(data));
  }

  const AccountKeeper& keeper_;
  const std::string& region_;
  store::Connection& connection_;
  store::AccountsStore accounts_;
};

base::Result<StoredAccount> keep(const AccountKeeper& keeper, const std::function<base::Result<StoredAccount>(Keeping&)>& work) {
  base::Result<StoredAccount> outcome;
  keeper.ledger.database->write([&](store::Connection& connection) {
    Keeping keeping(keeper, connection);
    outcome = work(keeping);
  });
  return outcome;
}

base::Result<OneTimePassword> with_password(const AccountKeeper& keeper, const std::function<base::Result<StoredAccount>(Keeping&, const std::string& hash)>& work) {
  const std::string password = one_time_password();
  const std::string hash = base::hashed_password(keeper.password_hash, password);
  auto account = keep(keeper, [&](Keeping& keeping) { return work(keeping, hash); });
  if (!account) return tl::unexpected(account.error());
  return OneTimePassword{std::move(*account), password};
}

}  // namespace

base::Result<OneTimePassword> create_account(const AccountKeeper& keeper, const NewAccount& wanted) {
  return with_password(keeper, [&](Keeping& keeping, const std::string& hash) { return keeping.create(wanted, hash); });
}

base::Result<StoredAccount> change_account(const AccountKeeper& keeper, std::int64_t number, const AccountChange& change) {
  return keep(keeper, [&](Keeping& keeping) { return keeping.change(number, change); });
}

base::Result<OneTimePassword> reset_account(const AccountKeeper& keeper, std::int64_t number, bool forgets_factor) {
  return with_password(keeper, [&](Keeping& keeping, const std::string& hash) { return keeping.reset(number, hash, forgets_factor); });
}

base::Result<StoredAccount> lock_account(const AccountKeeper& keeper, std::int64_t number, bool is_locked) {
  return keep(keeper, [&](Keeping& keeping) { return keeping.lock(number, is_locked); });
}

store::Page<StoredAccount> list_accounts(const Ledger& ledger, store::Window window) {
  store::Page<StoredAccount> page;
  ledger.database->read([&](store::Connection& connection) { page = store::AccountsStore(connection).list(ledger.region, window); });
  return page;
}

std::optional<StoredAccount> find_account(const Ledger& ledger, std::int64_t number) {
  std::optional<StoredAccount> found;
  ledger.database->read([&](store::Connection& connection) { found = store::AccountsStore(connection).find(ledger.region, number); });
  return found;
}

std::optional<StoredAccount> find_login(const Ledger& ledger, std::string_view login) {
  std::optional<StoredAccount> found;
  ledger.database->read([&](store::Connection& connection) { found = store::AccountsStore(connection).find_login(ledger.region, accounts::normal_login(login)); });
  return found;
}

std::optional<OneTimePassword> first_account(const Ledger& ledger, base::PasswordHash hash, std::int64_t now) {
  bool has_any = false;
  ledger.database->read([&](store::Connection& connection) { has_any = store::AccountsStore(connection).has_any(ledger.region); });
  if (has_any) return std::nullopt;
  const Actor actor = local_actor("bihuan serve", now);
  auto made = create_account({ledger, actor, hash, true}, {"admin", "系统管理员", "administrator", "", 0});
  if (!made) return std::nullopt;  // another server was faster
  return std::move(*made);
}

}  // namespace bihuan::app
