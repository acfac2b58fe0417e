// SPDX-License-Identifier: Apache-2.0
// The ledger that a command line names, opened; and the sentence when it cannot be.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string>

#include "app/ledger.h"
#include "main/ledger_options.h"
#include "main/say_error.h"

namespace bihuan {

class OpenLedger {
 public:
  // To add to it makes a missing file; to look at it needs one, and a region that holds something if any does.
  enum class Purpose : std::uint8_t { adding, looking, keeping };

  // Nothing inside after an error, which has been said on standard error. Keeping (backup, journal) is for all regions alike.
  OpenLedger(const LedgerOptions& options, Purpose purpose);

  explicit operator bool() const { return database_ != nullptr; }
  const app::Ledger& ledger() const { return ledger_; }
  store::Database& database() const { return *database_; }
  // The person at the command line, now.
  app::Actor actor() const;

 private:
  std::optional<base::Error> choose_region(const std::string& wanted, Purpose purpose);

  std::unique_ptr<store::Database> database_;
  app::Ledger ledger_;
};

// Runs `command`; what the store refuses becomes a sentence on standard error and 1.
int with_store_faults_told(const LedgerOptions& options, const std::function<int()>& command);

std::int64_t microseconds_now();  // since 1970 UTC

}  // namespace bihuan
