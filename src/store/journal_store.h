// SPDX-License-Identifier: Apache-2.0
// The journal: appended to within the write that it tells of, read newest first, and walked for verification.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "domain/ledger/journal_entry.h"
#include "store/connection.h"
#include "store/stored.h"

namespace bihuan::store {

class JournalStore {
 public:
  explicit JournalStore(Connection& connection) : connection_(connection) {}

  // Fills sequence, previous_hash and hash, and keeps it. Inside a write.
  void append(ledger::JournalEntry entry);

  // Newest first; of one noun, and of one thing, unless these are empty.
  Page<ledger::JournalEntry> list(std::string_view region, std::string_view noun, std::string_view noun_id, Window window);

  // The hash of the newest entry; empty before the first.
  std::string newest_hash(std::string_view region);

  // The number of the newest entry about one thing; 0 for none.
  std::int64_t newest_about(std::string_view region, std::string_view noun, std::string_view noun_id);

  // All entries about one thing, in order.
  std::vector<ledger::JournalEntry> about(std::string_view region, std::string_view noun, std::string_view noun_id);

  // Those that follow an entry, in order.
  std::vector<ledger::JournalEntry> after(std::string_view region, std::int64_t sequence, std::size_t most);

  // All entries of a region in order.
  void for_each(std::string_view region, const std::function<void(const ledger::JournalEntry&)>& visit);
  // Every region of which anything is kept, be its journal gone.
  std::vector<std::string> regions();

 private:
  Connection& connection_;
};

}  // namespace bihuan::store
