// SPDX-License-Identifier: Apache-2.0
// One pass over a paragraph's bytes that finds every mark, known word, quantity and date.
// Looks at nothing twice and decides nothing about commitments.
#pragma once

#include <string_view>

#include "reader/commitments/token.h"

namespace bihuan::reader {

// `text` is valid UTF-8 under 4 GiB. `year` is what 今年 and 年内 mean, 0 when unknown. Tokens stand in order and do not overlap.
// Stops after 60 000 quantities or dates of one paragraph: what follows there is no longer looked at.
void tokenize(std::string_view text, int year, Tokens& tokens);

}  // namespace bihuan::reader
