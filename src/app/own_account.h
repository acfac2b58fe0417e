// SPDX-License-Identifier: Apache-2.0
// What somebody does with the account by which he is signed in: another password, and the sessions that are open.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/sign_in.h"
#include "store/sessions_store.h"

namespace bihuan::app {

// Every other session of the account ends, and this one is replaced. Takes as long as several hashes. Errors: password-wrong (counted like one at sign-in),
// sign-in-locked, password-used-before, and those of accounts::password_allowed. Journal: password.changed.
base::Result<BegunSession> change_password(SignInDesk& desk, const Caller& caller, std::string_view old_password, std::string_view new_password,
                                           const Credentials& from, std::int64_t now);

std::vector<store::StoredSession> list_sessions(const Ledger& ledger, const Caller& caller);

// `number` 0: all but the one that asks. Error: session-missing. Journal: session.ended.
base::Result<void> end_sessions(SignInDesk& desk, const Caller& caller, std::int64_t number, std::int64_t now);

}  // namespace bihuan::app
