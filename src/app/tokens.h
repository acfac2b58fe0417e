// SPDX-License-Identifier: Apache-2.0
// Tokens by which programs act for somebody: made, listed and revoked by him, and by the security administrator.
#pragma once

#include <string>
#include <vector>

#include "app/sign_in.h"
#include "store/tokens_store.h"

namespace bihuan::app {

struct MadeToken {
  store::StoredToken token;
  std::string secret;  // "bihuan_…"; kept nowhere
};

// `expires_at` at most a year away. Errors: those of accounts::scopes_allowed, token-too-long, token-name-missing, token-too-many. Journal: token.made.
base::Result<MadeToken> make_token(SignInDesk& desk, const Caller& caller, const std::string& name, const std::vector<std::string>& scopes, std::int64_t expires_at,
                                   std::int64_t now);

// All of an account's, as one write does that gives it another password or closes it. Journal: token.revoked, each.
void revoke_tokens_of(store::Connection& connection, const Ledger& ledger, std::int64_t account, const std::string& actor, std::int64_t now);

// One's own; all of them for who manages accounts.
std::vector<store::StoredToken> list_tokens(const Ledger& ledger, const Caller& caller, bool lists_all);

// Error: token-missing, also for another's where one may not. Journal: token.revoked.
base::Result<store::StoredToken> revoke_token(SignInDesk& desk, const Caller& caller, std::int64_t number, std::int64_t now);

}  // namespace bihuan::app
