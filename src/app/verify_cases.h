// SPDX-License-Identifier: Apache-2.0
// Holds every case of a region, its events and its files, and every published pack, against what the journal says of them. A part of verify_journal.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "store/connection.h"

namespace bihuan::app {

// Calls `flaw` with a code of JournalFlaw and the id of what it is about: case-without-entry, case-differs, case-event-differs, case-gone (several in a row as
// "first … last"), case-notice-differs, evidence-differs,
// pack-differs. Within a read or a write. Looks at one case at a time.
void verify_cases(const std::string& region, store::Connection& connection, const std::function<void(const char*, const std::string&)>& flaw);

}  // namespace bihuan::app
