// SPDX-License-Identifier: Apache-2.0
// Other systems are told of what happens: each entry of the journal that one asked for, in order, at least once, until it answers 2xx. What is sent names what
// happened and to what, and nothing of what stands in it: who may see it fetches it. Knows no HTTP.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/ledger.h"
#include "store/webhooks_store.h"

namespace bihuan::app {

inline constexpr char webhook_letter = 'w';

// The secret is shown once, in the answer. It is told of what happens from now on. Errors: not-allowed, webhook-url-wrong (https, or http within the
// place; no user in it), webhook-actions-wrong (each "case.", "case.close", …), webhook-too-many (20). Journal: webhook.made.
base::Result<store::Webhook> make_webhook(const Ledger& ledger, const Actor& actor, const std::string& url, const std::vector<std::string>& actions);

// Without their secrets. Error: not-allowed.
base::Result<std::vector<store::Webhook>> list_webhooks(const Ledger& ledger, const Actor& actor);

// Paused, or goes on where it stopped. Errors: not-allowed, webhook-missing. Journal: webhook.paused, webhook.resumed, webhook.removed.
base::Result<store::Webhook> pause_webhook(const Ledger& ledger, const Actor& actor, std::int64_t number, bool is_paused);
base::Result<void> remove_webhook(const Ledger& ledger, const Actor& actor, std::int64_t number);

struct Delivery {
  store::Webhook hook;
  std::int64_t sequence = 0;  // of the journal entry
  std::string body;           // JSON
};

// The next entry for each webhook whose time has come; those of no interest are passed over.
std::vector<Delivery> due_deliveries(const Ledger& ledger, std::int64_t now);

// What the receiver answered: 2xx goes on; else it is tried again after 10 s, then 30 s, 2, 10 and 30 minutes and each hour; after 72 failures in a row it is
// stopped until somebody lets it go on. `status` 0: no answer, because of `error`.
void note_delivery(const Ledger& ledger, const Delivery& delivery, int status, const std::string& error, std::int64_t now);

// "t=1764000000,v1=…": HMAC-SHA256 by the secret over "<t>.<body>", in hexadecimal.
std::string webhook_signature(const std::string& secret, std::int64_t seconds, const std::string& body);

}  // namespace bihuan::app
