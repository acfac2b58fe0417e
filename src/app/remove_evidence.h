// SPDX-License-Identifier: Apache-2.0
// Photos and files go again: a wrong one that no event has used, by who added it; and the bytes of those that the pack keeps for some days only.
#pragma once

#include "app/case_work.h"

namespace bihuan::app {

// Errors: case-missing, evidence-missing, not-allowed (somebody else added it), evidence-used (an event has it). Journal: case.evidence_removed.
base::Result<void> remove_evidence(const Ledger& ledger, const Actor& actor, cases::CaseNumber number, std::int64_t evidence);

// Of cases that have been closed for as long as the pack keeps a field's files, the bytes; name, size and SHA-256 stay. Gives how many. Journal:
// case.evidence_let_go.
std::int64_t let_old_evidence_go(const Ledger& ledger, std::int64_t now);

}  // namespace bihuan::app
