// SPDX-License-Identifier: Apache-2.0
#include "api/oidc/provider.h"

#include <boost/json.hpp>
#include <utility>

#include "api/outgoing/fetch.h"
#include "base/secrets.h"
#include "base/sha256.h"

namespace bihuan::api {
namespace {

namespace json = boost::json;
using base::ErrorKind;

constexpr std::int64_t found_for = 3600, keys_for = 3600, keys_at_least = 5;  // seconds

std::string derived(std::string_view secret, std::string_view what) { return base::base64url(base::hmac_sha256(secret, what)); }

std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
    if (is_plain)
      result += character;
    else
      (((result += '%') += digits[byte >> 4]) += digits[byte & 15]);
  }
  return result;
}

std::string bytes_of(std::string_view hexadecimal) {
  const auto digit = [](char character) { return character <= '9' ? character - '0' : character - 'a' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2) bytes += static_cast<char>(digit(hexadecimal[i]) << 4 | digit(hexadecimal[i + 1]));
  return bytes;
}

std::string member(std::string_view text, json::string_view name) {
  json::error_code error;
  json::parse_options options;
  options.max_depth = 8;
  const json::value value = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
  const json::object* const object = error ? nullptr : value.if_object();
  const json::value* const found = object == nullptr ? nullptr : object->if_contains(name);
  const json::string* const given = found == nullptr ? nullptr : found->if_string();
  return given == nullptr ? std::string() : std::string(given->data(), given->size());
}

tl::unexpected<base::Error> refused(std::string_view what) { return base::fail(ErrorKind::unauthenticated, "identity-refused", "code", what); }

}  // namespace

std::string Flow::state() const { return derived(secret, "state"); }
std::string Flow::nonce() const { return derived(secret, "nonce"); }
std::string Flow::verifier() const { return derived(secret, "verifier"); }
std::string Flow::challenge() const { return base::base64url(bytes_of(base::sha256(verifier()))); }

base::Result<Provider::Found> Provider::discover(std::int64_t now) {
  {
    const std::lock_guard lock(mutex_);
    if (found_ && now - found_->found_at < found_for) return *found_;
  }
  const bool ends_with_slash = options_.issuer.ends_with('/');
  const std::string url = options_.issuer + (ends_with_slash ? "" : "/") + ".well-known/openid-configuration";
  const auto fetched = fetch({.url = url});
  if (!fetched) return tl::unexpected(fetched.error());
  if (fetched->status != 200) return base::fail(ErrorKind::conflict, "provider-unreachable", url, std::to_string(fetched->status));
  Found found{member(fetched->body, "authorization_endpoint"), member(fetched->body, "token_endpoint"), member(fetched->body, "jwks_uri"), now};
  const bool is_right = member(fetched->body, "issuer") == options_.issuer && is_protected_url(found.authorization) && is_protected_url(found.token) &&
                        is_protected_url(found.keys);
  if (!is_right) return base::fail(ErrorKind::conflict, "provider-wrong", url);
  const std::lock_guard lock(mutex_);
  found_ = found;
  return found;
}

base::Result<std::string> Provider::sign_in_url(const Flow& flow, const std::string& return_url, std::int64_t now) {
  const auto found = discover(now);
  if (!found) return tl::unexpected(found.error());
  return found->authorization + (found->authorization.find('?') == std::string::npos ? "?" : "&") + "response_type=code&client_id=" + encoded(options_.client) +
         "&redirect_uri=" + encoded(return_url) + "&scope=openid%20email&state=" + flow.state() + "&nonce=" + flow.nonce() +
         "&code_challenge_method=S256&code_challenge=" + flow.challenge();
}

base::Result<std::vector<WebKey>> Provider::keys(const Found& found, bool are_stale, std::int64_t now) {
  {
    const std::lock_guard lock(mutex_);
    if (!keys_.empty() && now - keys_at_ < (are_stale ? keys_at_least : keys_for)) return keys_;
  }
  const auto fetched = fetch({.url = found.keys});
  if (!fetched) return tl::unexpected(fetched.error());
  if (fetched->status != 200) return base::fail(ErrorKind::conflict, "provider-unreachable", found.keys, std::to_string(fetched->status));
  const std::lock_guard lock(mutex_);
  keys_ = web_keys_in(fetched->body);
  keys_at_ = now;
  return keys_;
}

base::Result<accounts::IdToken> Provider::believed(const Found& found, const std::string& compact, const Flow& flow, std::int64_t now) {
  CheckedToken checked;
  for (const bool are_stale : {false, true}) {
    const auto known = keys(found, are_stale, now);
    if (!known) return tl::unexpected(known.error());
    checked = checked_token(compact, *known);
    if (checked.outcome != Checked::key_unknown) break;
  }
  if (checked.outcome != Checked::right) return refused("signature");
  if (auto check = accounts::check_id_token(checked.token, {options_.issuer, options_.client, flow.nonce(), now}); !check) return tl::unexpected(check.error());
  return checked.token;
}

base::Result<accounts::IdToken> Provider::identity(const Flow& flow, const std::string& code, const std::string& return_url, std::int64_t now) {
  const auto found = discover(now);
  if (!found) return tl::unexpected(found.error());
  Wanted wanted{found->token, "grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri=" + encoded(return_url) + "&code_verifier=" + flow.verifier()};
  if (options_.secret.empty())
    wanted.form += "&client_id=" + encoded(options_.client);
  else
    wanted.user = encoded(options_.client), wanted.secret = encoded(options_.secret);  // RFC 6749, 2.3.1
  const auto fetched = fetch(wanted);
  if (!fetched) return tl::unexpected(fetched.error());
  if (fetched->status != 200) return refused("code");
  return believed(*found, member(fetched->body, "id_token"), flow, now);
}

}  // namespace bihuan::api
