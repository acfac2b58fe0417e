// SPDX-License-Identifier: Apache-2.0
// Posts what webhooks are due to their receivers, one after the other. What is due, and what becomes of an answer, is app/webhooks.h's.
#pragma once

#include "app/ledger.h"
#include "base/clock.h"

namespace bihuan::api {

// `may_be_this_machine`: receivers at loopback addresses are allowed. They are not otherwise, nor ever at link-local ones (169.254.0.0/16, fe80::/10): a
// webhook must not become a way to what listens there.
void deliver_webhooks(const app::Ledger& ledger, const base::Clock& clock, bool may_be_this_machine);

}  // namespace bihuan::api
