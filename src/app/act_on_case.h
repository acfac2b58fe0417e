// SPDX-License-Identifier: Apache-2.0
// A case is moved: by somebody with a post, or by the citizen who reported it.
#pragma once

#include <optional>
#include <string>

#include "app/report_case.h"

namespace bihuan::app {

struct Move {
  cases::CaseNumber number = 0;
  std::optional<int> revision;  // what the sender saw; moved only if it is still so
  std::string transition;
  std::map<std::string, std::string> values;
  Once once;
};

// Gives the case as it is afterwards. Errors: case-missing, not-allowed, case-changed (another revision; detail: it), request-key-reused, those of Flow::act
// and Flow::can_merge, merge-chain (it has parts itself). Journal: case.<transition>.
base::Result<Reported> act_on_case(const Ledger& ledger, const Actor& actor, const Move& move);

// By the code of the case. Errors also: code-unknown.
base::Result<Reported> act_as_reporter(const Ledger& ledger, std::int64_t now, const std::string& code, Move move);

}  // namespace bihuan::app
