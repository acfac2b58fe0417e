// SPDX-License-Identifier: Apache-2.0
// The plan of the ledger that a file which has been read is a version of, if any. Looks only.
#pragma once

#include <optional>
#include <string_view>

#include "app/ledger.h"
#include "app/read_file.h"
#include "store/stored.h"

namespace bihuan::app {

// What adding a file does: a new plan, a newer version of one, or nothing, because it is a version already.
enum class Outcome : std::uint8_t { added, changed, unchanged };
std::string_view outcome_name(Outcome outcome);  // "added", "changed", "unchanged"

struct Kin {
  Outcome outcome = Outcome::added;
  std::optional<store::StoredPlan> plan;  // none for `added`
};

// Within a read or a write.
Kin kin_of(store::Connection& connection, std::string_view region, const ReadFile& file);

// The same by itself: what would become of the file.
Kin foresee(const Ledger& ledger, const ReadFile& file);

}  // namespace bihuan::app
