// SPDX-License-Identifier: Apache-2.0
// What is wrong with the sense of a pack, once its form is right: states without a way out, clocks that nobody hears, facts asked twice.
// Each check is a function of its own; check.cpp is the table of them. Knows no YAML: faults carry paths, not lines.
#pragma once

#include <vector>

#include "domain/packs/fault.h"
#include "domain/packs/pack.h"

namespace bihuan::packs {

// In the order of the checks, then of the pack. A pack without an error among them can be run.
std::vector<Fault> check(const Pack& pack);

}  // namespace bihuan::packs
