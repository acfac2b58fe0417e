// SPDX-License-Identifier: Apache-2.0
// The grammar that invented plans are made of: words, clauses and sentences of official writing, none of them quoted from a plan.
// Knows nothing of how it is expanded; plan_grammar.h says what the signs mean.
#pragma once

#include <string_view>

namespace bihuan::bench {

// Lines "name = alternative | alternative"; a line that begins with a space goes on with the one before.
extern const std::string_view word_rules;
extern const std::string_view sentence_rules;

}  // namespace bihuan::bench
