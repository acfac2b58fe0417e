// SPDX-License-Identifier: Apache-2.0
// A file that has been read becomes a plan of the ledger, or a newer version of one (docs/decisions/0019-identities-across-versions.md).
#pragma once

#include <exception>
#include <functional>
#include <memory>

#include "app/ledger.h"
#include "app/read_file.h"
#include "app/same_plan.h"
#include "store/stored.h"

namespace bihuan::app {

struct Changes {
  int kept = 0, added = 0, changed = 0, gone = 0;  // targets
};

struct Added {
  Outcome outcome = Outcome::unchanged;
  store::StoredPlan plan;
  Changes changes;
};

// Durable when it returns. Error: not-allowed; what the machine refuses is a StoreFault. Journal: plan.added or plan.changed; nothing when
// these bytes, read in this way, are a version of a plan already.
base::Result<Added> add_plan(const Ledger& ledger, const Actor& actor, const ReadFile& file);

// The same without waiting; `done` is called from the writer's thread, with what was thrown or nullptr.
void add_plan_later(const Ledger& ledger, const Actor& actor, std::shared_ptr<const ReadFile> file,
                    std::function<void(const Added&, std::exception_ptr)> done);

}  // namespace bihuan::app
