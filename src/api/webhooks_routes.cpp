// SPDX-License-Identifier: Apache-2.0
#include "api/webhooks_routes.h"

#include "api/json_members.h"
#include "api/preferences.h"
#include "api/shapes.h"
#include "app/webhooks.h"
#include "domain/org/thing_id.h"
#include "report/messages.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t longest_url = 500, most_actions = 20, longest_action = 60;

// "curl 7", as it is kept, in words; the numbers are CURLcode's.
std::string_view error_text(std::string_view kept, report::Language language) {
  struct Words {
    std::string_view kept, code;
  };
  static constexpr Words words[] = {{"curl 6", "webhook-host-unknown"}, {"curl 7", "webhook-refused"},      {"curl 28", "webhook-silent"},
                                    {"curl 35", "webhook-certificate"}, {"curl 60", "webhook-certificate"}, {"", ""}};
  for (const Words& one : words)
    if (one.kept == kept) return kept.empty() ? kept : report::notice_sentence(one.code, language);
  return report::notice_sentence("webhook-not-reachable", language);
}

void write_webhook(JsonText& json, const store::Webhook& hook, std::string_view region, report::Language language) {
  json.open_object().member("id", org::thing_id(region, app::webhook_letter, hook.number)).member("url", hook.url).name("actions").open_array();
  for (std::string_view rest = hook.actions; !rest.empty();) {
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    json.text(rest.substr(0, blank));
    rest.remove_prefix(std::min(blank + 1, rest.size()));
  }
  json.close_array().member("state", hook.state).member("position", hook.position).member("failures", hook.failures);
  json.member("last_status", hook.last_status).member("last_error", error_text(hook.last_error, language)).member("made_by", hook.made_by);
  json.member("made_at", instant_text(hook.made_at)).name("secret");
  hook.secret.empty() ? json.null() : json.text(hook.secret);
  json.close_object();
}

Answer hook_response(const base::Result<store::Webhook>& hook, const Call& call, int status) {
  if (!hook) return tl::unexpected(hook.error());
  JsonText json;
  write_webhook(json, *hook, call.ledger.region, preferred_language(call.request.accept_language));
  return json_response(std::move(json), status);
}

base::Result<std::int64_t> hook_in_path(const Call& call) {
  const auto number = org::thing_number(call.path_parts.front(), call.ledger.region, app::webhook_letter);
  if (!number) return base::fail(ErrorKind::not_found, "webhook-missing");
  return *number;
}

Answer pause(const Call& call, bool is_paused) {
  const auto number = hook_in_path(call);
  if (!number) return tl::unexpected(number.error());
  return hook_response(app::pause_webhook(call.ledger, call.actor, *number, is_paused), call, 200);
}

}  // namespace

Answer list_webhooks(const Call& call) {
  const auto hooks = app::list_webhooks(call.ledger, call.actor);
  if (!hooks) return tl::unexpected(hooks.error());
  JsonText json;
  json.open_object().name("items").open_array();
  for (const store::Webhook& hook : *hooks) write_webhook(json, hook, call.ledger.region, preferred_language(call.request.accept_language));
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer make_webhook(const Call& call) {
  JsonMembers body(call.request);
  const std::string url = body.text("url", longest_url);
  const std::vector<std::string> actions = body.texts("actions", most_actions, longest_action);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  return hook_response(app::make_webhook(call.ledger, call.actor, url, actions), call, 201);
}

Answer pause_webhook(const Call& call) { return pause(call, true); }
Answer resume_webhook(const Call& call) { return pause(call, false); }

Answer remove_webhook(const Call& call) {
  const auto number = hook_in_path(call);
  if (!number) return tl::unexpected(number.error());
  if (auto removed = app::remove_webhook(call.ledger, call.actor, *number); !removed) return tl::unexpected(std::move(removed.error()));
  Response response;
  response.status = 204;
  return response;
}

}  // namespace bihuan::api
