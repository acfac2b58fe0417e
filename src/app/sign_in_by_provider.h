// SPDX-License-Identifier: Apache-2.0
// Signing in somebody whom an identity provider has named. What the provider said was checked before.
#pragma once

#include <string_view>

#include "app/sign_in.h"
#include "domain/accounts/id_token.h"

namespace bihuan::app {

// The account is the one that the security administrator linked to issuer and subject; else, if `is_email_enough`, the only one with the address that the provider has verified.
// Error: identity-refused (401, detail: account). Journal: session.begun, sign-in.refused.
base::Result<BegunSession> sign_in_by_provider(SignInDesk& desk, const accounts::IdToken& token, bool is_email_enough, const Credentials& from, std::int64_t now);

// Journal: sign-in.refused, with what was wrong.
void note_refused_identity(const Ledger& ledger, std::string_view what, const Credentials& from, std::int64_t now);

}  // namespace bihuan::app
