// SPDX-License-Identifier: Apache-2.0
// Where the name of what is measured begins and ends: the particles, adverbs and marks around a noun phrase that are no part of it, and the
// words that only look like them (再生水, 储能). Looks at characters only.
#pragma once

#include <cstddef>
#include <string_view>

#include "reader/commitments/clause.h"

namespace bihuan::reader {

// Bytes of 年底前建成的 and the like that open `rest`, what is left of an attribute when its date is taken out; 0 when none do.
std::size_t built_before_at(std::string_view rest);

// Bytes of the words at text[at] that only lead in to a name (将, 为, 及其); 0 when none stand there.
std::size_t leading_words_at(std::string_view text, std::size_t at);

// 同比, 全部, 免费: says how, and measures nothing.
bool names_nothing(std::string_view name);

// 资金数额 of 资金数额较上年: what a change is measured against is no part of the name. `name` stands in `text`.
Piece without_base_of_change(std::string_view text, Piece name);

// 积案 of “积案动态: the name without the particles, marks and pairs of quotes around it. Empty when nothing else is there.
Piece without_edges(std::string_view text, Piece name);

}  // namespace bihuan::reader
