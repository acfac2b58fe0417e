// SPDX-License-Identifier: Apache-2.0
#include "app/account_journal.h"

#include <utility>

#include "store/journal_store.h"

namespace bihuan::app {

void tell_journal(store::Connection& connection, const Ledger& ledger, const Told& told, report::JsonText data) {
  ledger::JournalEntry entry;
  entry.region = ledger.region;
  entry.happened_at = told.now;
  entry.actor = told.actor;
  entry.action = told.action;
  entry.noun = told.noun;
  entry.noun_id = told.noun_id;
  entry.data = std::move(data).take();
  store::JournalStore(connection).append(std::move(entry));
}

}  // namespace bihuan::app
