// SPDX-License-Identifier: Apache-2.0
// An identity provider (OpenID Connect Discovery 1.0, Core 1.0): where to send a person, and who it was that came back. Knows no account and no cookie. Any
// number of threads.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/oidc/json_web_token.h"
#include "base/result.h"

namespace bihuan::api {

struct ProviderOptions {
  std::string issuer;  // "https://id.example"; empty: there is none
  std::string client, secret;
  bool is_email_enough = false;  // an account may be found by an e-mail address that the provider has verified
};

// One person's way to the provider and back. All of it is made of one random secret, which the browser keeps in a cookie.
struct Flow {
  std::string secret;
  std::string state() const;
  std::string nonce() const;
  std::string verifier() const;   // RFC 7636
  std::string challenge() const;  // of the verifier, S256
};

class Provider {
 public:
  explicit Provider(ProviderOptions options) : options_(std::move(options)) {}

  bool is_there() const { return !options_.issuer.empty(); }
  const ProviderOptions& options() const { return options_; }

  // Errors: provider-unreachable, provider-wrong (what it says of itself is not as it must be).
  base::Result<std::string> sign_in_url(const Flow& flow, const std::string& return_url, std::int64_t now);

  // Exchanges the code, and checks the token's signature and claims; keys that have changed are fetched anew, once in five seconds at most. `now` in seconds. Errors: as above,
  // and identity-refused (detail: code, signature, or a claim).
  base::Result<accounts::IdToken> identity(const Flow& flow, const std::string& code, const std::string& return_url, std::int64_t now);

 private:
  struct Found {
    std::string authorization, token, keys;  // addresses
    std::int64_t found_at = 0;
  };

  base::Result<Found> discover(std::int64_t now);
  base::Result<std::vector<WebKey>> keys(const Found& found, bool are_stale, std::int64_t now);
  base::Result<accounts::IdToken> believed(const Found& found, const std::string& compact, const Flow& flow, std::int64_t now);

  const ProviderOptions options_;
  std::mutex mutex_;
  std::optional<Found> found_;
  std::vector<WebKey> keys_;
  std::int64_t keys_at_ = 0;
};

}  // namespace bihuan::api
