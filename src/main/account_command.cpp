// SPDX-License-Identifier: Apache-2.0
#include "main/account_command.h"

#include <cstdio>
#include <functional>
#include <string>

#include "app/accounts.h"
#include "domain/accounts/account.h"
#include "main/open_ledger.h"
#include "report/messages.h"
#include "report/visible_text.h"

namespace bihuan {
namespace {

using base::Result;

base::PasswordHash hash_of(const AccountOptions& options) {
  return options.password_hash == "argon2id" ? base::PasswordHash::argon2id : base::PasswordHash::pbkdf2_sm3;
}

// Runs `work` on the opened ledger; its error becomes a sentence.
int with_keeper(const LedgerOptions& options, const AccountOptions& wanted, const std::function<Result<void>(const app::AccountKeeper&)>& work) {
  return with_store_faults_told(options, [&] {
    const OpenLedger opened(options, OpenLedger::Purpose::looking);
    if (!opened) return 1;
    const app::Actor actor = opened.actor();
    const Result<void> outcome = work({opened.ledger(), actor, hash_of(wanted), true});
    if (!outcome) say_error(outcome.error(), options.language);
    return outcome ? 0 : 1;
  });
}

void print_password(const app::OneTimePassword& made, report::Language language) {
  const bool is_chinese = language == report::Language::chinese;
  std::printf(is_chinese ? "账号 %s，一次性密码 %s ，72 小时内首次登录时改掉；只显示这一次。\n"
                         : "account %s, one-time password %s ; it is to be changed at the first sign-in within 72 hours, and is shown only now.\n",
              made.account.login.c_str(), made.password.c_str());
}

Result<store::StoredAccount> named(const app::AccountKeeper& keeper, const std::string& login) {
  if (auto account = app::find_login(keeper.ledger, login)) return std::move(*account);
  return base::fail(base::ErrorKind::not_found, "account-missing", login);
}

}  // namespace

int run_account_create(const LedgerOptions& ledger, const AccountOptions& options) {
  return with_keeper(ledger, options, [&](const app::AccountKeeper& keeper) -> Result<void> {
    const auto made = app::create_account(keeper, {options.login, options.name, options.administers, "", 0});
    if (!made) return tl::unexpected(made.error());
    print_password(*made, ledger.language);
    return {};
  });
}

int run_account_reset(const LedgerOptions& ledger, const AccountOptions& options) {
  return with_keeper(ledger, options, [&](const app::AccountKeeper& keeper) -> Result<void> {
    const auto account = named(keeper, options.login);
    if (!account) return tl::unexpected(account.error());
    const auto made = app::reset_account(keeper, account->number, options.forgets_factor);
    if (!made) return tl::unexpected(made.error());
    print_password(*made, ledger.language);
    return {};
  });
}

int run_account_unlock(const LedgerOptions& ledger, const AccountOptions& options) {
  return with_keeper(ledger, options, [&](const app::AccountKeeper& keeper) -> Result<void> {
    const auto account = named(keeper, options.login);
    if (!account) return tl::unexpected(account.error());
    const auto unlocked = app::lock_account(keeper, account->number, false);
    if (!unlocked) return tl::unexpected(unlocked.error());
    return {};
  });
}

int run_account_list(const LedgerOptions& ledger) {
  return with_keeper(ledger, {}, [&](const app::AccountKeeper& keeper) -> Result<void> {
    for (const store::StoredAccount& account : app::list_accounts(keeper.ledger, {0, store::counted_to}).rows)
      std::printf("%s\t%s\t%s\t%s\t%s\n", accounts::account_id(keeper.ledger.region, account.number).c_str(), account.login.c_str(),
                  report::visible(account.name).c_str(), account.administers.empty() ? "-" : account.administers.c_str(), account.state.c_str());
    return {};
  });
}

}  // namespace bihuan
