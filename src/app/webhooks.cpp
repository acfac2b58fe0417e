// SPDX-License-Identifier: Apache-2.0
#include "app/webhooks.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/journal_note.h"
#include "app/kept_digest.h"
#include "base/secrets.h"
#include "domain/org/thing_id.h"
#include "report/json_text.h"
#include "store/counters_store.h"
#include "store/journal_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;
using store::Webhook;

constexpr std::size_t most_hooks = 20, longest_url = 500, most_actions = 20, longest_action = 60, secret_bytes = 32;
constexpr std::size_t entries_at_once = 500;
constexpr int most_failures = 72;
constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t waits[] = {10 * second, 30 * second, 120 * second, 600 * second, 1800 * second, 3600 * second};

bool is_url(const std::string& url) {
  if (url.size() > longest_url || !(url.starts_with("https://") || url.starts_with("http://"))) return false;
  const bool is_visible = std::ranges::all_of(url, [](char c) { return c > ' ' && c < '\x7F'; });
  const std::string_view host = std::string_view(url).substr(url.find("//") + 2, url.find_first_of("/?#", url.find("//") + 2) - url.find("//") - 2);
  return is_visible && !host.empty() && host.find('@') == std::string_view::npos;
}

bool is_action(const std::string& action) {
  return !action.empty() && action.size() <= longest_action && action.front() != '.' && action.find('.') != std::string::npos &&
         std::ranges::all_of(action, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == ':' || c == '-'; });
}

std::string joined(const std::vector<std::string>& actions) {
  std::string all;
  for (const std::string& action : actions) all += (all.empty() ? "" : " ") + action;
  return all;
}

bool asks_for(const Webhook& hook, std::string_view action) {
  for (std::string_view rest = hook.actions; !rest.empty();) {
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    if (action.starts_with(rest.substr(0, blank))) return true;
    rest.remove_prefix(std::min(blank + 1, rest.size()));
  }
  return false;
}

void note_in_journal(store::Connection& connection, const Ledger& ledger, const Actor& actor, const char* action, const Webhook& hook) {
  report::JsonText data;
  data.open_object().member("url", hook.url).member("actions", hook.actions).member("kept", webhook_digest(hook)).close_object();
  tell_journal(connection, ledger, {actor.name, actor.now, action, "webhook", org::thing_id(ledger.region, webhook_letter, hook.number)}, std::move(data));
}

std::string body_of(const ledger::JournalEntry& entry) {
  report::JsonText json;
  json.open_object().member("region", entry.region).member("sequence", entry.sequence).member("happened_at", entry.happened_at);
  json.member("action", entry.action).member("noun", entry.noun).member("id", entry.noun_id).close_object();
  return std::move(json).take();
}

// The next entry that the hook asks for, its sequence 0 for none; what lies before it is of no interest and moves the place on.
Delivery next_for(store::Connection& connection, const Ledger& ledger, Webhook hook, bool& is_moved) {
  for (ledger::JournalEntry& entry : store::JournalStore(connection).after(ledger.region, hook.position, entries_at_once)) {
    if (asks_for(hook, entry.action)) return Delivery{std::move(hook), entry.sequence, body_of(entry)};
    hook.position = entry.sequence;
    is_moved = true;
  }
  return Delivery{std::move(hook), 0, {}};
}

}  // namespace

base::Result<Webhook> make_webhook(const Ledger& ledger, const Actor& actor, const std::string& url, const std::vector<std::string>& actions) {
  if (auto may = allowed(actor, org::Action::manage_webhooks); !may) return tl::unexpected(std::move(may.error()));
  if (!is_url(url)) return base::fail(ErrorKind::invalid, "webhook-url-wrong", "url");
  if (actions.empty() || actions.size() > most_actions || !std::ranges::all_of(actions, is_action))
    return base::fail(ErrorKind::invalid, "webhook-actions-wrong", "actions");
  const std::string secret = base::base64url(base::random_bytes(secret_bytes));
  base::Result<Webhook> outcome;
  ledger.database->write([&](store::Connection& connection) {
    store::WebhooksStore hooks(connection, ledger.region);
    if (hooks.list().size() >= most_hooks) {
      outcome = base::fail(ErrorKind::conflict, "webhook-too-many", "", std::to_string(most_hooks));
      return;
    }
    Webhook hook;
    hook.number = store::take_numbers(connection, ledger.region, "webhook");
    hook.url = url;
    hook.secret = secret;
    hook.actions = joined(actions);
    hook.made_by = actor.name;
    hook.made_at = hook.next_at = actor.now;
    note_in_journal(connection, ledger, actor, "webhook.made", hook);
    hook.position = store::next_number(connection, ledger.region, "journal") - 1;
    hooks.add(hook);
    outcome = std::move(hook);
  });
  return outcome;
}

