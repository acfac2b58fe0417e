// SPDX-License-Identifier: Apache-2.0
// Whether a number is committed to, or only describes: an age, a class, a threshold, a name, a date, the size of a group.
#pragma once

#include "reader/commitments/clause.h"
#include "reader/commitments/indicator.h"

namespace bihuan::reader {

struct Surroundings {
  bool recurring = false;       // 每年 or its like governs the value
  bool continues_list = false;  // the value opens a clause and the one before ended a list of the same: 建成2所大学，6所中学
  bool listed = false;          // in one clause with the one before, and done with it: 建成公寓200套、医院一所
};

// `index` of the value in clause.values; `before` is the phrase that leads up to it, `has_noun_after` whether a noun follows at once.
bool is_commitment(const Tokens& tokens, const Clause& clause, std::size_t index, const NounPhrase& before, bool has_noun_after,
                   const Surroundings& around);

}  // namespace bihuan::reader
