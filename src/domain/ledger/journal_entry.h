// SPDX-License-Identifier: Apache-2.0
// One change as the journal keeps it, and the hash that chains it to the one before
// (docs/decisions/0016-writes-in-groups-and-a-journal.md).
#pragma once

#include <cstdint>
#include <string>

namespace bihuan::ledger {

struct JournalEntry {
  std::string region;
  std::int64_t sequence = 0;     // from 1 in each region, without a gap
  std::int64_t happened_at = 0;  // microseconds since 1970 UTC
  std::string actor;             // who: a person's name, or the command that was run
  std::string action;            // "plan.added", "plan.changed", "target.corrected"
  std::string noun;              // "plan", "target"
  std::string noun_id;           // as a person sees it: "990101-3"
  std::string data;              // JSON: what became of it
  std::string previous_hash;     // of the entry before; 64 zeros for the first
  std::string hash;
};

// What the first entry of a region has for the entry before.
inline const std::string no_hash(64, '0');

// SHA-256 over the previous hash and every field, each led by its length in decimal and a colon, so that no two entries give the same
// bytes.
std::string hash_of(const JournalEntry& entry);

}  // namespace bihuan::ledger
