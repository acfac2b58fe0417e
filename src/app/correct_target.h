// SPDX-License-Identifier: Apache-2.0
// A person corrects what was read of a target. What had been read and the reason are kept.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/ledger.h"
#include "domain/ledger/correction.h"
#include "domain/ledger/ids.h"

namespace bihuan::app {

// Giving a field what had been read takes the correction back. `is_seen` is asked with the target's tag and says whether that is the state the
// person saw. Errors: not-allowed, target-missing, target-gone (a newer version of the plan no longer has it), target-changed (not the state
// that was seen), reason-empty, nothing-corrected, and those of ledger::corrected. Journal: target.corrected.
base::Result<void> correct_target(
    const Ledger& ledger, const Actor& actor, const ledger::EntryId& id, const std::string& reason,
    const std::vector<ledger::FieldValue>& fields, const std::function<bool(const std::string& tag)>& is_seen = [](const auto&) { return true; });

}  // namespace bihuan::app
