// SPDX-License-Identifier: Apache-2.0
#include "api/oidc_routes.h"

#include <utility>

#include "api/parameters.h"
#include "api/problem.h"
#include "app/secret_hash.h"
#include "app/sign_in_by_provider.h"
#include "base/secrets.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::string_view cookie_name = "bihuan_oidc";
constexpr std::size_t longest_code = 4096, longest_state = 200;
constexpr std::int64_t second = 1'000'000;

std::string return_url(const Request& request) {
  return (request.is_secure ? "https://" : "http://") + std::string(request.host) + "/api/oidc/callback";
}

// Lax: the person comes back from another site.
std::string flow_cookie(const Request& request, const std::string& secret, int seconds) {
  return std::string(cookie_name) + "=" + secret + "; Path=/api/oidc; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(seconds) + (request.is_secure ? "; Secure" : "");
}

Response redirect(std::string where) {
  Response response;
  response.status = 303;
  response.content_type = "text/plain; charset=utf-8";
  response.cache_control = "no-store";
  response.headers.emplace_back("Location", std::move(where));
  return response;
}

// Of a provider that does not answer: 503.
Response failed(const Call& call, const base::Error& error) {
  const bool is_provider = error.code == "provider-unreachable" || error.code == "provider-wrong";
  Response response = is_provider ? problem(call.request, 503, error) : problem(call.request, error);
  if (is_provider) response.headers.emplace_back("Retry-After", "10");
  response.headers.emplace_back("Set-Cookie", flow_cookie(call.request, "", 0));
  return response;
}

// The flow that this browser began; nothing when the state that came back is not its own.
std::optional<Flow> own_flow(const Call& call, const std::string& state) {
  const std::string_view secret = cookie_in(call.request.cookie, cookie_name);
  if (secret.empty() || secret.size() > longest_state) return std::nullopt;
  Flow flow{std::string(secret)};
  if (!base::is_same_secret(flow.state(), state)) return std::nullopt;
  return flow;
}

}  // namespace

Answer begin_identity(const Call& call) {
  if (!call.provider.is_there()) return base::fail(ErrorKind::not_found, "provider-missing");
  const Flow flow{app::new_secret()};
  auto url = call.provider.sign_in_url(flow, return_url(call.request), call.actor.now / second);
  if (!url) return failed(call, url.error());
  Response response = redirect(std::move(*url));
  response.headers.emplace_back("Set-Cookie", flow_cookie(call.request, flow.secret, 600));
  return response;
}

Answer end_identity(const Call& call) {
  if (!call.provider.is_there()) return base::fail(ErrorKind::not_found, "provider-missing");
  Parameters parameters(call);
  const std::string code = parameters.text("code", longest_code), state = parameters.text("state", longest_state), issuer = parameters.text("iss", longest_state);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto flow = own_flow(call, state);
  if (!flow) return failed(call, {ErrorKind::unauthenticated, "identity-refused", "state", "state"});
  if (!issuer.empty() && issuer != call.provider.options().issuer)  // RFC 9207
    return failed(call, {ErrorKind::unauthenticated, "identity-refused", "iss", "iss"});
  if (code.empty()) return failed(call, {ErrorKind::unauthenticated, "identity-refused", "code", "code"});
  const auto token = call.provider.identity(*flow, code, return_url(call.request), call.actor.now / second);
  app::Credentials from;
  from.address = call.request.address;
  from.agent = call.request.agent;
  from.replaced = call.session_secret;
  if (!token) {
    app::note_refused_identity(call.ledger, token.error().detail, from, call.actor.now);
    return failed(call, token.error());
  }
  const auto begun = app::sign_in_by_provider(call.desk, *token, call.provider.options().is_email_enough, from, call.actor.now);
  if (!begun) return failed(call, begun.error());
  Response response = redirect("/");
  response.headers.emplace_back("Set-Cookie", flow_cookie(call.request, "", 0));
  response.headers.emplace_back("Set-Cookie", session_cookie(call.request, begun->secret));
  return response;
}

}  // namespace bihuan::api
