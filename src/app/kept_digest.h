// SPDX-License-Identifier: Apache-2.0
// Digests of what is kept beside cases and plans: accounts, tokens, webhooks, notices. The journal has them, so that a row that was changed behind the
// program's back is found; no secret can be read from one, since each holds something long and random.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/cases/flow.h"
#include "store/accounts_store.h"
#include "store/tokens_store.h"
#include "store/webhooks_store.h"

namespace bihuan::app {

// All but what comes and goes without an entry: the last code's step, and a factor that waits for its first code.
std::string account_digest(const store::StoredAccount& account);
// All but the day of its last use.
std::string token_digest(const store::StoredToken& token);
// All but how far it has been told.
std::string webhook_digest(const store::Webhook& hook);
// '' for none.
std::string notices_digest(int event, const std::vector<cases::Notice>& notices, std::int64_t noted_at);

}  // namespace bihuan::app
