// SPDX-License-Identifier: Apache-2.0
// One number for all that the ledger says of a plan now: whoever changes a row by another way than the program changes it.
#pragma once

#include <string>

#include "domain/ledger/ids.h"
#include "store/connection.h"
#include "store/stored.h"

namespace bihuan::app {

// SHA-256 in hexadecimal over the plan's head, its newest text and outline, its tasks with their units, its targets and what was corrected
// in them by hand: each field led by its length. Within a read or a write.
std::string state_digest(store::Connection& connection, const ledger::PlanId& id);

// The same over what the office says of one name.
std::string state_digest(const store::StoredName& name);

}  // namespace bihuan::app
