// SPDX-License-Identifier: Apache-2.0
// A document's text cut into sentences, as they are shown beside a target and found by search. Looks at marks only.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::ledger {

// The sentence around `place`: from behind the mark that ends the one before to its own, within its line; at most 600 bytes on either side,
// cut at whole characters. Blanks around it are left out.
plan::Span sentence_around(std::string_view text, plan::Span place);

// All sentences outside of `noise` (in order, not overlapping), without blanks around them; none is longer than 900 bytes.
std::vector<plan::Span> sentences_of(std::string_view text, const std::vector<plan::Span>& noise);

}  // namespace bihuan::ledger