base::Result<std::vector<Webhook>> list_webhooks(const Ledger& ledger, const Actor& actor) {
  if (auto may = allowed(actor, org::Action::manage_webhooks); !may) return tl::unexpected(std::move(may.error()));
  std::vector<Webhook> hooks;
  ledger.database->read([&](store::Connection& connection) { hooks = store::WebhooksStore(connection, ledger.region).list(); });
  for (Webhook& hook : hooks) hook.secret.clear();
  return hooks;
}

base::Result<Webhook> pause_webhook(const Ledger& ledger, const Actor& actor, std::int64_t number, bool is_paused) {
  if (auto may = allowed(actor, org::Action::manage_webhooks); !may) return tl::unexpected(std::move(may.error()));
  base::Result<Webhook> outcome;
  ledger.database->write([&](store::Connection& connection) {
    store::WebhooksStore hooks(connection, ledger.region);
    auto hook = hooks.find(number);
    if (!hook) {
      outcome = base::fail(ErrorKind::not_found, "webhook-missing");
      return;
    }
    hook->state = is_paused ? "paused" : "active";
    hook->failures = 0;
    hook->next_at = actor.now;
    hooks.save(*hook);
    note_in_journal(connection, ledger, actor, is_paused ? "webhook.paused" : "webhook.resumed", *hook);
    hook->secret.clear();
    outcome = std::move(*hook);
  });
  return outcome;
}

base::Result<void> remove_webhook(const Ledger& ledger, const Actor& actor, std::int64_t number) {
  if (auto may = allowed(actor, org::Action::manage_webhooks); !may) return tl::unexpected(std::move(may.error()));
  base::Result<void> outcome;
  ledger.database->write([&](store::Connection& connection) {
    store::WebhooksStore hooks(connection, ledger.region);
    const auto hook = hooks.find(number);
    outcome = hook ? base::Result<void>() : base::Result<void>(base::fail(ErrorKind::not_found, "webhook-missing"));
    if (!hook) return;
    hooks.remove(number);
    note_in_journal(connection, ledger, actor, "webhook.removed", *hook);
  });
  return outcome;
}

std::vector<Delivery> due_deliveries(const Ledger& ledger, std::int64_t now) {
  std::vector<Delivery> deliveries;
  std::vector<Webhook> moved;
  ledger.database->read([&](store::Connection& connection) {
    deliveries.clear();
    moved.clear();
    for (Webhook& hook : store::WebhooksStore(connection, ledger.region).due(now)) {
      bool is_moved = false;
      Delivery next = next_for(connection, ledger, std::move(hook), is_moved);
      if (is_moved) moved.push_back(next.hook);
      if (next.sequence != 0) deliveries.push_back(std::move(next));
    }
  });
  if (moved.empty()) return deliveries;
  ledger.database->write([&](store::Connection& connection) {
    for (const Webhook& hook : moved) store::WebhooksStore(connection, ledger.region).save_position(hook.number, hook.position);
  });
  return deliveries;
}

void note_delivery(const Ledger& ledger, const Delivery& delivery, int status, const std::string& error, std::int64_t now) {
  ledger.database->write([&](store::Connection& connection) {
    store::WebhooksStore hooks(connection, ledger.region);
    auto hook = hooks.find(delivery.hook.number);
    if (!hook || hook->position >= delivery.sequence) return;  // removed meanwhile, or another program has told it
    hook->last_status = status;
    hook->last_error = error;
    if (status >= 200 && status < 300) {
      hook->position = delivery.sequence;
      hook->failures = 0;
      hook->next_at = now;
    } else {
      const auto last = static_cast<int>(std::size(waits)) - 1;
      hook->next_at = now + waits[std::min(hook->failures, last)];
      if (++hook->failures >= most_failures) hook->state = "stopped";
    }
    hooks.save(*hook);
  });
}

std::string webhook_signature(const std::string& secret, std::int64_t seconds, const std::string& body) {
  constexpr char digits[] = "0123456789abcdef";
  const std::string time = std::to_string(seconds);
  std::string text = "t=" + time + ",v1=";
  for (const char c : base::hmac_sha256(secret, time + '.' + body)) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

}  // namespace bihuan::app
