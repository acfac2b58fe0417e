// SPDX-License-Identifier: Apache-2.0
// The parts of a pack from YAML: fields, kinds, states, transitions, clocks, routes, rates. Looks at form only; check.h looks at sense.
#pragma once

#include "domain/packs/node_reader.h"
#include "domain/packs/pack.h"

namespace bihuan::packs {

Pack read_parts(const NodeReader& root);

Transition read_transition(const NodeReader& reader);
ClockRule read_clock(const NodeReader& reader);
Rate read_rate(const NodeReader& reader);
Measure read_measure(const NodeReader& reader);

}  // namespace bihuan::packs
