// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/journal_entry.h"

#include "base/sha256.h"

namespace bihuan::ledger {

std::string hash_of(const JournalEntry& entry) {
  base::Sha256 hash;
  for (const std::string& field : {entry.previous_hash, entry.region, std::to_string(entry.sequence), std::to_string(entry.happened_at),
                                   entry.actor, entry.action, entry.noun, entry.noun_id, entry.data}) {
    hash.add(std::to_string(field.size()) + ':');
    hash.add(field);
  }
  return hash.finish();
}

}  // namespace bihuan::ledger
