// SPDX-License-Identifier: Apache-2.0
// Whether somebody stands to a case as a pack asks: which post, in which unit of the tree. Knows no permission table; that is asked before.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "domain/cases/flow.h"

namespace bihuan::cases {

enum class Fit : std::uint8_t { no, not_apart, hindered, yes };

struct Fitting {
  Fit fit = Fit::no;
  const org::Holding* post = nullptr;  // with which it fits; nothing for the reporter and the program
  std::string_view hindrance;          // the error's code where a unit is hindered
};

// Why the unit of a post may not do it (again), as an error's code; '' when it may.
using Hinders = std::function<std::string_view(org::UnitNumber unit)>;

// The first of `who` and of the posts that fits, and whose own right to act covers the case's secrecy; else what comes nearest: a post whose unit is hindered;
// not_apart, when all that stands against it is that he handled the case, or stands below who did.
Fitting fitting(std::span<const packs::Who> who, const Case& one, const Party& party, const org::Tree& tree, const Hinders& hinders = {});

// Neither who handled it nor of the handling unit nor below it, with any of his posts, and the same of who has to act now, unless a called unit handled it
// for that one. Below the top unit is everybody: there only liaisons and grid workers of that very unit are of it.
bool is_apart_from_handler(const Case& one, const Party& party, const org::Tree& tree);

// Who stands above a unit: the nearest two, nearest first.
std::vector<org::UnitNumber> nearest_above(const org::Tree& tree, org::UnitNumber unit);

}  // namespace bihuan::cases
