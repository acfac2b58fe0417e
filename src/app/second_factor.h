// SPDX-License-Identifier: Apache-2.0
// The second factor of an account: enrolled, confirmed, given; and the recovery codes beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/sign_in.h"

namespace bihuan::app {

struct Enrolment {
  std::string secret;  // base32, to be typed
  std::string uri;     // otpauth://…, to be scanned
};

// A new secret, that counts once a code of it is confirmed. Where a factor is enrolled already its code must have been given since signing in. Error:
// second-factor-needed.
base::Result<Enrolment> begin_enrolment(SignInDesk& desk, const Caller& caller, std::int64_t now);

struct Confirmed {
  std::vector<std::string> recovery_codes;  // ten; shown once
  BegunSession session;                     // instead of the caller's
};
// Errors: enrolment-missing, code-wrong (and as for sign_in when too often). Journal: second-factor.enrolled.
base::Result<Confirmed> confirm_enrolment(SignInDesk& desk, const Caller& caller, std::string_view code, const Credentials& from, std::int64_t now);

// A code of the factor, or one of the recovery codes. Errors: code-wrong, sign-in-locked. Journal: session.begun; sign-in.refused.
base::Result<BegunSession> give_code(SignInDesk& desk, const Caller& caller, std::string_view code, const Credentials& from, std::int64_t now);

// Inside a write: whether the code is right and was not used; it is then.
bool take_code(store::Connection& connection, const Ledger& ledger, store::StoredAccount& account, std::string_view code, std::int64_t now);

// Under which wrong codes of an account are counted, beside the wrong passwords of its login.
std::string code_failures_key(std::int64_t account);

}  // namespace bihuan::app
