// SPDX-License-Identifier: Apache-2.0
// Walks the journal: whether an entry was changed, removed or put in between, and whether the present state is the one that it tells of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/ledger.h"

namespace bihuan::app {

// What is wrong with the journal of one region, or with the state beside it.
struct JournalFlaw {
  // entry-changed, entry-missing, last-entries-missing; state-without-entry, state-differs (a plan's rows are not those that its last entry
  // left), file-differs (a version's bytes are not those that came), counter-differs (the journal was numbered anew); name-without-entry,
  // name-differs (the same of a name that the office explained); org-without-entry, org-differs (the same of a unit, a person, a post);
  // kept-without-entry, kept-differs (the same of an account, a token, a webhook); and those of verify_cases
  std::string code;
  std::string region;
  std::int64_t sequence = 0;  // 0 where it is about the state
  std::string noun_id;
};

struct JournalCheck {
  std::int64_t entries = 0;
  std::int64_t regions = 0;
  std::string last_hash;  // of the ledger's own region: written down elsewhere, it proves later that nothing before it was changed
  std::vector<JournalFlaw> flaws;
};

// Of every region in the store; reads every file and every row.
JournalCheck verify_journal(const Ledger& ledger);
JournalCheck verify_journal(const std::string& own_region, store::Connection& connection);  // within a read or a write

}  // namespace bihuan::app
