// SPDX-License-Identifier: Apache-2.0
// What a value measures, as a noun phrase from the text: left of the value (老旧小区 in 改造老旧小区15个) or right of it (新建3个托育中心).
// Knows nothing of numbers.
#pragma once

#include <string_view>

#include "base/arena.h"
#include "reader/commitments/clause.h"

namespace bihuan::reader {

struct NounPhrase {
  std::string_view text{};  // view of the paragraph, or of the arena where words were left out
  Piece at{};               // where it stands; empty when there is none
  Piece action{};           // the verb that governs it; empty when there is none
  bool verb_last = false;   // a verb stood behind the phrase: 城镇新增就业完成, 跟踪培养
};

// From the bytes `region` that lead up to a value. `behind`: a token that begins at the region's end or not far behind it. `is_share`: the
// value is a per cent or a change, so that a verb in front is part of the name more often than not (登记失业率).
NounPhrase phrase_before(const Tokens& tokens, Piece region, std::uint32_t behind, bool is_share, base::Arena& strings);
NounPhrase phrase_before(const Tokens& tokens, Piece region, bool is_share, base::Arena& strings);

// From the bytes behind a value; `first`: a token that begins at the region's begin or not far in front of it. `action` and `verb_last` are
// not filled.
NounPhrase phrase_after(const Tokens& tokens, Piece region, std::uint32_t first, base::Arena& strings);

}  // namespace bihuan::reader
