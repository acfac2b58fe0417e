// SPDX-License-Identifier: Apache-2.0
// To which unit a case goes: facilities to their owner first, human acts to the area first (部件先属主后属地, 事件先属地后属主; GB/T 30428.2), smallest
// level first. Knows no person.
#pragma once

#include "domain/cases/case.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

// What the first route says whose condition holds and whose unit is there; else by the class of the object. 0 when there is no unit at all.
org::UnitNumber routed_to(const packs::Pack& pack, const Case& one, const org::Tree& tree, Instant at);

// The smallest unit of the place that can take a case: its community, else its street, else its district, else itself.
org::UnitNumber area_of(const Case& one, const org::Tree& tree);

// One level up: the nearest unit above of a higher level, else (of a department) the one above it; 0 at the top.
org::UnitNumber next_level_up(org::UnitNumber unit, const org::Tree& tree);

// A unit's number as a field holds it; 0 when it is none of the tree as it is.
org::UnitNumber unit_from(std::string_view text, const org::Tree& tree);

}  // namespace bihuan::cases
