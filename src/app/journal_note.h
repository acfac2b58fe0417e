// SPDX-License-Identifier: Apache-2.0
// How an entry comes into the journal: never a secret, and every text that came from outside as JSON.
#pragma once

#include <string>
#include <string_view>

#include "app/ledger.h"
#include "report/json_text.h"
#include "store/connection.h"

namespace bihuan::app {

// Who, when, what, and of which thing ("account", "case", "webhook").
struct JournalNote {
  std::string_view actor;
  std::int64_t now = 0;
  std::string_view action, noun;
  std::string noun_id;
};

// Inside the write that it tells of. `data` is one object.
void tell_journal(store::Connection& connection, const Ledger& ledger, const JournalNote& note, report::JsonText data);

}  // namespace bihuan::app
