// SPDX-License-Identifier: Apache-2.0
#include "api/deliver.h"

#include <string>

#include "api/outgoing/fetch.h"
#include "app/webhooks.h"
#include "domain/org/thing_id.h"

namespace bihuan::api {
namespace {

constexpr std::int64_t second = 1'000'000;
constexpr int most_rounds = 200;  // in one call, so that nobody's flood keeps the server from stopping

void deliver_one(const app::Ledger& ledger, const app::Delivery& delivery, const base::Clock& clock, bool may_be_this_machine) {
  const std::int64_t now = clock.now().time_since_epoch().count();
  Wanted wanted;
  wanted.url = delivery.hook.url;
  wanted.body = delivery.body;
  wanted.content_type = "application/json";
  wanted.headers = {"X-Bihuan-Signature: " + app::webhook_signature(delivery.hook.secret, now / second, delivery.body),
                    "X-Bihuan-Delivery: " + org::thing_id(ledger.region, app::webhook_letter, delivery.hook.number) + '-' + std::to_string(delivery.sequence)};
  wanted.reach = may_be_this_machine ? Reach::any : Reach::other_machines;
  const auto fetched = fetch(wanted);
  app::note_delivery(ledger, delivery, fetched ? fetched->status : 0, fetched ? "" : fetched.error().detail,
                     clock.now().time_since_epoch().count());
}

}  // namespace

void deliver_webhooks(const app::Ledger& ledger, const base::Clock& clock, bool may_be_this_machine) {
  for (int round = 0; round < most_rounds; ++round) {
    const auto deliveries = app::due_deliveries(ledger, clock.now().time_since_epoch().count());
    if (deliveries.empty()) return;
    for (const app::Delivery& delivery : deliveries) deliver_one(ledger, delivery, clock, may_be_this_machine);
  }
}

}  // namespace bihuan::api
