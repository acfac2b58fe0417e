// SPDX-License-Identifier: Apache-2.0
// Numbers inside the name of what another number counts: 2座220千伏变电站, 5家年产值1亿元以上的企业.
// Knows no verbs and no names, only what stands between two values and behind the second.
#pragma once

#include <string_view>

#include "reader/commitments/clause.h"

namespace bihuan::reader {

// Whether a noun may begin where `rest` does.
bool begins_noun(std::string_view rest);

// Whether the value behind `index` is the size of what that one counts, without a bound of its own: 2座220千伏变电站,
// 10家年营收超1亿元企业.
bool counts_by_size(const Tokens& tokens, const Clause& clause, std::size_t index);

// Whether the value behind `index` is a size or a condition inside the noun that follows both: 3个500亩以上的基地.
bool heads_noun(const Tokens& tokens, const Clause& clause, std::size_t index);

}  // namespace bihuan::reader
