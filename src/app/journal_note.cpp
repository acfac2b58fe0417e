// SPDX-License-Identifier: Apache-2.0
#include "app/journal_note.h"

#include <utility>

#include "store/journal_store.h"

namespace bihuan::app {

void tell_journal(store::Connection& connection, const Ledger& ledger, const JournalNote& note, report::JsonText data) {
  ledger::JournalEntry entry;
  entry.region = ledger.region;
  entry.happened_at = note.now;
  entry.actor = note.actor;
  entry.action = note.action;
  entry.noun = note.noun;
  entry.noun_id = note.noun_id;
  entry.data = std::move(data).take();
  store::JournalStore(connection).append(std::move(entry));
}

}  // namespace bihuan::app
