// SPDX-License-Identifier: Apache-2.0
// Which statement of an identity provider is believed (OpenID Connect Core 1.0, 3.1.3.7). Knows no JSON and no signature: both are checked before.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace bihuan::accounts {

inline constexpr std::int64_t clock_skew = 60;           // seconds that two clocks may differ
inline constexpr std::int64_t oldest_id_token = 10 * 60;  // seconds since it was issued

struct IdToken {
  std::string issuer, subject, nonce, authorized_party, email;
  std::vector<std::string> audiences;
  bool is_email_verified = false;
  std::int64_t expires_at = 0, issued_at = 0, not_before = 0;  // seconds since 1970 UTC; 0 where it is not said
};

struct ExpectedToken {
  std::string issuer, client, nonce;
  std::int64_t now = 0;  // seconds since 1970 UTC
};

// Error: identity-refused (401), whose `detail` is the claim: iss, aud, azp, sub, nonce, exp, iat, nbf.
base::Result<void> check_id_token(const IdToken& token, const ExpectedToken& expected);

}  // namespace bihuan::accounts
