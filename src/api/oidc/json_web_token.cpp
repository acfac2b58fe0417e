// SPDX-License-Identifier: Apache-2.0
#include "api/oidc/json_web_token.h"

#include <boost/json.hpp>
#include <optional>

#include "base/secrets.h"
#include "base/signature.h"

namespace bihuan::api {
namespace {

namespace json = boost::json;

constexpr std::size_t longest_token = 16 << 10;
constexpr std::size_t most_keys = 50;

std::optional<json::object> object_in(std::string_view text) {
  json::error_code error;
  json::parse_options options;
  options.max_depth = 8;
  json::value value = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
  if (error || !value.is_object()) return std::nullopt;
  return std::move(value.get_object());
}

// Empty where it is not there or no text.
std::string text_in(const json::object& object, json::string_view name) {
  const json::value* const value = object.if_contains(name);
  const json::string* const text = value == nullptr ? nullptr : value->if_string();
  return text == nullptr ? std::string() : std::string(text->data(), text->size());
}

// Whole seconds; 0 where it is not there or no number.
std::int64_t seconds_in(const json::object& object, json::string_view name) {
  const json::value* const value = object.if_contains(name);
  if (value == nullptr || !value->is_number()) return 0;
  const double seconds = value->to_number<double>();
  return seconds >= 0 && seconds < 1e12 ? static_cast<std::int64_t>(seconds) : 0;
}

std::vector<std::string> audiences_in(const json::object& claims) {
  const json::value* const value = claims.if_contains("aud");
  std::vector<std::string> audiences;
  if (value == nullptr) return audiences;
  if (const json::string* const one = value->if_string()) audiences.emplace_back(one->data(), one->size());
  if (const json::array* const several = value->if_array())
    for (const json::value& one : *several)
      if (const json::string* const text = one.if_string()) audiences.emplace_back(text->data(), text->size());
  return audiences;
}

accounts::IdToken token_of(const json::object& claims) {
  accounts::IdToken token;
  token.issuer = text_in(claims, "iss");
  token.subject = text_in(claims, "sub");
  token.nonce = text_in(claims, "nonce");
  token.authorized_party = text_in(claims, "azp");
  token.email = text_in(claims, "email");
  token.audiences = audiences_in(claims);
  const json::value* const verified = claims.if_contains("email_verified");
  token.is_email_verified = verified != nullptr && verified->is_bool() && verified->get_bool();
  token.expires_at = seconds_in(claims, "exp");
  token.issued_at = seconds_in(claims, "iat");
  token.not_before = seconds_in(claims, "nbf");
  return token;
}

bool is_signed_by(const WebKey& key, std::string_view message, std::string_view signature) {
  return key.is_rsa ? base::is_rs256(message, signature, key.first, key.second) : base::is_es256(message, signature, key.first, key.second);
}

// The one key that it must be signed with; nothing when there is none, or several without an id to choose by.
const WebKey* key_for(const std::vector<WebKey>& keys, const std::string& id, bool is_rsa) {
  const WebKey* found = nullptr;
  for (const WebKey& key : keys) {
    if (key.is_rsa != is_rsa || (!id.empty() && key.id != id)) continue;
    if (found != nullptr) return nullptr;
    found = &key;
  }
  return found;
}

std::optional<WebKey> web_key_of(const json::object& members) {
  const std::string kind = text_in(members, "kty"), use = text_in(members, "use");
  if ((!use.empty() && use != "sig") || members.contains("d")) return std::nullopt;
  const bool is_rsa = kind == "RSA";
  if (!is_rsa && (kind != "EC" || text_in(members, "crv") != "P-256")) return std::nullopt;
  const auto first = base::base64url_decoded(text_in(members, is_rsa ? "n" : "x")), second = base::base64url_decoded(text_in(members, is_rsa ? "e" : "y"));
  if (!first || !second || first->empty() || second->empty()) return std::nullopt;
  return WebKey{text_in(members, "kid"), is_rsa, *first, *second};
}

}  // namespace

std::vector<WebKey> web_keys_in(std::string_view text) {
  std::vector<WebKey> keys;
  const auto set = object_in(text);
  const json::value* const list = set ? set->if_contains("keys") : nullptr;
  if (list == nullptr || !list->is_array()) return keys;
  for (const json::value& one : list->get_array()) {
    if (!one.is_object() || keys.size() >= most_keys) continue;
    if (auto key = web_key_of(one.get_object())) keys.push_back(std::move(*key));
  }
  return keys;
}

CheckedToken checked_token(std::string_view compact, const std::vector<WebKey>& keys) {
  CheckedToken checked;
  const std::size_t first = compact.find('.'), second = compact.find('.', first + 1);
  if (compact.size() > longest_token || first == std::string_view::npos || second == std::string_view::npos) return checked;
  const auto head = base::base64url_decoded(compact.substr(0, first)), signature = base::base64url_decoded(compact.substr(second + 1));
  const auto header = head ? object_in(*head) : std::nullopt;
  if (!header || !signature || header->contains("crit")) return checked;
  const std::string algorithm = text_in(*header, "alg");
  if (algorithm != "RS256" && algorithm != "ES256") return checked;
  const WebKey* const key = key_for(keys, text_in(*header, "kid"), algorithm == "RS256");
  if (key == nullptr) {
    checked.outcome = Checked::key_unknown;
    return checked;
  }
  if (!is_signed_by(*key, compact.substr(0, second), *signature)) return checked;
  const auto payload = base::base64url_decoded(compact.substr(first + 1, second - first - 1));
  const auto claims = payload ? object_in(*payload) : std::nullopt;
  if (!claims) return checked;
  checked.outcome = Checked::right;
  checked.token = token_of(*claims);
  return checked;
}

}  // namespace bihuan::api
