// SPDX-License-Identifier: Apache-2.0
// Quantities tied to each other instead of to a number: 居民收入增速高于经济增速, 不低于低保标准的1.3倍, 与经济增长同步.
#pragma once

#include "domain/plan/plan.h"
#include "reader/commitments/clause.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

// Appends the rule that the clause states, if it does. `window` is where the tokens' text begins in the paragraph.
// `clause_before`: where the left side may stand when the clause itself names none; empty at the start of a sentence.
void read_rule(const Tokens& tokens, const Clause& clause, Piece clause_before, const Paragraph& paragraph, std::uint32_t window,
               plan::Plan& plan);

}  // namespace bihuan::reader
