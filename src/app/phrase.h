// SPDX-License-Identifier: Apache-2.0
// The value of a target that was corrected by hand, as a person reads it.
#pragma once

#include <string>

#include "domain/ledger/entries.h"

namespace bihuan::app {

// "≥ 66,000 亩"
std::string phrase_of(const ledger::TargetEntry& target);

}  // namespace bihuan::app
