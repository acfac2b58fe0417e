// SPDX-License-Identifier: Apache-2.0
// The ledger that a command line names, opened; and the sentence when it cannot be.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/ledger.h"
#include "main/ledger_options.h"
#include "main/say_error.h"

namespace bihuan {

class OpenLedger {
 public:
  // Nothing inside after an error, which has been said on standard error.
  OpenLedger(const LedgerOptions& options, bool create);

  explicit operator bool() const { return database_ != nullptr; }
  const app::Ledger& ledger() const { return ledger_; }
  store::Database& database() const { return *database_; }
  // The person at the command line, now.
  app::Actor actor() const;

 private:
  std::unique_ptr<store::Database> database_;
  app::Ledger ledger_;
};

// Runs `command`; what the store refuses becomes a sentence on standard error and 1.
int with_store_faults_told(const LedgerOptions& options, const std::function<int()>& command);

std::int64_t microseconds_now();  // since 1970 UTC

}  // namespace bihuan
