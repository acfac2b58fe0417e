// SPDX-License-Identifier: Apache-2.0
#include "app/sign_in_by_provider.h"

#include <optional>
#include <utility>

#include "app/journal_note.h"

namespace bihuan::app {

base::Result<BegunSession> sign_in_by_provider(SignInDesk& desk, const accounts::IdToken& token, bool is_email_enough, const Credentials& from, std::int64_t now) {
  const std::string& region = desk.ledger.region;
  std::optional<store::StoredAccount> account;
  desk.ledger.database->read([&](store::Connection& connection) {
    store::AccountsStore accounts(connection);
    account = accounts.find_subject(region, token.issuer, token.subject);
    if (!account && is_email_enough && token.is_email_verified) account = accounts.find_email(region, token.email);
    // One that is linked is that person's alone, whoever has the address now.
    if (account && !account->subject.empty() && (account->subject != token.subject || account->issuer != token.issuer)) account.reset();
  });
  if (account && account->state == "open") return begin_session(desk, *account, from, "identity provider", now);
  note_refused_identity(desk.ledger, "account", from, now);
  return base::fail(base::ErrorKind::unauthenticated, "identity-refused", "", "account");
}

void note_refused_identity(const Ledger& ledger, std::string_view what, const Credentials& from, std::int64_t now) {
  ledger.database->write([&](store::Connection& connection) {
    report::JsonText data;
    data.open_object().member("by", "identity provider").member("wrong", what).member("address", from.address).close_object();
    tell_journal(connection, ledger, {"identity provider", now, "sign-in.refused", "account", ""}, std::move(data));
  });
}

}  // namespace bihuan::app
