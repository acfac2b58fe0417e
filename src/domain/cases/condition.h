// SPDX-License-Identifier: Apache-2.0
// Whether what a pack asks of a case is so. Knows neither who acts nor the time.
#pragma once

#include "domain/cases/case.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

// An empty condition always holds.
bool holds(const packs::Condition& condition, const Case& one, const packs::Pack& pack);
// The same without the pack, as rates need it: what a condition asks of the class of the object is not looked at.
bool holds(const packs::Condition& condition, const Case& one);

}  // namespace bihuan::cases
