// SPDX-License-Identifier: Apache-2.0
// How the journal tells of accounts, sessions and tokens: never a secret, and every text that came from outside as JSON.
#pragma once

#include <string>
#include <string_view>

#include "app/ledger.h"
#include "report/json_text.h"
#include "store/connection.h"

namespace bihuan::app {

// Who, what, of which thing ("account", "session", "token"), and what became of it.
struct Told {
  std::string_view actor;
  std::int64_t now = 0;
  std::string_view action, noun;
  std::string noun_id;
};

// Inside the write that it tells of. `data` is one object.
void tell_journal(store::Connection& connection, const Ledger& ledger, const Told& told, report::JsonText data);

}  // namespace bihuan::app
