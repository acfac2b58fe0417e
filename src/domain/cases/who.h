// SPDX-License-Identifier: Apache-2.0
// Whether somebody stands to a case as a pack asks: which post, in which unit of the tree. Knows no permission table; that is asked before.
#pragma once

#include <span>

#include "domain/cases/flow.h"

namespace bihuan::cases {

enum class Fit : std::uint8_t { no, not_apart, yes };

struct Fitting {
  Fit fit = Fit::no;
  const org::Holding* post = nullptr;  // with which it fits; nothing for the reporter and the program
};

// The first of `who` and of the posts that fits; not_apart when all that stands against it is that he handled the case, or stands below who did.
Fitting fitting(std::span<const packs::Who> who, const Case& one, const Party& party, const org::Tree& tree);

// Neither who handled it nor of the handling unit nor below it, with any of his posts; while nobody has handled it the owner stands in its place.
bool is_apart_from_handler(const Case& one, const Party& party, const org::Tree& tree);

// Who stands above a unit: the nearest two, nearest first.
std::vector<org::UnitNumber> nearest_above(const org::Tree& tree, org::UnitNumber unit);

}  // namespace bihuan::cases
