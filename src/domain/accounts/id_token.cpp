// SPDX-License-Identifier: Apache-2.0
#include "domain/accounts/id_token.h"

#include <algorithm>

namespace bihuan::accounts {
namespace {

constexpr std::size_t longest_subject = 255;  // OpenID Connect Core 1.0, 2

// The name of the first claim that is not as it must be; empty when all are.
const char* wrong_claim(const IdToken& token, const ExpectedToken& expected) {
  if (token.issuer != expected.issuer) return "iss";
  if (std::ranges::find(token.audiences, expected.client) == token.audiences.end()) return "aud";
  if ((token.audiences.size() > 1 || !token.authorized_party.empty()) && token.authorized_party != expected.client) return "azp";
  if (token.subject.empty() || token.subject.size() > longest_subject) return "sub";
  if (token.nonce.empty() || token.nonce != expected.nonce) return "nonce";
  if (expected.now >= token.expires_at + clock_skew) return "exp";
  if (token.issued_at > expected.now + clock_skew || token.issued_at + oldest_id_token + clock_skew < expected.now) return "iat";
  if (token.not_before > expected.now + clock_skew) return "nbf";
  return "";
}

}  // namespace

base::Result<void> check_id_token(const IdToken& token, const ExpectedToken& expected) {
  const std::string claim = wrong_claim(token, expected);
  if (!claim.empty()) return base::fail(base::ErrorKind::unauthenticated, "identity-refused", "id_token", claim);
  return {};
}

}  // namespace bihuan::accounts
