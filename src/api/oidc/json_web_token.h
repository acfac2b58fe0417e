// SPDX-License-Identifier: Apache-2.0
// A signed statement as an identity provider sends it: JSON Web Signature in compact form (RFC 7515), RS256 or ES256 and nothing else, with keys from a
// JSON Web Key Set (RFC 7517). Whether its claims are believed is domain/accounts/id_token.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/accounts/id_token.h"

namespace bihuan::api {

struct WebKey {
  std::string id;
  bool is_rsa = false;
  std::string first, second;  // modulus and exponent, or x and y; bytes
};

// The keys that are fit to check signatures: RSA and P-256, for signing, without a private part. Others are left out.
std::vector<WebKey> web_keys_in(std::string_view json);

enum class Checked : std::uint8_t { right, wrong, key_unknown };

struct CheckedToken {
  Checked outcome = Checked::wrong;
  accounts::IdToken token;  // only where the outcome is right
};

// Nothing of it is looked at before the signature is right, but its algorithm and the key's id. Without an id every key of the kind is tried, of which there must be
// one. "alg": "none", HS256 and any header named in "crit" are wrong.
CheckedToken checked_token(std::string_view compact, const std::vector<WebKey>& keys);

}  // namespace bihuan::api
