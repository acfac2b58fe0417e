// SPDX-License-Identifier: Apache-2.0
// Whether a document that comes is a newer version of a plan that is kept (docs/decisions/0019-identities-across-versions.md). Pure.
#pragma once

#include <string>
#include <vector>

#include "domain/ledger/entries.h"

namespace bihuan::ledger {

// What the two heads say: `none`, two plans; `certain`, one plan; `by_content`, the heads alone do not tell (a title that many documents
// have, a number that covers several annexes, no title at all) and the sentences must.
enum class Kinship : std::uint8_t { none, by_content, certain };
Kinship kinship(const PlanEntry& kept, const PlanEntry& come);

// 0 to 1: how much of the shorter document's sentences, figures apart, stands in the other.
double shared_sentences(const std::vector<std::string>& kept, const std::vector<std::string>& come);

// Enough of them where the heads do not tell.
inline constexpr double enough_shared = 0.4;

}  // namespace bihuan::ledger
